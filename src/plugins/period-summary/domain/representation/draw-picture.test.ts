import { create } from 'xmlbuilder2';

import { drawPicture, linesOf } from './draw-picture';
import { sampleContext, sampleEdition, sv } from '../../../../../tests/fixtures/sample-edition';

// What runs over the edge is cut off in the picture that everybody who shares the page sees.
test('a title is set in lines that fit, and what is too long says so', () => {
  expect(linesOf('Så gick det med medborgarlöftena 2022–2023', 21, 3)).toEqual([
    'Så gick det med',
    'medborgarlöftena',
    '2022–2023',
  ]);
  const long = linesOf(`${'ord '.repeat(40)}${'a'.repeat(90)}`, 20, 3);
  expect(long).toHaveLength(3);
  for (const line of long) expect(line.length).toBeLessThanOrEqual(20);
  expect(long.at(-1)).toContain('…');
});

test("an editor's words cannot become a part of the drawing", () => {
  const title = sv('<script>alert(1)</script> & "löften"');
  const svg = drawPicture(sampleEdition({}, { title }), sampleContext());
  expect(() => create(svg)).not.toThrow();
  expect(svg).not.toContain('<script');
});
