import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { openApiDocument } from '../support/openapi-document';
import { PROJECT_ROOT } from '../support/project-root';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const FILE = path.join(PROJECT_ROOT, 'docs/openapi.json');

let running: RunningStrapi;

beforeAll(async () => {
  running = await startStrapi();
  await running.listen();
});

afterAll(async () => {
  await running.remove();
});

describe('docs/openapi.json', () => {
  it('is what the server answers today: websites generate their types from it (npm run openapi:generate)', () => {
    const today = openApiDocument(running.strapi);
    if (process.env.UPDATE_OPENAPI === 'true') writeFileSync(FILE, today);
    // Compared as a whole and shown in part: a difference of 20,000 lines tells nobody anything.
    const committed = readFileSync(FILE, 'utf8').split('\n');
    const changed = today.split('\n').filter((line, index) => line !== committed[index]);
    expect(changed.slice(0, 5)).toEqual([]);
    expect(committed).toHaveLength(today.split('\n').length);
  });

  it('names every public type, asks no key for reading, and has nothing of this machine', () => {
    const text = readFileSync(FILE, 'utf8');
    const document = JSON.parse(text) as {
      paths: Record<string, Record<string, { security?: unknown[] }>>;
    };
    for (const type of ['municipalities', 'periods', 'promises', 'measures', 'outcomes']) {
      expect(document.paths[`/${type}`]?.get?.security).toContainEqual({});
    }
    expect(text).not.toMatch(/frameOrigins|excerpt|\/users|\/auth\//u);
    expect(text).not.toMatch(/"default": "20\d\d-/u);
  });
});
