import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import { composeSummary } from '../src/plugins/period-summary/domain/composition/compose-summary';
import schema from '../docs/summary-document.schema.json';
import { cases } from '../tests/fixtures/cases';
import { toRecord } from '../tests/fixtures/to-record';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema as AnySchema);
const documents = Object.entries(cases).map(
  ([name, content]) =>
    [name, composeSummary(toRecord(content), { stage: content.stage, coversTo: null })] as const,
);

describe('docs/summary-document.schema.json', () => {
  it.each(documents)('describes %s: who builds on the schema can read it', (_, document) => {
    // A schema without `$async` is judged at once; Ajv's type allows a promise as well.
    void validate(document);
    expect(validate.errors).toBeNull();
  });

  it.each(documents.slice(0, 1))('refuses a document of another shape', (_, document) => {
    expect(validate({ ...document, title: null })).toBe(false);
    expect(validate({ ...document, extra: 1 })).toBe(false);
  });

  it('says what the types say', () => {
    const script = path.join(__dirname, 'generate-schema.mjs');
    expect(() =>
      execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  }, 60_000);
});
