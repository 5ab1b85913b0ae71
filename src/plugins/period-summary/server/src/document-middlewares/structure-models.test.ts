import fs from 'node:fs';
import path from 'node:path';

import type { StructureModel } from '../../../domain/rules/mirror';
import { STRUCTURE_MODELS } from './structure-models';

const SRC = path.resolve(__dirname, '../../../../..');

interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly repeatable?: boolean;
}

const attributesIn = (file: string): Record<string, Attribute> =>
  (JSON.parse(fs.readFileSync(path.join(SRC, file), 'utf8')) as { attributes: never }).attributes;

function check(model: StructureModel, attributes: Record<string, Attribute>): void {
  const own = Object.entries(attributes).filter(([, { type }]) => type !== 'relation');
  const parts = own.filter(([, { type }]) => type === 'component');
  const fields = own.filter(([, { type }]) => type !== 'component').map(([name]) => name);
  expect([...model.text, ...model.structure].sort()).toEqual(fields.sort());
  expect(Object.keys(model.parts).sort()).toEqual(parts.map(([name]) => name).sort());
  for (const [name, { component = '', repeatable }] of parts) {
    const part = model.parts[name];
    expect(part?.match === 'single').toBe(!repeatable);
    if (part) check(part.model, attributesIn(`components/${component.replace('.', '/')}.json`));
  }
}

describe('structure models', () => {
  // A field that is in neither list would be lost from every translation that is saved.
  it.each(Object.entries(STRUCTURE_MODELS))('knows every field of %s', (uid, model) => {
    const name = uid.split('.')[1] ?? '';
    check(model, attributesIn(`api/${name}/content-types/${name}/schema.json`));
  });
});
