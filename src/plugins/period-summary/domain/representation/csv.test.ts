import { CSV_COLUMNS, renderCsv } from './csv';
import {
  sampleEdition,
  samplePromise,
  sampleOutcome,
  sampleFigure,
  sv,
} from '../../../../../tests/fixtures/sample-edition';

const edition = (label: string, value = -3) =>
  sampleEdition(
    {},
    {
      sections: [
        samplePromise({
          outcomes: [
            {
              kind: 'outcome-group',
              heading: null,
              parties: [],
              outcomes: [sampleOutcome({ figures: [sampleFigure({ label: sv(label), value })] })],
            },
          ],
        }),
      ],
    },
  );

describe('renderCsv', () => {
  // Somebody opens the file in a spreadsheet, which would run the text as a formula.
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('disarms %j', (label) =>
    expect(renderCsv(edition(label))).toContain(`'${label}`),
  );
  it('keeps numbers as numbers, and quotes what holds commas, quotes and lines', () => {
    expect(renderCsv(edition('a, "b"\nc'))).toContain(',"a, ""b""\nc",,,-3,');
  });
  it('begins with a byte order mark and its columns, and has a row for a promise nobody reported', () => {
    const csv = renderCsv(sampleEdition());
    expect(csv.startsWith(`\ufeff${CSV_COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(csv).toContain('Vi lovar att fler ska hitta in i samhället');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(9);
  });
});
