/** Text pasted from a PDF holds characters nobody sees: PostgreSQL keeps no U+0000, nothing seals half a character. */
import type { Entered } from '../../database/seeds/enter-content';
import { OUTCOME_UID } from '../../src/plugins/period-summary/server/src/uids';
import { createAdminUser, signIn } from '../support/accounts';
import { askAddress } from '../support/http-request';
import { EXAMPLE_SERIES, enterExample, publishAccount } from '../support/published-period';
import { staffAt, type Staff } from '../support/staff-requests';
import { startStrapi, type RunningStrapi } from '../support/strapi';

let running: RunningStrapi;
let entered: Entered;
let origin: string;
let staff: Staff;
let outcome: string;
let token: string;

beforeAll(async () => {
  running = await startStrapi();
  entered = await enterExample(running.strapi);
  [outcome = ''] = [...entered.outcomes.values()];
  await publishAccount(running.strapi, entered.periodId);
  origin = await running.listen();
  token = await signIn(origin, await createAdminUser(running.strapi));
  staff = staffAt(origin, token);
});

afterAll(() => running.remove());

async function upload(form: FormData): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${origin}/upload`, { method: 'POST', headers, body: form });
  return { status: answer.status, body: await answer.json() };
}

describe('a character that cannot be stored, sealed or shown', () => {
  it('is left out of what an editor sends', async () => {
    await staff.rewriteOutcome(outcome, 'Nattliga\u0000 \u0002kontroller\ud800.');
    const draft = await running.strapi
      .documents(OUTCOME_UID)
      .findOne({ documentId: outcome, locale: 'sv' });
    expect(JSON.stringify(draft?.prose)).toContain('"Nattliga kontroller."');
  });

  it('is left out of the change note, and the page is published', async () => {
    const { number } = await staff.publish(entered.periodId, 'Nytt\ud800 om\vnätter.\u0000');
    const [municipality = '', period = ''] = EXAMPLE_SERIES.split('/');
    const { text } = await askAddress(
      `${origin}/api/period-summaries/${municipality}/${period}/editions/${String(number)}.sv.json`,
    );
    expect(JSON.parse(text)).toMatchObject({ changeNote: 'Nytt om nätter.' });
  });

  it.each(['/api/promises?filters[wording][$contains]=a%00b', '/api/promises/a%00b'])(
    'is refused in the address %s',
    async (address) => {
      expect((await askAddress(origin + address)).status).toBe(400);
    },
  );

  it.each([
    ['of one file', (info: string) => [info]],
    ['of several', (info: string) => [info, info]],
  ])('is left out of what is said %s that are uploaded', async (_what, infos) => {
    const form = new FormData();
    const said = infos('{"name":"plan\\u0000.pdf","caption":"Pl\\ud800an\\u0000"}');
    for (const info of said) {
      form.append('files', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'plan.pdf');
      form.append('fileInfo', info);
    }
    const { status, body } = await upload(form);
    expect(status).toBe(201);
    expect(body).toEqual(
      said.map(() => expect.objectContaining({ name: 'plan.pdf', caption: 'Plan' }) as unknown),
    );
  });

  it('is no server error, but a refusal, where what is said of a file is no JSON', async () => {
    const form = new FormData();
    form.append('files', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'plan.pdf');
    form.append('fileInfo', '{');
    expect((await upload(form)).status).toBe(400);
  });

  it('makes no server error of a login', async () => {
    const answer = await fetch(`${origin}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'a\u0000@example.org', password: 'x\u0000' }),
    });
    expect(answer.status).toBe(400);
  });
});
