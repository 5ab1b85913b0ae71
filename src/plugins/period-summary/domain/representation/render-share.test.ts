import { articleText } from './article-text';
import { treeOf } from './node-tree';
import { renderPage } from './render-page';
import { renderShare } from './render-share';
import { sampleContext, sampleEdition } from '../../../../../tests/fixtures/sample-edition';

const share = renderShare(sampleEdition(), sampleContext()).toString();
const fields = new Map(
  [...share.matchAll(/<textarea id="ps-share-(\w+)"[^>]*>\n([\s\S]*?)<\/textarea>/g)].map(
    ([, id = '', content = '']) => [
      id,
      content
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&'),
    ],
  ),
);

// An editor at the police has no login here: what is copied must work as it stands.
test('each code names this page, whole and with the fallback that stays when we do not answer', () => {
  const page = 'https://loften.example/medborgarloften/bjorkvik/2022-2023';
  expect(fields.get('script')).toContain(
    'src="https://loften.example/api/period-summaries/embed.js"',
  );
  expect(fields.get('script')).toMatch(
    /<period-summary municipality="bjorkvik" period="2022-2023" lang="sv">/,
  );
  expect(fields.get('script')).toContain(`<a href="${page}">`);
  expect(fields.get('frame')).toMatch(/src="[^"]*2022-2023\.sv\.embed\.html" title="[^"]+"/);
  expect(fields.get('address')).toBe(page);
});

// A copy that has lost its source cannot be told from a newer truth.
test('what is copied says where it is from, which edition and when', () => {
  for (const id of ['text', 'html']) {
    expect(fields.get(id)).toMatch(/Källa: .*utgåva 2, publicerad 5 mars 2024/);
    expect(fields.get(id)).toContain('/editions/2.sv.html');
  }
});

test('a preview offers nothing to embed', () => {
  expect(renderPage(sampleEdition(), sampleContext({ draft: true }))).not.toContain(
    'ps-share-heading',
  );
});

test('text has a line for each paragraph and its lists marked', () => {
  const markup =
    '<article><h2>Rubrik</h2>\n<p>Ett  <b>fetare</b> ord.</p><ul><li>ett</li><li>två<ul><li>inre</li></ul></li></ul><p>a<br />b</p></article>';
  expect(articleText(treeOf(markup))).toBe('Rubrik\nEtt fetare ord.\n• ett\n• två\n• inre\na\nb');
});
