import {
  figure,
  outcome,
  paragraphs,
  promise,
  smallRecord,
  sv,
  target,
} from '../../../../../tests/fixtures/small-record';
import { composeSummary } from '../composition/compose-summary';
import { compareSummaries } from './compare-summaries';
import { renderDifference, renderDifferenceArticle } from './render-difference';

const compose = (more: Parameters<typeof outcome>[0]) =>
  composeSummary(smallRecord({ outcomes: [outcome(more)] }), { stage: 'final', coversTo: null });
const joined = (value: number) =>
  figure({
    key: 'joined',
    label: sv('Andel anslutna elever'),
    value,
    unit: sv('%'),
    answersTarget: null,
  });
const context = {
  origin: '',
  publicPath: '/medborgarloften',
  apiPath: '/api/period-summaries',
  language: 'sv',
  municipality: { slug: 'provby', name: 'Provby' },
  period: { slug: '2019-2020', label: '2019–2020' },
};

describe('renderDifference', () => {
  const difference = compareSummaries(
    compose({ figures: [figure(), joined(95)] }),
    compose({
      figures: [figure(), joined(97)],
      prose: paragraphs('Polisen gjorde <b>trettio</b> kontroller.'),
    }),
  );

  it('tells a figure’s change in one line', () => {
    expect(renderDifferenceArticle(difference, 'sv').toString()).toContain(
      'Andel anslutna elever: <del>95 %</del> → <ins>97 %</ins>',
    );
  });

  it('names both sides of a reworded text, so that it is understood without colour', () => {
    const page = renderDifferenceArticle(difference, 'sv').toString();
    expect(page).toMatch(/<dt>Före<\/dt><dd>Polisen gjorde <del>tjugo<\/del>/u);
    expect(page).toMatch(/<dt>Nu<\/dt><dd>Polisen gjorde <ins>/u);
  });

  it('says which words are not in the language of the page, or they are read out as if they were', () => {
    const page = renderDifferenceArticle(difference, 'en').toString();
    expect(page).toMatch(/<h2>Promise: <span lang="sv">/u);
    expect(page).toMatch(/<dd><span lang="sv">Polisen gjorde <del>tjugo<\/del>/u);
    expect(page).toContain(
      '<span lang="sv">Andel anslutna elever</span>: <del lang="sv">95 %</del> → <ins lang="sv">97 %</ins>',
    );
    const added = compareSummaries(compose({ id: 'one' }), compose({ id: 'two' }));
    expect(renderDifferenceArticle(added, 'en').toString()).toMatch(
      /<h3>Added: outcome <span lang="sv">“[^<]*”<\/span><\/h3>.*<p><ins><span lang="sv">/su,
    );
    expect(renderDifferenceArticle(difference, 'sv').toString()).not.toContain('lang=');
  });

  const told = (
    before: Parameters<typeof smallRecord>[0],
    after: Parameters<typeof smallRecord>[0],
  ): string => {
    const of = (record: typeof before) =>
      composeSummary(smallRecord(record), { stage: 'final', coversTo: null });
    return renderDifferenceArticle(compareSummaries(of(before), of(after)), 'sv').toString();
  };

  it('says of a verdict that is not there that nobody has set one', () => {
    const page = told(
      { outcomes: [outcome({ verdict: 'ongoing' })] },
      { outcomes: [outcome({ verdict: null })] },
    );
    expect(page).toContain('<del>Pågår</del>');
    expect(page).toContain('<ins>Inte bedömt</ins>');
  });

  it('says that an account is missing as something new, not as something instead of nothing', () => {
    const page = told({ outcomes: [outcome()] }, { outcomes: [] });
    expect(page).toMatch(/Tillagt: redovisning<\/h3><p><ins>Ingen redovisning har lämnats<\/ins>/u);
    expect(page).not.toContain('inget');
  });

  it('says of what was moved among others that its order is new', () => {
    const one = promise({ id: 'one', wording: sv('Ett.') });
    const two = promise({ id: 'two', wording: sv('Två.') });
    const three = promise({ id: 'three', wording: sv('Tre.') });
    const page = told(
      { promises: [one, two, three], outcomes: [] },
      { promises: [two, three, one], outcomes: [] },
    );
    expect(page).toContain('<h3>Flyttat</h3><p>Står på en annan plats i ordningen.</p>');
  });

  it('says whose promise is new, and writes a baseline as the language does', () => {
    const extra = promise({ id: 'extra', wording: sv('Ett till.') });
    const added = told({ promises: [promise()] }, { promises: [promise(), extra] });
    expect(added).toMatch(/Tillagt<\/h3><p class="ps-meta">[^<]+<\/p>/u);
    const based = (baseline: number) => ({
      outcomes: [outcome({ figures: [figure({ baseline })] })],
    });
    expect(told(based(1.5), based(2500.25))).toMatch(/<del>1,5<\/del>.*<ins>2\s?500,25<\/ins>/su);
  });

  it('names an outcome without a heading by its first sentence, in quotes and cut short', () => {
    const words = (prose: string) => compose({ prose: paragraphs(prose) });
    const change = compareSummaries(words('Bussarna går. Två klagar.'), words('En klagar.'));
    expect(renderDifferenceArticle(change, 'sv').toString()).toContain(
      '<h3>Omformulerat: resultat ”En klagar.”, text</h3>',
    );
    const long = compareSummaries(words('Kort.'), words('Bussarna går som de ska. '.repeat(9)));
    expect(renderDifferenceArticle(long, 'sv').toString()).toMatch(/<h3>[^<]{1,130} …”, text</u);
  });

  it('says a target as the page does', () => {
    const aim = (value: number) =>
      composeSummary(
        smallRecord({
          promises: [
            promise({
              targets: [target({ value, qualifier: 'more_than', per: sv('per vecka') })],
            }),
          ],
        }),
        { stage: 'final', coversTo: null },
      );
    const page = renderDifferenceArticle(compareSummaries(aim(5), aim(6)), 'sv').toString();
    expect(page).toMatch(/mer än 5 \S+ per vecka/u);
    expect(page).not.toMatch(/drygt|per per/u);
  });

  it('shows what was written as text, never as markup', () => {
    expect(renderDifference(difference, context)).not.toContain('<b>');
  });

  it('is a whole page with one main heading, in the reader’s language', () => {
    const page = renderDifference(difference, context);
    expect(page.match(/<h1/gu)).toHaveLength(1);
    expect(page).toContain('<html lang="sv">');
    expect(renderDifferenceArticle(difference, 'en').toString()).toContain('Reworded');
  });

  it.each([
    ['erased', 'borttaget efter beslut'],
    ['withdrawn', 'tillbakadragen'],
    ['first', 'första utgåvan'],
  ] as const)('says why there is nothing to see: %s', (state, words) => {
    expect(renderDifference({ ...difference, state, changes: [] }, context)).toContain(words);
  });

  it('has a name for every field and list that can change', () => {
    const whole = compareSummaries(
      compose({ verdict: null, figures: [] }),
      compose({
        verdict: 'partly',
        reason: paragraphs('Pandemin.'),
        from: '2019-01-01',
        heading: sv('Trafik'),
      }),
    );
    expect(renderDifferenceArticle(whole, 'sv').toString()).not.toMatch(/undefined|: ,|, <\/h3>/u);
  });
});
