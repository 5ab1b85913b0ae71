import { enterContent, type Entered } from '../../database/seeds/enter-content';
import { harjedalen20192020 } from '../../database/seeds/harjedalen-2019-2020';
import type {
  Comparison,
  CreatedPeriod,
  EditionHistory,
  LogPage,
  Overview,
  PendingChanges,
  PeriodProposal,
  PreviewKey,
  SavedEntry,
  StaffEdition,
  Workspace,
} from '../../src/plugins/period-summary/contracts/workspace';
import { forgetNames } from '../../src/plugins/period-summary/server/src/services/forget-names';
import { documentsOf } from '../support/content';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { workspaceClient, type WorkspaceClient } from '../support/workspace-client';

let running: RunningStrapi;
let entered: Entered;
let client: WorkspaceClient;
let origin: string;

beforeAll(async () => {
  running = await startStrapi();
  entered = await enterContent(running.strapi, harjedalen20192020);
  const [documentId] = [...entered.municipalities.values()];
  await documentsOf(running.strapi, 'municipality').update({
    documentId,
    data: { languages: [{ code: 'sv' }, { code: 'en' }] },
  });
  client = await workspaceClient(running);
  origin = await running.listen();
});

afterAll(async () => {
  await running.remove();
});

const period = () => `/periods/${entered.periodId}`;
const publish = (more: object) =>
  client.post(`${period()}/publications`, {
    language: 'sv',
    stage: 'final',
    coversTo: '2020-12-31',
    acceptWarnings: true,
    ...more,
  });
const rename = async (heading: string, language = 'sv') => {
  const { data } = await client.get<Workspace>(`${period()}/workspace?language=${language}`);
  const [promise] = data.promises;
  return client.put<SavedEntry>(`${period()}/entries/promise/${promise?.documentId ?? ''}`, {
    language,
    updatedAt: promise?.updatedAt ?? null,
    data: { heading },
  });
};

describe('from the first publication to a withdrawal', () => {
  it('says before the first publication that there is nothing to compare with', async () => {
    const { data } = await client.get<PendingChanges>(
      `${period()}/changes?language=sv&stage=final&coversTo=2020-12-31`,
    );
    expect(data).toMatchObject({ nextNumber: 1, comparedWith: null });
    expect(data.difference.state).toBe('first');
    expect(data.drafts.map(({ type }) => type)).toContain('outcome');
    expect(data.drafts.every(({ label }) => label !== '')).toBe(true);
  });

  it('shows what a correction changes, and that nothing else does', async () => {
    expect((await publish({})).status).toBe(201);
    const none = await client.get<PendingChanges>(
      `${period()}/changes?language=sv&stage=final&coversTo=2020-12-31`,
    );
    expect(none.data.difference.changes).toEqual([]);
    expect(none.data.drafts).toEqual([]);

    await rename('Trygg trafik i byarna');
    const some = await client.get<PendingChanges>(
      `${period()}/changes?language=sv&stage=final&coversTo=2020-12-31`,
    );
    expect(some.data.comparedWith).toBe(1);
    expect(some.data.difference.changes).toHaveLength(1);
    expect(some.data.html).toContain('byarna');
    expect(some.data.drafts).toMatchObject([
      { type: 'promise', status: 'modified', updatedBy: 'Test strapi-super-admin' },
    ]);
    const { data } = await client.get<Overview>('/overview');
    expect(data.rows[0]).toMatchObject({ changedDrafts: 1, stage: 'final' });
  });

  it('tells who published what, opens a withdrawn edition and compares it', async () => {
    await publish({ kind: 'correction', changeNote: 'Rubriken är rättad.' });
    const withdrawn = await client.post(`${period()}/withdrawals`, {
      language: 'sv',
      number: 1,
      reason: 'Fel rubrik.',
    });
    expect(withdrawn.status).toBe(201);
    const { editions } = (await client.get<EditionHistory>(`${period()}/editions?language=sv`))
      .data;
    expect(editions).toMatchObject([
      { number: 2, kind: 'correction', current: true, by: 'Test strapi-super-admin' },
      {
        number: 1,
        current: false,
        withdrawn: { reason: 'Fel rubrik.', by: 'Test strapi-super-admin' },
      },
    ]);
    const old = await client.get<StaffEdition>(`${period()}/editions/1?language=sv`);
    expect(old.data.html).toContain('<!doctype html>');
    const compared = await client.get<Comparison>(`${period()}/compare?language=sv&a=2&b=1`);
    expect(compared.data).toMatchObject({ a: 1, b: 2, difference: { state: 'compared' } });
    expect((await client.get(`${period()}/compare?language=sv&a=1&b=9`)).status).toBe(404);
  });

  it('keeps a log that nobody can change', async () => {
    const { items, total } = (await client.get<LogPage>(`${period()}/log?pageSize=5`)).data;
    expect(items[0]).toMatchObject({ action: 'withdraw', number: 1, reason: 'Fel rubrik.' });
    expect(items[1]).toMatchObject({ action: 'publish', number: 2 });
    expect(items[2]).toMatchObject({
      action: 'edit',
      by: 'Test strapi-super-admin',
      subject: { type: 'promise', label: 'Trygg trafik i byarna' },
      fields: ['heading'],
    });
    expect(total).toBeGreaterThan(items.length);
    expect((await client.post(`${period()}/log`, {})).status).toBe(405);
  });

  it('names a long promise by its first words, cut between two of them', async () => {
    const wording = 'Vi ska finnas där människor är. '.repeat(6);
    await client.post(`${period()}/entries`, { type: 'promise', data: { wording } });
    const [item] = (await client.get<LogPage>(`${period()}/log?pageSize=1`)).data.items;
    expect(item?.subject?.label).toMatch(/^Vi ska .{50,70}[^ ] …$/u);
  });
});

describe('translating', () => {
  const english = async () =>
    (await client.get<Workspace>(`${period()}/workspace?language=en`)).data.promises[0];

  it('marks a translation whose source moved on, and takes the mark away when it is checked', async () => {
    expect((await rename('Safer traffic', 'en')).status).toBe(200);
    expect((await english())?.outdated).toBeNull();
    await rename('Trygg trafik överallt');
    const stale = await english();
    expect(stale?.outdated).toMatchObject({ basedOnEdition: 2, fields: ['heading'] });
    expect(stale?.source?.fields['heading']).toBe('Trygg trafik överallt');

    const checked = await client.put<SavedEntry>(
      `${period()}/entries/promise/${stale?.documentId ?? ''}`,
      { language: 'en', updatedAt: stale?.updatedAt, data: {} },
    );
    expect(checked.data.entry.outdated).toBeNull();
    expect((await english())?.outdated).toBeNull();
  });

  it('is not made out of date by a new order', async () => {
    const { data } = await client.get<Workspace>(`${period()}/workspace?language=sv`);
    const ids = data.promises.map(({ documentId }) => documentId).reverse();
    await client.put(`${period()}/order`, { type: 'promise', ids });
    const after = (await client.get<Workspace>(`${period()}/workspace?language=en`)).data;
    expect(after.promises.filter(({ outdated }) => outdated !== null)).toEqual([]);
  });
});

describe('preview', () => {
  const key = async () =>
    (await client.post<PreviewKey>(`${period()}/preview-keys`, { language: 'sv' })).data;

  it('shows the draft without a cookie, marked, unindexed and kept nowhere', async () => {
    const { url } = await key();
    const answer = await fetch(`${origin}${url}`);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('Trygg trafik överallt');
    expect(html).toContain('Utkast');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('is shut to a changed key, and to a user who may not read any more', async () => {
    const { url } = await key();
    expect((await fetch(`${origin}${url.slice(0, -2)}`)).status).toBe(403);
    const users = running.strapi.db.query('admin::user');
    await users.updateMany({ where: {}, data: { isActive: false } });
    expect((await fetch(`${origin}${url}`)).status).toBe(403);
    await users.updateMany({ where: {}, data: { isActive: true } });
    expect((await fetch(`${origin}${url}`)).status).toBe(200);
    await running.strapi.sessionManager('admin').invalidateRefreshToken('1');
    expect((await fetch(`${origin}${url}`)).status).toBe(403);
  });
});

describe('a new period', () => {
  it('takes over what was chosen and nothing else, in one step', async () => {
    client = await workspaceClient(running);
    const { data: proposal } = await client.get<PeriodProposal>(
      `/period-proposals/${entered.periodId}`,
    );
    expect(proposal).toMatchObject({ startsOn: '2021-01-01', endsOn: '2022-12-31' });
    const [promise] = proposal.promises;
    const [opportunity] = proposal.opportunities;
    const made = await client.post<CreatedPeriod>('/periods', {
      municipalityId: proposal.municipalityId,
      label: '2021–2022',
      startsOn: proposal.startsOn,
      endsOn: proposal.endsOn,
      previousId: entered.periodId,
      copy: { parties: true, languages: true },
      continuePromises: [promise?.id],
      takeUpOpportunities: [opportunity?.id],
    });
    expect(made.status).toBe(201);
    expect(made.data.promises).toBe(2);
    const { data } = await client.get<Workspace>(`/periods/${made.data.id}/workspace`);
    expect(data.period.relations).toMatchObject({ previous: [entered.periodId] });
    expect([...(data.period.relations['parties'] ?? [])].sort()).toEqual(
      proposal.parties.map(({ id }) => id).sort(),
    );
    expect(data.period.fields['contact']).toBeNull();
    expect(data.promises[0]?.relations['continues']).toEqual([promise?.id]);
    expect(data.outcomes).toEqual([]);
    const old = (await client.get<Workspace>(`${period()}/workspace`)).data;
    const taken = old.opportunities.find(({ documentId }) => documentId === opportunity?.id);
    expect(taken?.relations['takenUpBy']).toEqual([data.promises[1]?.documentId]);
  });

  it('is not half made where something chosen is gone', async () => {
    const before = (await client.get<Overview>('/overview')).data.total;
    const answer = await client.post('/periods', {
      municipalityId: (await client.get<Overview>('/overview')).data.municipalities[0]?.id,
      label: 'Halv',
      startsOn: '2030-01-01',
      endsOn: '2030-12-31',
      previousId: entered.periodId,
      continuePromises: ['gone'],
    });
    expect(answer.status).toBe(400);
    expect((await client.get<Overview>('/overview')).data.total).toBe(before);
  });
});

describe('names in the log', () => {
  it('go when their time is over, and what was done stays', async () => {
    const years = new Date(Date.now() + 3 * 365 * 86_400_000);
    expect(await forgetNames(running.strapi, { days: 730, now: new Date() })).toBe(0);
    expect(await forgetNames(running.strapi, { days: 730, now: years })).toBeGreaterThan(0);
    const { items } = (await client.get<LogPage>(`${period()}/log?pageSize=100`)).data;
    expect(items.every(({ by }) => by === null)).toBe(true);
    expect(items.some(({ action }) => action === 'publish')).toBe(true);
  });
});
