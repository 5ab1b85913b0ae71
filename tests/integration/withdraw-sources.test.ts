/**
 * A withdrawal that takes the content along. If this fails, what was withdrawn can still be read over
 * REST, or another period's page loses what it builds on.
 */
import type { Entered } from '../../database/seeds/enter-content';
import type { LogPage } from '../../src/plugins/period-summary/contracts/workspace';
import {
  MUNICIPALITY_UID,
  OUTCOME_UID,
  PERIOD_UID,
  PROMISE_UID,
  SUMMARY_UID,
} from '../../src/plugins/period-summary/server/src/uids';
import { createAdminUser, createApiToken, signIn } from '../support/accounts';
import { blocks } from '../support/content';
import { enterExample, publishAccount } from '../support/published-period';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { workspaceClient, type WorkspaceClient } from '../support/workspace-client';

let running: RunningStrapi;
let client: WorkspaceClient;
let entered: Entered;
let origin = '';

interface Withdrawn {
  readonly sources: {
    readonly unpublished: number;
    readonly kept: readonly { readonly documentId: string; readonly usedBy: string }[];
  } | null;
}

beforeAll(async () => {
  running = await startStrapi();
  entered = await enterExample(running.strapi);
  client = await workspaceClient(running);
  origin = await running.listen();
});

afterAll(async () => {
  await running.remove();
});

/** How many entries REST shows to everybody. */
async function publicCount(type: string): Promise<number> {
  const answer = await fetch(`${origin}/api/${type}?pagination[pageSize]=1`);
  const { meta } = (await answer.json()) as { meta: { pagination: { total: number } } };
  return meta.pagination.total;
}

const withdraw = (number: number, more: object = {}) =>
  client.post<Withdrawn>(`/periods/${entered.periodId}/withdrawals`, {
    language: 'sv',
    number,
    reason: 'Fel period.',
    ...more,
  });

it('leaves the content where it is when nobody chose otherwise', async () => {
  await publishAccount(running.strapi, entered.periodId);
  const promises = await publicCount('promises');
  expect(promises).toBe(entered.promises.size);
  expect((await withdraw(1)).data.sources).toBeNull();
  expect(await publicCount('promises')).toBe(promises);
});

it('takes it from readers, says so in the log, and gives it back with the next edition', async () => {
  const again = await publishAccount(running.strapi, entered.periodId);
  expect(again).toMatchObject({ kind: 'published', edition: { number: 2 } });
  const { status, data } = await withdraw(2, { unpublishSources: true });
  expect(status).toBe(201);
  expect(data.sources?.kept).toEqual([]);
  for (const type of ['periods', 'promises', 'measures', 'outcomes', 'development-opportunities']) {
    expect([type, await publicCount(type)]).toEqual([type, 0]);
  }
  const log = await client.get<LogPage>(`/periods/${entered.periodId}/log`);
  expect(log.data.items[0]).toMatchObject({
    action: 'withdraw',
    number: 2,
    unpublished: data.sources?.unpublished,
  });
  const third = await publishAccount(running.strapi, entered.periodId);
  expect(third).toMatchObject({ kind: 'published', publishedDrafts: data.sources?.unpublished });
  expect(await publicCount('promises')).toBe(entered.promises.size);
  const outcomes = (await (
    await fetch(`${origin}/api/outcomes?populate=promises&pagination[pageSize]=100`)
  ).json()) as { data: { promises: unknown[] }[] };
  // Links between the entries came back with them.
  expect(outcomes.data.some(({ promises }) => promises.length > 0)).toBe(true);
});

it('is refused with an edition that is not the newest: readers see a later one', async () => {
  await running.strapi.documents(PERIOD_UID).update({
    documentId: entered.periodId,
    locale: 'sv',
    data: { area: 'Hela kommunen' },
  });
  await publishAccount(running.strapi, entered.periodId);
  expect((await withdraw(3, { unpublishSources: true })).status).toBe(400);
  expect(await publicCount('promises')).toBe(entered.promises.size);
});

it('keeps what the page of another period builds on, and names that period', async () => {
  const { strapi } = running;
  const [promiseId = ''] = entered.promises.values();
  const municipality = await strapi.documents(MUNICIPALITY_UID).findFirst({});
  const next = await strapi.documents(PERIOD_UID).create({
    locale: 'sv',
    data: {
      label: '2021–2022',
      slug: '2021-2022',
      startsOn: '2021-01-01',
      endsOn: '2022-12-31',
      municipality: municipality?.documentId,
      parties: [...entered.parties.values()],
      contact: 'kommun@herjedalen.se',
    },
  });
  await strapi.documents(PROMISE_UID).create({
    locale: 'sv',
    data: { wording: 'Vi fortsätter.', period: next.documentId, continues: promiseId },
  });
  await strapi.documents(SUMMARY_UID).create({
    data: {
      periodId: next.documentId,
      language: 'sv',
      title: 'Medborgarlöften 2021–2022',
      version: 1,
    },
  });
  const published = await publishAccount(strapi, next.documentId, {
    stage: 'promises',
    coversTo: null,
  });
  expect(published.kind === 'blocked' ? published.readiness.items : []).toEqual([]);
  expect(published.kind).toBe('published');
  const { data } = await withdraw(4, { unpublishSources: true });
  expect(data.sources?.kept.map(({ documentId }) => documentId).sort()).toEqual(
    [promiseId, entered.periodId].sort(),
  );
  expect(data.sources?.kept[0]?.usedBy).toBe('2021–2022');
  // The kept one and the one that continues it.
  expect(await publicCount('promises')).toBe(2);
});

it('logs what an administrator publishes past the page of a period, entry by entry', async () => {
  const [documentId = ''] = entered.outcomes.values();
  const { strapi } = running;
  await strapi.documents(OUTCOME_UID).publish({ documentId, locale: 'sv' });
  await strapi.documents(OUTCOME_UID).unpublish({ documentId, locale: 'sv' });
  const log = await client.get<LogPage>(`/periods/${entered.periodId}/log?pageSize=2`);
  expect(log.data.items).toMatchObject([
    { action: 'unpublish', subject: { type: 'outcome', documentId } },
    { action: 'publish', number: null, subject: { type: 'outcome', documentId } },
  ]);
});

it('logs a single publication once over HTTP, whoever it comes from and by whichever address', async () => {
  const { strapi } = running;
  const [promise = ''] = entered.promises.values();
  const [outcome = ''] = entered.outcomes.values();
  const administrator = await signIn(origin, await createAdminUser(strapi));
  const token = await createApiToken(strapi, [
    'api::outcome.outcome.create',
    'api::outcome.outcome.update',
    // Whoever links to an entry must be able to find it.
    'api::period.period.find',
    'api::promise.promise.find',
  ]);
  const prose = (text: string) => ({ prose: blocks(text) });
  const placed = { period: entered.periodId, promises: [promise] };
  /** Sends it, and gives the lines about single publications that it left, oldest first. */
  const linesOf = async (
    key: string,
    method: string,
    path: string,
    body: object,
  ): Promise<readonly { action: string; by: string | null; documentId: string | undefined }[]> => {
    const before = await client.get<LogPage>(`/periods/${entered.periodId}/log`);
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(await answer.text()).not.toContain('"error"');
    const after = await client.get<LogPage>(`/periods/${entered.periodId}/log`);
    return after.data.items
      .slice(0, after.data.total - before.data.total)
      .filter(({ action }) => action === 'publish' || action === 'unpublish')
      .map(({ action, by, subject }) => ({ action, by, documentId: subject?.documentId }))
      .reverse();
  };
  const manager = `/content-manager/collection-types/${OUTCOME_UID}/${outcome}/actions`;
  const person = { by: 'Test strapi-super-admin', documentId: outcome };
  const machine = { action: 'publish', by: expect.stringMatching(/^API: test /u) as string };
  const rest = '/api/outcomes';

  expect(
    await linesOf(administrator, 'POST', `${manager}/publish?locale=sv`, prose('Ändrat först.')),
  ).toEqual([{ action: 'publish', ...person }]);
  expect(await linesOf(administrator, 'POST', `${manager}/unpublish?locale=sv`, {})).toEqual([
    { action: 'unpublish', ...person },
  ]);
  const created = { data: { ...prose('Ny över REST.'), ...placed } };
  expect(await linesOf(token, 'POST', `${rest}?locale=sv&status=published`, created)).toEqual([
    { ...machine, documentId: expect.any(String) as string },
  ]);
  const changed = { data: prose('Ändrad över REST.') };
  const at = `${rest}/${outcome}?locale=sv`;
  expect(await linesOf(token, 'PUT', `${at}&status=published`, changed)).toEqual([
    { ...machine, documentId: outcome },
  ]);
  // A draft is no publication.
  expect(await linesOf(token, 'PUT', `${at}&status=draft`, { data: prose('Utkast.') })).toEqual([]);
});
