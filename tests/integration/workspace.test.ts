import { enterContent, type Entered } from '../../database/seeds/enter-content';
import { harjedalen20192020 } from '../../database/seeds/harjedalen-2019-2020';
import type {
  EntryConflict,
  EntryVersions,
  Overview,
  SavedEntry,
  Workspace,
  WorkspaceSummary,
} from '../../src/plugins/period-summary/contracts/workspace';
import { blocks } from '../support/content';
import { startStrapi, type RunningStrapi } from '../support/strapi';
import { workspaceClient, type WorkspaceClient } from '../support/workspace-client';

let running: RunningStrapi;
let entered: Entered;
let client: WorkspaceClient;
let colleague: WorkspaceClient;

beforeAll(async () => {
  running = await startStrapi();
  entered = await enterContent(running.strapi, harjedalen20192020);
  client = await workspaceClient(running);
  colleague = await workspaceClient(running);
});

afterAll(async () => {
  await running.remove();
});

const period = () => `/periods/${entered.periodId}`;
const workspace = async (language = 'sv') =>
  (await client.get<Workspace>(`${period()}/workspace?language=${language}`)).data;

describe('the period page', () => {
  it('holds everything of the period in one answer, or an editor must look in five places', async () => {
    const data = await workspace();
    expect(data.promises).toHaveLength(entered.promises.size);
    expect(data.measures).toHaveLength(entered.measures.size);
    expect(data.outcomes).toHaveLength(entered.outcomes.size);
    expect(data.opportunities).toHaveLength(entered.opportunities.size);
    expect(data.period.status).toBe('draft');
    expect(data.readiness.items.length).toBeGreaterThan(0);
    expect(data).toMatchObject({ current: null, nextNumber: 1, isTranslation: false });
    expect(data.may).toEqual({ edit: true, publish: true, withdraw: true });
    expect(data.addresses.page).toContain(String(data.period.fields['slug']));
    expect(data.choices.parties.length).toBeGreaterThan(0);
  });

  it('answers 404 in words for a language that the municipality does not have', async () => {
    const answer = await client.get(`${period()}/workspace?language=fr`);
    expect(answer.status).toBe(404);
    expect(answer.error?.message).toContain('sv');
  });
});

describe('writing on the period page', () => {
  const save = (who: WorkspaceClient, id: string, body: object) =>
    who.put<SavedEntry>(`${period()}/entries/promise/${id}`, body);

  it('saves one field and leaves the rest', async () => {
    const [promise] = (await workspace()).promises;
    if (!promise) throw new Error('no promise');
    const answer = await save(client, promise.documentId, {
      language: 'sv',
      updatedAt: promise.updatedAt,
      data: { heading: 'Trygga vägar' },
    });
    expect(answer.status).toBe(200);
    expect(answer.data.entry.fields).toMatchObject({
      heading: 'Trygga vägar',
      wording: promise.fields['wording'],
    });
    expect(answer.data.entry.relations).toEqual(promise.relations);
    expect(answer.data.entry.updatedBy).toBe('Test strapi-super-admin');
  });

  it('tells the second of two who changed what, and writes nothing over it', async () => {
    const [promise] = (await workspace()).promises;
    if (!promise) throw new Error('no promise');
    const begun = { language: 'sv', updatedAt: promise.updatedAt };
    await save(colleague, promise.documentId, { ...begun, data: { heading: 'Deras rubrik' } });
    const answer = await save(client, promise.documentId, {
      ...begun,
      data: { heading: 'Min rubrik' },
    });
    expect(answer.status).toBe(409);
    const conflict = answer.error?.details as unknown as EntryConflict;
    expect(conflict.fields).toEqual(['heading']);
    expect(conflict.changes).toMatchObject([
      { by: 'Test strapi-super-admin', fields: ['heading'] },
    ]);
    expect(conflict.current.fields['heading']).toBe('Deras rubrik');
    expect((await workspace()).promises[0]?.fields['heading']).toBe('Deras rubrik');
  });

  it('keeps what both wrote in different fields, and says so', async () => {
    const [promise] = (await workspace()).promises;
    if (!promise) throw new Error('no promise');
    const begun = { language: 'sv', updatedAt: promise.updatedAt };
    await save(colleague, promise.documentId, { ...begun, data: { targetGroup: 'Alla' } });
    const answer = await save(client, promise.documentId, {
      ...begun,
      data: { heading: 'Båda', targetGroup: 'Alla' },
    });
    expect(answer.status).toBe(200);
    expect(answer.data.entry.fields).toMatchObject({ heading: 'Båda', targetGroup: 'Alla' });
    expect(answer.data.others).toMatchObject([{ fields: ['targetGroup'] }]);
  });

  it('lets two who save at the same moment in one after the other', async () => {
    const [promise] = (await workspace()).promises;
    if (!promise) throw new Error('no promise');
    const begun = { language: 'sv', updatedAt: promise.updatedAt };
    const answers = await Promise.all([
      save(client, promise.documentId, { ...begun, data: { heading: 'Ett' } }),
      save(colleague, promise.documentId, { ...begun, data: { heading: 'Två' } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('names the field of a mistake, or the form cannot show where it is', async () => {
    const data = await workspace();
    const wrong = await client.put(`${period()}/entries/period/${entered.periodId}`, {
      language: 'sv',
      updatedAt: data.period.updatedAt,
      data: { endsOn: '2001-01-01', nonsense: 1 },
    });
    expect(wrong.status).toBe(400);
    expect(JSON.stringify(wrong.error?.details)).toContain('nonsense');
    const dates = await client.put(`${period()}/entries/period/${entered.periodId}`, {
      language: 'sv',
      updatedAt: data.period.updatedAt,
      data: { endsOn: '2001-01-01' },
    });
    expect(dates.status).toBe(400);
    expect(JSON.stringify(dates.error?.details)).toContain('endsOn');
  });

  it('makes an outcome with relations, empties a relation, and removes the outcome', async () => {
    const [promise] = (await workspace()).promises;
    const made = await client.post<SavedEntry>(`${period()}/entries`, {
      type: 'outcome',
      data: { prose: blocks('Nytt resultat.'), promises: [promise?.documentId] },
    });
    expect(made.status).toBe(201);
    const { entry } = made.data;
    expect(entry.relations['promises']).toEqual([promise?.documentId]);
    const emptied = await client.put<SavedEntry>(
      `${period()}/entries/outcome/${entry.documentId}`,
      {
        language: 'sv',
        updatedAt: entry.updatedAt,
        data: { promises: [] },
      },
    );
    expect(emptied.data.entry.relations['promises']).toEqual([]);
    const at = encodeURIComponent(emptied.data.entry.updatedAt ?? '');
    const gone = await client.remove(
      `${period()}/entries/outcome/${entry.documentId}?updatedAt=${at}`,
    );
    expect(gone.status).toBe(200);
    expect((await workspace()).outcomes.map(({ documentId }) => documentId)).not.toContain(
      entry.documentId,
    );
  });

  it('tells the second of two who write the first title, or the first one is gone unseen', async () => {
    const at = `${period()}/summaries/en`;
    const first = await colleague.put(at, { version: null, title: 'Theirs' });
    expect(first.status).toBe(200);
    const second = await client.put(at, { version: null, title: 'Mine' });
    expect(second.status).toBe(409);
    expect(second.error?.details).toMatchObject({ current: { title: 'Theirs', version: 1 } });
  });

  it('answers the second of two who write the first title at the same moment with what the first wrote', async () => {
    for (const language of ['sma', 'sv-x-lattlast']) {
      const at = `${period()}/summaries/${language}`;
      const titles = ['Ett', 'Två', 'Tre', 'Fyra'];
      const answers = await Promise.all(
        titles.map((title, index) =>
          (index % 2 === 0 ? client : colleague).put<WorkspaceSummary>(at, {
            version: null,
            title,
          }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      const title = answers.find(({ status }) => status === 200)?.data.title;
      const refused = answers.filter(({ status }) => status === 409);
      expect(refused.map(({ error }) => error?.details)).toEqual(
        refused.map(() => ({ current: expect.objectContaining({ title, version: 1 }) as unknown })),
      );
    }
  });

  it('puts promises in another order', async () => {
    const ids = (await workspace()).promises.map(({ documentId }) => documentId).reverse();
    const answer = await client.put<EntryVersions>(`${period()}/order`, { type: 'promise', ids });
    expect(answer.status).toBe(200);
    const after = (await workspace()).promises;
    expect(after.map(({ documentId }) => documentId)).toEqual(ids);
    expect(after.map(({ updatedAt }) => updatedAt)).toEqual(ids.map((id) => answer.data[id]));
  });

  it('does not reach an entry through another period', async () => {
    const [promise] = (await workspace()).promises;
    const answer = await client.put(
      `/periods/nowhere/entries/promise/${promise?.documentId ?? ''}`,
      {
        language: 'sv',
        updatedAt: promise?.updatedAt,
        data: {},
      },
    );
    expect(answer.status).toBe(404);
  });
});

describe('the overview', () => {
  it('says where each period stands and what comes next', async () => {
    const { data } = await client.get<Overview>('/overview');
    const row = data.rows.find(({ period: { id } }) => id === entered.periodId);
    expect(row?.promises.total).toBe(entered.promises.size);
    expect(row?.promises.reported).toBeGreaterThan(0);
    expect(row).toMatchObject({ stage: null, changedDrafts: expect.any(Number) });
    expect(['mend', 'publish-final']).toContain(row?.nextStep);
  });

  it('finds by words, and says when nothing matches', async () => {
    const { data } = await client.get<Overview>('/overview?search=finnsinte');
    expect(data.rows).toEqual([]);
    expect(data.total).toBeGreaterThan(0);
    expect(
      (await client.get<Overview>('/overview?search=2019&sort=municipality')).data.rows,
    ).toHaveLength(1);
    expect((await client.get('/overview?sort=nothing')).status).toBe(400);
  });
});
