import { createHash } from 'node:crypto';

import type { SummaryDocument } from '../composition/summary-document';
import { EDITION_SCHEMA, type EditionDocument } from './edition-document';
import { contentText, sealEdition } from './seal-edition';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const summary = {
  title: { value: 'Löften', lang: 'sv' },
  sections: [],
} as unknown as SummaryDocument;

const edition = (more: Partial<EditionDocument> = {}): EditionDocument => ({
  schema: EDITION_SCHEMA,
  series: 'harjedalen/2019-2020/sv',
  number: 1,
  kind: 'first',
  stage: 'final',
  coversTo: '2020-12-31',
  changeNote: null,
  sealedAt: '2021-02-03T08:00:00.000Z',
  previousHash: null,
  summary,
  ...more,
});

describe('sealEdition', () => {
  it('writes the same bytes whatever order the keys came in: the hash must hold on every database', () => {
    const shuffled = Object.fromEntries(
      Object.entries(edition()).reverse(),
    ) as unknown as EditionDocument;
    expect(sealEdition(shuffled, sha256)).toEqual(sealEdition(edition(), sha256));
    expect(sealEdition(edition(), sha256).bytes).toMatch(/^\{"changeNote":null,"coversTo":/u);
  });

  it('hashes the UTF-8 bytes, so that sha256sum of the answer prints the hash', () => {
    const { bytes, hash } = sealEdition(edition(), sha256);
    expect(hash).toBe(createHash('sha256').update(Buffer.from(bytes, 'utf8')).digest('hex'));
  });

  it('knows the same content again, whatever its number, kind, time and note', () => {
    const again = edition({
      number: 2,
      kind: 'update',
      changeNote: 'igen',
      sealedAt: '2022-01-01T00:00:00.000Z',
      previousHash: 'ab',
    });
    expect(sealEdition(again, sha256).contentHash).toBe(sealEdition(edition(), sha256).contentHash);
    expect(sealEdition(again, sha256).hash).not.toBe(sealEdition(edition(), sha256).hash);
    const other = edition({ stage: 'interim' });
    expect(sealEdition(other, sha256).contentHash).not.toBe(
      sealEdition(edition(), sha256).contentHash,
    );
  });

  it('takes the hash of its content from whoever has made it, and seals the same', () => {
    const made = sha256(contentText(edition()));
    const hashed: string[] = [];
    const counting = (text: string) => {
      hashed.push(text);
      return sha256(text);
    };
    const sealed = sealEdition(edition(), counting, made);
    expect(sealed).toEqual(sealEdition(edition(), sha256));
    expect(hashed).toEqual([sealed.bytes]);
  });

  it('refuses what has no canonical form instead of sealing something else', () => {
    const broken = (value: unknown) =>
      edition({ summary: { ...summary, x: value } as unknown as SummaryDocument });
    expect(() => sealEdition(broken(Number.NaN), sha256)).toThrow();
    expect(() => sealEdition(broken('\ud83d'), sha256)).toThrow();
  });
});
