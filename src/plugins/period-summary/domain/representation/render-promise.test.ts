import { renderFragment } from './render-fragment';
import {
  sampleContext,
  sampleEdition,
  sampleOutcome,
  sv,
} from '../../../../../tests/fixtures/sample-edition';
import { only, withOutcome } from '../../../../../tests/fixtures/sample-edition/only-sections';
import { seen } from '../../../../../tests/fixtures/sample-edition/seen-text';

const edition = sampleEdition();
const context = sampleContext();

describe('what the page says of a promise', () => {
  it('says that nobody reported only where the document says so', () => {
    const said = 'Ingen redovisning har lämnats';
    expect(seen(renderFragment(only({ reporting: 'not_reported' }), context))).toContain(said);
    expect(seen(renderFragment(only({ reporting: 'none' }), context))).not.toContain(said);
  });
  // Not assessed is not "not done": a page must not judge what nobody judged.
  it('shows no verdict where there is none', () => {
    const text = seen(renderFragment(withOutcome({ verdict: null }), context));
    expect(text).not.toMatch(/Bedömning|uppfyllt/i);
  });
  it('puts one opportunity in line after its label and several in a list', () => {
    const text = seen(renderFragment(edition, context));
    expect(text).toContain('Utvecklingsmöjligheter: samla alla mätningar på ett ställe');
    expect(text).toContain('Utvecklingsmöjligheter:\nnå fler föräldrar');
  });
  it('makes a list of three results or more that are a line each', () => {
    const group = (count: number) =>
      renderFragment(
        only({
          outcomes: [
            {
              kind: 'outcome-group',
              heading: sv('Fysiska förändringar'),
              parties: [],
              outcomes: Array.from({ length: count }, (_, index) =>
                sampleOutcome({ key: `outcome-${index}`, id: String(index) }),
              ),
            },
          ],
        }),
        context,
      );
    expect(group(3)).toContain('<li id="outcome-2">Kontrollerna');
    expect(group(2)).not.toContain('<li id="outcome');
  });
  it('heads the results only where another heading stands between', () => {
    expect(seen(renderFragment(withOutcome({}), context))).not.toMatch(/^Resultat$/m);
    expect(seen(renderFragment(edition, context))).toMatch(/^Resultat$/m);
  });
  it('links to an outcome that stands elsewhere, but never to one that was left out', () => {
    const whole = renderFragment(edition, context);
    expect(whole).toMatch(/Redovisas under <a href="#outcome-o1">/);
    const anchors = [...whole.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    for (const anchor of anchors) expect(whole).toContain(`id="${anchor}"`);
  });
  it('holds only a theme’s promises where asked', () => {
    const text = seen(renderFragment(edition, context, { theme: 'unga' }));
    expect(text).toContain('Ungas uppväxt');
    expect(text).not.toMatch(/trafiken|Trygghetsmätningen/);
    expect(seen(renderFragment(edition, context, { theme: 'okänt' }))).toContain('Inget löfte');
  });
});
