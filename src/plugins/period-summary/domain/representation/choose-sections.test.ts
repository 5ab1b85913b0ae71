import { renderFragment } from './render-fragment';
import {
  paragraph,
  sampleContext,
  sampleEdition,
  sampleOutcome,
  samplePromise,
  sv,
} from '../../../../../tests/fixtures/sample-edition';

const reported = samplePromise({
  wording: sv('Vi lovar lugnare kvällar'),
  background: paragraph('Så var det förut.'),
  targetGroup: sv('Unga'),
  outcomes: [
    {
      kind: 'outcome-group',
      heading: null,
      parties: [],
      outcomes: [sampleOutcome({ prose: paragraph('Kvällarna blev lugnare.') })],
    },
  ],
});
const silent = samplePromise({
  key: 'promise-l2',
  id: 'l2',
  wording: sv('Vi lovar ljusare stigar'),
});
const missing = samplePromise({
  key: 'promise-l3',
  id: 'l3',
  wording: sv('Vi lovar fler vuxna ute'),
  reporting: 'not_reported',
});
const edition = sampleEdition(
  {},
  { sections: [reported, silent, missing], lead: paragraph('Ingressen.') },
);

describe('outcomes only', () => {
  const shown = renderFragment(edition, sampleContext(), { show: 'outcomes' });

  it('shows what came of a promise, and not what was planned', () => {
    expect(shown).toContain('Vi lovar lugnare kvällar');
    expect(shown).toContain('Kvällarna blev lugnare.');
    for (const plan of ['Så var det förut.', 'Unga']) expect(shown).not.toContain(plan);
  });

  // A promise without an account must not vanish where only accounts are shown.
  it('keeps a promise that was reported as having no account', () => {
    expect(shown).toContain('Vi lovar fler vuxna ute');
    expect(shown).toContain('Ingen redovisning har lämnats');
    expect(shown).not.toContain('Vi lovar ljusare stigar');
  });

  it('says so where nothing has come yet, instead of an empty page', () => {
    const early = sampleEdition({}, { sections: [silent] });
    expect(renderFragment(early, sampleContext(), { show: 'outcomes' })).toContain(
      'Inget resultat är redovisat än.',
    );
  });
});

test('a page with a lead of its own has the article without', () => {
  expect(renderFragment(edition, sampleContext())).toContain('Ingressen.');
  expect(renderFragment(edition, sampleContext(), { lead: false })).not.toContain('Ingressen.');
});
