import { createHash } from 'node:crypto';
import { outcome, smallRecord, sv } from '../../../../../tests/fixtures/small-record';
import { composeSummary } from '../composition/compose-summary';
import type { EditionDocument, Manifest } from './edition-document';
import { buildManifest, type EditionRow } from './manifest';
import { isUnchanged, nextEdition } from './next-edition';
import { noticesFor } from './notices';
import { canonicalText, sealEdition, UnsealableError } from './seal-edition';
import { verifySeries, type SeriesEntry } from './verify-series';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const edition = (more: Partial<EditionDocument> = {}): EditionDocument => ({
  schema: 'period-edition/1',
  series: 'provby/2019-2020/sv',
  number: 1,
  kind: 'first',
  stage: 'final',
  coversTo: null,
  changeNote: null,
  sealedAt: '2021-02-03T08:00:00.000Z',
  previousHash: null,
  summary: composeSummary(smallRecord(), { stage: 'final', coversTo: null }),
  ...more,
});

/** The same value with every object's keys the other way round. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key, turned(inner)] as const);
  return Object.fromEntries(pairs.reverse()) as T;
}

describe('sealEdition: whoever checks a hash must get the same one', () => {
  it('gives the same bytes for the same document, whatever the order of its keys', () => {
    const sealed = sealEdition(edition(), sha256);
    expect(sealEdition(edition(), sha256)).toEqual(sealed);
    expect(sealEdition(turned(edition()), sha256)).toEqual(sealed);
    expect(Object.keys(turned(edition()))).not.toEqual(Object.keys(edition()));
    expect(sealed.hash).toBe(sha256(sealed.bytes));
    expect(JSON.parse(sealed.bytes)).toEqual(edition());
  });

  it('gives the bytes it gave on every other version of Node, or copies elsewhere no longer fit', () => {
    expect(sealEdition(edition(), sha256).hash).toBe(
      '032acad0b6c5fe34ab6aa0dc17d19e0fa74d7a97692cf7ff87bf6410ec9b77e1',
    );
  });

  it('writes what RFC 8785 prescribes', () => {
    expect(
      canonicalText({ b: [1e21, -0, 0.000001, 0.1 + 0.2], a: 'å\u000f\n"€😀', '': null }),
    ).toBe('{"":null,"a":"å\\u000f\\n\\"€😀","b":[1e+21,0,0.000001,0.30000000000000004]}');
  });

  it.each([
    ['kind', { kind: 'correction' as const }],
    ['number', { number: 7 }],
    ['sealedAt', { sealedAt: '2022-01-01T00:00:00.000Z' }],
    ['changeNote', { changeNote: 'Rättat stavfel' }],
    ['previousHash', { previousHash: 'ab' }],
  ])(
    'counts the same content as the same whatever the %s, or an empty edition is made',
    (_, more) => {
      const one = sealEdition(edition(), sha256);
      const other = sealEdition(edition(more), sha256);
      expect(other.contentHash).toBe(one.contentHash);
      expect(other.hash).not.toBe(one.hash);
    },
  );

  it.each([
    ['stage', { stage: 'interim' as const }],
    ['coversTo', { coversTo: '2020-06-30' }],
    [
      'summary',
      {
        summary: composeSummary(smallRecord({ outcomes: [outcome({ verdict: 'partly' })] }), {
          stage: 'final',
          coversTo: null,
        }),
      },
    ],
  ])('counts another %s as another content, or a change is never published', (_, more) => {
    expect(sealEdition(edition(more), sha256).contentHash).not.toBe(
      sealEdition(edition(), sha256).contentHash,
    );
  });

  it.each([
    ['undefined', { changeNote: undefined }, 'changeNote'],
    ['NaN', { number: Number.NaN }, 'number'],
    [
      'half an emoji',
      { summary: { ...edition().summary, title: sv('Lugnt \ud83d') } },
      'summary.title.value',
    ],
    ['a date', { sealedAt: new Date(0) }, 'sealedAt'],
    [
      'a hole in a list',
      { summary: { ...edition().summary, links: new Array(1) } },
      'summary.links.0',
    ],
  ])('refuses %s and says where it stands', (_, more, path) => {
    const seal = () => sealEdition({ ...edition(), ...more } as unknown as EditionDocument, sha256);
    expect(seal).toThrow(UnsealableError);
    expect(seal).toThrow(`sealed: ${path} `);
  });
});

describe('nextEdition', () => {
  const latest = { number: 4, hash: 'h4', contentHash: 'c4', withdrawn: false };

  it('starts a series without asking why', () => {
    expect(nextEdition(null, { kind: null, changeNote: 'x' })).toEqual({
      ok: true,
      number: 1,
      kind: 'first',
      changeNote: null,
      previousHash: null,
    });
  });

  it('goes on from the newest, withdrawn or not', () => {
    const request = { kind: 'correction' as const, changeNote: ' Rätt siffra ' };
    const expected = {
      ok: true,
      number: 5,
      kind: 'correction',
      changeNote: 'Rätt siffra',
      previousHash: 'h4',
    };
    expect(nextEdition(latest, request)).toEqual(expected);
    expect(nextEdition({ ...latest, withdrawn: true }, request)).toEqual(expected);
  });

  it('asks what a later edition is and why, or readers get an unexplained change', () => {
    expect(nextEdition(latest, { kind: null, changeNote: '  ' })).toEqual({
      ok: false,
      missing: ['kind', 'changeNote'],
    });
  });

  it('tells when nothing has changed, but lets what was withdrawn be said again', () => {
    expect(isUnchanged(latest, 'c4')).toBe(true);
    expect(isUnchanged(latest, 'c5')).toBe(false);
    expect(isUnchanged({ ...latest, withdrawn: true }, 'c4')).toBe(false);
    expect(isUnchanged(null, 'c4')).toBe(false);
  });
});

/** A chain of three as the database has it. */
function chain(): SeriesEntry[] {
  const entries: SeriesEntry[] = [];
  for (const number of [1, 2, 3]) {
    const document = edition({
      number,
      kind: number === 1 ? 'first' : 'update',
      changeNote: number === 1 ? null : `Ändring ${number}`,
      previousHash: entries.at(-1)?.hash ?? null,
    });
    const { summary, schema: _schema, ...columns } = document;
    entries.push({
      ...columns,
      ...sealEdition(document, sha256),
      title: summary.title.value,
      erased: null,
    });
  }
  return entries;
}

const changed = (at: number, more: (entry: SeriesEntry) => Partial<SeriesEntry>): SeriesEntry[] =>
  chain().map((entry, index) => (index === at ? { ...entry, ...more(entry) } : entry));

const resealed = (entry: SeriesEntry, bytes: string): Partial<SeriesEntry> => ({
  bytes,
  hash: sha256(bytes),
  erased: entry.erased,
});

describe('verifySeries: a changed edition must not pass for a sealed one', () => {
  it('accepts a whole chain, in any order, and one with an erased link', () => {
    expect(verifySeries(chain(), sha256)).toEqual({ ok: true, editions: 3 });
    expect(verifySeries(chain().reverse(), sha256)).toEqual({ ok: true, editions: 3 });
    const erased = changed(1, ({ hash }) => ({ bytes: null, erased: { hash } }));
    expect(verifySeries(erased, sha256)).toEqual({ ok: true, editions: 3 });
    expect(verifySeries([], sha256)).toEqual({ ok: true, editions: 0 });
  });

  it.each<readonly [string, SeriesEntry[], number, string]>([
    ['a gap', chain().filter(({ number }) => number !== 2), 3, 'number'],
    ['a missing start', chain().slice(1), 2, 'number'],
    ['a double', [...chain(), ...chain().slice(2)], 3, 'number'],
    ['another series', changed(1, () => ({ series: 'provby/2021/sv' })), 2, 'series'],
    ['a broken chain', changed(2, () => ({ previousHash: 'ab' })), 3, 'chain'],
    ['lost bytes', changed(1, () => ({ bytes: null })), 2, 'bytes-missing'],
    ['bytes after erasure', changed(1, ({ hash }) => ({ erased: { hash } })), 2, 'bytes-left'],
    [
      'an erasure of something else',
      changed(1, () => ({ bytes: null, erased: { hash: 'ab' } })),
      2,
      'erased-hash',
    ],
    [
      'a changed word',
      changed(1, ({ bytes }) => ({ bytes: bytes?.replace('tjugo', 'trettio') ?? null })),
      2,
      'hash',
    ],
    ['no JSON', changed(2, (entry) => resealed(entry, 'x')), 3, 'not-json'],
    ['spaces', changed(2, (entry) => resealed(entry, `${entry.bytes} `)), 3, 'not-canonical'],
    ['a column that says another title', changed(0, () => ({ title: 'x' })), 1, 'fields'],
    ['another content hash', changed(0, () => ({ contentHash: 'ab' })), 1, 'content-hash'],
  ])('names the first that does not fit: %s', (_name, entries, number, fault) => {
    expect(verifySeries(entries, sha256)).toMatchObject({ ok: false, number, fault });
  });
});

const row = (number: number, more: Partial<EditionRow> = {}): EditionRow => ({
  number,
  kind: number === 1 ? 'first' : 'update',
  stage: 'final',
  coversTo: null,
  title: 'T',
  changeNote: number === 1 ? null : `Not ${number}`,
  sealedAt: `2021-0${number}-01T00:00:00.000Z`,
  hash: `h${number}`,
  previousHash: number === 1 ? null : `h${number - 1}`,
  ...more,
});

const manifest = (more: Partial<Parameters<typeof buildManifest>[0]> = {}): Manifest =>
  buildManifest({
    series: 'provby/2019-2020/sv',
    municipality: { slug: 'provby', name: 'Provby', code: '9999' },
    period: { slug: '2019-2020', label: '2019–2020' },
    language: 'sv',
    nextPeriod: null,
    languages: ['sv'],
    editions: [row(2), row(1)],
    withdrawals: [],
    erasures: [],
    ...more,
  });

const withdrawal = (number: number) => ({
  number,
  at: '2021-09-01T00:00:00.000Z',
  reason: 'Fel siffra',
});

describe('buildManifest', () => {
  it('lists oldest first and points at the newest', () => {
    const { current, editions } = manifest();
    expect([current, editions.map(({ number }) => number)]).toEqual([2, [1, 2]]);
  });

  it('has no current edition while the newest is withdrawn: the fault may stand in the one before', () => {
    expect(manifest({ withdrawals: [withdrawal(2)] }).current).toBeNull();
    expect(manifest({ withdrawals: [withdrawal(1)] }).current).toBe(2);
    expect(
      manifest({ withdrawals: [withdrawal(2)], editions: [row(1), row(2), row(3)] }).current,
    ).toBe(3);
    expect(manifest({ editions: [] }).current).toBeNull();
  });

  it('lets nothing of a row out but what the manifest says', () => {
    const internal = { ...row(1), bytes: '{}', publishedBy: 'Anna' };
    expect(JSON.stringify(manifest({ editions: [internal] }))).not.toMatch(/Anna|bytes/u);
  });
});

describe('noticesFor: a reader of an old edition must be told', () => {
  const kinds = (of: Manifest, number: number) => noticesFor(of, number).map(({ kind }) => kind);

  it('tells of a newer edition and what it corrected', () => {
    const corrected = manifest({ editions: [row(1), row(2, { kind: 'correction' }), row(3)] });
    expect(noticesFor(corrected, 1)).toEqual([
      {
        kind: 'newer-edition',
        at: '2021-03-01T00:00:00.000Z',
        number: 3,
        corrections: [{ number: 2, at: '2021-02-01T00:00:00.000Z', note: 'Not 2' }],
      },
    ]);
    expect(kinds(corrected, 2)).toEqual(['newer-edition', 'correction']);
    expect(kinds(corrected, 3)).toEqual(['update']);
  });

  it('tells of a withdrawal, its own or a later one', () => {
    const withdrawn = manifest({ withdrawals: [withdrawal(2)] });
    expect(kinds(withdrawn, 2)).toEqual(['withdrawn', 'update']);
    expect(noticesFor(withdrawn, 1)).toEqual([
      { kind: 'newer-withdrawn', at: '2021-09-01T00:00:00.000Z', number: 2, reason: 'Fel siffra' },
    ]);
  });

  it('tells of the next period', () => {
    const next = { slug: '2021', label: '2021', publishedAt: '2022-02-01T00:00:00.000Z' };
    expect(noticesFor(manifest({ nextPeriod: next }), 1).at(-1)).toEqual({
      kind: 'next-period',
      at: next.publishedAt,
      slug: '2021',
      label: '2021',
    });
    expect(noticesFor(manifest(), 9)).toEqual([]);
  });
});
