import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { contentTranslations } from './content-translations';
import { ENUMERATION_LABELS } from './enumerations';

import { COMPONENT_VIEWS, CONTENT_TYPE_VIEWS } from './index';

interface Schema {
  info: { displayName: string };
  attributes: Record<string, { type: string; enum?: string[] }>;
}

const SRC = path.resolve(__dirname, '../../../..');

function schemas(): Map<string, Schema> {
  const found = new Map<string, Schema>();
  const read = (file: string): Schema => JSON.parse(readFileSync(file, 'utf8')) as Schema;
  for (const name of readdirSync(path.join(SRC, 'api'))) {
    const file = path.join(SRC, 'api', name, 'content-types', name, 'schema.json');
    found.set(`api::${name}.${name}`, read(file));
  }
  for (const group of readdirSync(path.join(SRC, 'components'))) {
    for (const file of readdirSync(path.join(SRC, 'components', group))) {
      const uid = `${group}.${path.basename(file, '.json')}`;
      found.set(uid, read(path.join(SRC, 'components', group, file)));
    }
  }
  return found;
}

const SCHEMAS = schemas();
const VIEWS = [...CONTENT_TYPE_VIEWS, ...COMPONENT_VIEWS];

describe('what staff read in the Content Manager', () => {
  it('covers every type and component: else an editor meets raw attribute names', () => {
    expect(VIEWS.map((view) => view.uid).sort()).toEqual([...SCHEMAS.keys()].sort());
  });

  it.each(VIEWS.map((view) => [view.uid, view] as const))(
    'names and explains every field of %s, and places each of them once',
    (uid, view) => {
      const schema = SCHEMAS.get(uid);
      const names = Object.keys(schema?.attributes ?? {}).sort();
      expect(Object.keys(view.fields).sort()).toEqual(names);
      expect(view.rows.flat().sort()).toEqual(names);
      expect(schema?.info.displayName).toBe(view.name.sv);
      for (const field of Object.values(view.fields)) {
        expect(field.sv).toMatch(/\S/u);
        expect(field.en).toMatch(/\S/u);
        expect(field.help).toMatch(/^\p{Lu}.{9,}[.?0-9]$|https:\/\/\S+$/u);
      }
    },
  );

  it('gives every option words in both languages: "not_fulfilled" is no verdict to publish', () => {
    for (const [uid, { attributes }] of SCHEMAS) {
      for (const { enum: values = [] } of Object.values(attributes)) {
        for (const value of values) {
          for (const language of ['sv', 'en'] as const) {
            const said = contentTranslations(language)[value];
            expect([uid, value, said]).toEqual([uid, value, expect.stringMatching(/^\p{Lu}/u)]);
          }
        }
      }
    }
    expect(ENUMERATION_LABELS['not_fulfilled']?.sv).toBe('Inte uppfyllt');
  });

  it('hands the host its own keys, in the language asked for', () => {
    expect(contentTranslations('sv')).toMatchObject({
      'content-manager.content-types.api::promise.promise.wording': 'Löftet',
      'content-manager.components.figures.figure.asWritten': 'Så som det skrivs',
      Löften: 'Löften',
    });
    expect(contentTranslations('en')).toMatchObject({
      'content-manager.content-types.api::promise.promise.wording': 'Wording',
      Löften: 'Promises',
    });
  });
});
