import { renderFragment } from './render-fragment';
import {
  sampleContext,
  sampleEdition,
  sampleFigure,
  sampleOutcome,
  sampleTarget,
  sv,
} from '../../../../../tests/fixtures/sample-edition';
import { only, withOutcome } from '../../../../../tests/fixtures/sample-edition/only-sections';
import { seen } from '../../../../../tests/fixtures/sample-edition/seen-text';

const edition = sampleEdition();
const context = sampleContext();

describe('figures', () => {
  const figure = sampleFigure({
    key: 'duo',
    label: sv('Andel anslutna elever'),
    value: 97,
    asWritten: sv('97%'),
    unit: sv('%'),
    inProse: true,
  });
  const prose = {
    lang: 'sv',
    nodes: [
      {
        kind: 'paragraph' as const,
        children: [
          {
            kind: 'figure' as const,
            figure: 'duo',
            value: 97,
            children: [{ kind: 'text' as const, text: '97%' }],
          },
          { kind: 'text' as const, text: ' har anslutit sig.' },
        ],
      },
    ],
  };
  it('marks a number in the prose with its label and does not repeat it', () => {
    const markup = renderFragment(withOutcome({ prose, figures: [figure] }), context);
    expect(markup).toContain(
      '<data class="ps-number" title="Andel anslutna elever" value="97">97%</data>',
    );
    expect(seen(markup).match(/97/g)).toHaveLength(1);
  });
  it('nests parts below their whole, with "varav"', () => {
    const markup = renderFragment(edition, context);
    expect(seen(markup)).toContain('cirka 1 340 förare\nvarav vid skolorna\n212,5');
    expect(markup).toMatch(/<dd class="ps-parts"><dl/);
  });
  it('shows figures that are each part of the other', () => {
    const text = seen(
      renderFragment(
        withOutcome({
          figures: [
            sampleFigure({ key: 'a', label: sv('A'), value: 1, partOf: 'b' }),
            sampleFigure({ key: 'b', label: sv('B'), value: 2, partOf: 'a' }),
          ],
        }),
        context,
      ),
    );
    expect(text).toMatch(/A\n1\nB\n2/);
  });
  it.each([
    ['Klart inom 15 minuter', 5, 'Klart inom 15 minuter – minst 5 kontroller per år'],
    ['Fler kontroller 2023', 3, 'Fler kontroller 2023 – minst 3 kontroller per år'],
    ['Minst 1 200 kontroller', 1200, 'Minst 1 200 kontroller'],
    ['I 95 % av fallen', 95, 'I 95 % av fallen'],
  ])('says the number of the target %j once, and never leaves it out', (words, value, shown) => {
    const target = sampleTarget({ label: null, text: sv(words), value });
    const plain = { ...target, ...(words.includes('%') && { unit: sv('%'), per: null }) };
    const text = seen(renderFragment(only({ targets: [plain] }), context)).replace(/\u00a0/g, ' ');
    expect(text).toContain(`Mål\n${shown}\n`);
  });
  it.each([
    ['tre möten', 'möten', 'år', 'tre möten per år'],
    ['tre gånger i våras', 'gånger', 'år', 'tre gånger i våras per år'],
    ['tre möten per år', 'möten', 'år', 'tre möten per år'],
    ['97%', '%', null, '97%'],
  ])('adds to %j the unit and the time that it does not say', (asWritten, unit, per, shown) => {
    const figure = sampleFigure({
      label: sv('Tid'),
      value: 3,
      asWritten: sv(asWritten),
      unit: sv(unit),
      per: per === null ? null : sv(per),
    });
    const text = seen(renderFragment(withOutcome({ figures: [figure] }), context));
    expect(text).toContain(`Tid\n${shown}\n`);
  });
  it('says that a figure has no number, which an empty row would leave to guess', () => {
    const text = (more: object) =>
      seen(
        renderFragment(
          withOutcome({ figures: [sampleFigure({ label: sv('Anmälningar'), ...more })] }),
          context,
        ),
      );
    expect(text({})).toContain('Anmälningar\nUppgift saknas');
    expect(text({ target: sampleTarget() })).toContain('Anmälningar\nUppgift saknas\nMål: ');
    expect(text({ note: sv('Redovisas inte.') })).not.toContain('Uppgift saknas');
    expect(text({ value: 0 })).not.toContain('Uppgift saknas');
  });
  it('lists short results whose numbers stand in their text, as the editor would have', () => {
    const outcomes = ['1', '2', '3'].map((id) =>
      sampleOutcome({ key: `outcome-${id}`, id, prose, figures: [figure] }),
    );
    const group = { kind: 'outcome-group', heading: sv('Platser'), parties: [], outcomes } as const;
    const lines = renderFragment(only({ outcomes: [group] }), context);
    expect(lines.match(/<li id="outcome-/g)).toHaveLength(3);
    expect(lines.match(/<data class="ps-number" title="Andel anslutna elever"/g)).toHaveLength(3);
  });
  it('draws the result against the target, with the same numbers in words', () => {
    const markup = renderFragment(edition, context);
    expect(markup).toMatch(
      /<svg[^>]*role="img"[^>]*aria-labelledby="figure-o1-kontroller-t figure-o1-kontroller-d"/,
    );
    expect(markup).toContain('Resultat: 21 kontroller per år. Mål: minst 17 kontroller per år');
  });
  // A bar of two years' result against one year's target would mislead.
  it('does not draw what cannot be compared', () => {
    const draw = (more: Parameters<typeof sampleFigure>[0]) =>
      renderFragment(
        withOutcome({
          figures: [
            sampleFigure({
              label: sv('K'),
              value: 9,
              unit: sv('kontroller'),
              target: sampleTarget(),
              ...more,
            }),
          ],
        }),
        context,
      ).includes('ps-bar');
    expect(draw({ per: sv('år') })).toBe(true);
    expect(draw({ per: null })).toBe(false);
    expect(draw({ per: sv('år'), unit: sv('timmar') })).toBe(false);
    expect(draw({ per: sv('år'), value: null })).toBe(false);
  });
});
