import { enterContent, type Entered } from '../../database/seeds/enter-content';
import type { PageContent } from '../../database/seeds/content';
import { composeSummary } from '../../src/plugins/period-summary/domain/composition/compose-summary';
import type { EditionDocument } from '../../src/plugins/period-summary/domain/edition/edition-document';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { EDITION_UID } from '../../src/plugins/period-summary/server/src/uids';
import { cases } from '../fixtures/cases';
import { toRecord } from '../fixtures/to-record';
import { startStrapi, type RunningStrapi } from '../support/strapi';

let running: RunningStrapi;

beforeAll(async () => {
  running = await startStrapi();
});

afterAll(async () => {
  await running.remove();
});

/** The document with the content's own keys in place of Strapi's document ids. */
function withKeys(document: unknown, entered: Entered, content: PageContent): unknown {
  const keys = new Map<string, string>([[entered.periodId, content.period.key]]);
  const { parties, promises, measures, outcomes, opportunities } = entered;
  for (const ids of [parties, promises, measures, outcomes, opportunities]) {
    for (const [key, id] of ids) keys.set(id, key);
  }
  let text = JSON.stringify(document);
  for (const [id, key] of keys) text = text.replaceAll(id, key);
  return JSON.parse(text);
}

/**
 * A municipality whose page loses a statement, a figure or a target on its way through the tables
 * publishes something else than was agreed: every case must come out as it was written.
 */
it.each(Object.entries(cases))('%s goes through Strapi without loss', async (name, content) => {
  // Each case gets a slug of its own: several of them tell the same period of the same place.
  const own = { ...content, period: { ...content.period, slug: name } };
  const entered = await enterContent(running.strapi, own);
  const { stage, coversTo = null } = own;
  const result = await getService(running.strapi, 'publishing').publish({
    periodId: entered.periodId,
    language: entered.languages[0] ?? 'sv',
    stage,
    coversTo,
    acceptWarnings: true,
    actor: { id: null, name: 'Test' },
    at: '2021-02-03T08:00:00.000Z',
  });
  expect(result.kind).toBe('published');
  if (result.kind !== 'published') return;

  const row = (await running.strapi.db
    .query(EDITION_UID)
    .findOne({ where: { hash: result.edition.hash } })) as { bytes: string };
  const { summary } = JSON.parse(row.bytes) as EditionDocument;
  const expected = composeSummary(toRecord(own), { stage, coversTo });
  const { municipality, appliesTo, ...page } = withKeys(summary, entered, own) as typeof expected;
  const { municipality: _owner, appliesTo: _others, ...expectedPage } = expected;
  expect(page).toEqual(expectedPage);
  expect(municipality.slug).toBe(expected.municipality.slug);
  expect(appliesTo.map(({ slug }) => slug)).toEqual(expected.appliesTo.map(({ slug }) => slug));
});
