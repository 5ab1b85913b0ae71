/** Every real page retold in the fixtures: what its summary document holds, a reader can read. */
import { cases } from '../../../../../tests/fixtures/cases';
import { toRecord } from '../../../../../tests/fixtures/to-record';
import { composeSummary } from '../composition/compose-summary';
import type { SummaryDocument } from '../composition/summary-document';
import { renderFragment } from './render-fragment';
import { sampleContext, sampleEdition } from '../../../../../tests/fixtures/sample-edition';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const seen = (markup: string) =>
  plain(
    markup
      .replace(/<title[ >][\s\S]*?<\/title>|<desc[\s\S]*?<\/desc>/g, '')
      .replace(/<br \/>|<\/?(?:p|li|dt|dd|div|h\d|section)\b[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );

/** Every line that somebody wrote, with where it stands. */
function lines(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => lines(one, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' && ((name === 'value' && 'lang' in value) || name === 'text')
      ? [[`${path}.${name}`, plain(inner)] as const]
      : lines(inner, `${path}.${name}`),
  );
}

function missing(summary: SummaryDocument): readonly string[] {
  const markup = renderFragment(sampleEdition({ kind: 'first' }, summary), sampleContext());
  const text = seen(markup);
  const { images, ...rest } = summary;
  return (
    lines(rest, '')
      // Said in other words, or once for all: a unit that is spelt out in what was written, a party
      // that stands behind the whole page, the text of a picture.
      .filter(([path]) => !/\.(alt|unit|per|asWritten|label)\.value$|parties\[\d+\]/.test(path))
      .filter(([, line]) => line !== '' && !text.includes(line))
      .map(([path, line]) => `${path}: ${line}`)
      .concat(images.filter(({ alt }) => alt && !markup.includes('<img')).map(() => 'an image'))
  );
}

describe.each(Object.keys(cases))('%s', (name) => {
  const content = cases[name];
  if (content === undefined) throw new Error(name);
  it.each(['promises', 'interim', 'final'] as const)('is all on the page in stage %s', (stage) => {
    const summary = composeSummary(toRecord(content), { stage, coversTo: null });
    expect(missing(summary)).toEqual([]);
  });

  it('shows the label or the number of each figure', () => {
    const summary = composeSummary(toRecord(content), { stage: 'final', coversTo: null });
    const markup = renderFragment(sampleEdition({ kind: 'first' }, summary), sampleContext());
    const labels = lines(summary, '').filter(([path]) => /figures\[\d+\]\.label/.test(path));
    const escaped = (text: string) => text.replace(/"/g, '&quot;');
    expect(labels.filter(([, label]) => !markup.includes(escaped(label)))).toEqual([]);
  });
});
