import fs from 'node:fs';
import path from 'node:path';

import { guideHtml } from './guide-html';

const DOCS = path.join(__dirname, '../../../../../../docs');

describe('the guide as a page of the admin', () => {
  it('has a place to go to at each heading, and the pictures from where they are', () => {
    const guide = guideHtml('# Skriv\n\n## Ett\n\n![Bild](pictures/a.png)\n\n## Två\n', (name) =>
      name.replace('pictures/', '/built/'),
    );
    expect(guide.title).toBe('Skriv');
    expect(guide.parts).toEqual([
      { id: 'del-1', text: 'Ett' },
      { id: 'del-2', text: 'Två' },
    ]);
    expect(guide.html).toContain('<h2 id="del-2">Två</h2>');
    expect(guide.html).toContain('<img src="/built/a.png" alt="Bild">');
    expect(guide.html).not.toContain('<h1');
  });

  it('is the guide for editors that stands in docs, or Hjälp leads to a broken page', () => {
    const source = fs.readFileSync(path.join(DOCS, 'edit.md'), 'utf8');
    const guide = guideHtml(source, (name) =>
      fs.existsSync(path.join(DOCS, name)) ? `/${name}` : undefined,
    );
    expect(guide.parts.length).toBeGreaterThan(5);
    expect(guide.html).toContain('<table>');
  });

  it('refuses a picture that there is none of', () => {
    expect(() => guideHtml('# Skriv\n\n![Bild](pictures/a.png)', () => undefined)).toThrow(
      'pictures/a.png',
    );
  });
});
