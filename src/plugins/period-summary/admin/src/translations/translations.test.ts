import fs from 'node:fs';
import path from 'node:path';

import en from './en.json';
import sv from './sv.json';

const ADMIN = path.join(__dirname, '..');
/** Put together from a part, or asked for by the host. */
const COMPUTED = [
  'plugin.',
  'local-police-area.',
  'readability.',
  'overview.readiness.',
  'embed.form.',
  'stage.',
  'next-step.',
  'kind.',
  'add.',
  'entry.untitled.',
  'history.kind.',
  'log.action.',
  'preview.',
  'readiness.group.',
  'publish.kind.',
  'failure.',
  'overview.column.',
  'published.',
];

function* sources(folder: string): Generator<string> {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (fs.statSync(file).isDirectory()) yield* sources(file);
    else if (/\.tsx?$/u.test(name) && !name.endsWith('.test.ts')) yield file;
  }
}

const values = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/gu)].map(([, name]) => name!))].sort();

describe('the texts of the workspace', () => {
  it('are there in both languages, or a screen shows a key in place of words', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
  });

  it('say something in both', () => {
    for (const texts of [sv, en]) {
      expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it('name the same values in both, or a number is missing in one language', () => {
    const differing = Object.keys(sv).filter((key) => {
      const [swedish, english] = [sv, en].map((texts) =>
        values((texts as Record<string, string>)[key]!).join(),
      );
      return swedish !== english;
    });
    expect(differing).toEqual([]);
  });

  it('are all used: what no screen shows is translated for nobody', () => {
    const code = [...sources(ADMIN)].map((file) => fs.readFileSync(file, 'utf8')).join('\n');
    const unused = Object.keys(sv).filter(
      (key) =>
        !code.includes(`'${key}'`) &&
        !code.includes(`.${key}\``) &&
        !COMPUTED.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});
