/**
 * A period in several languages, in a real browser: translation stands beside its source, is told when
 * that moves on, and one language's page never changes because another was published.
 */
import type { Locator, Page } from 'playwright-core';

import { inviteAdminUser } from '../support/accounts';
import { picture } from '../support/pictures';
import type { SignedIn } from './admin-browser';
import { openWorkspace, type WorkspacePlace } from './workspace-place';
import { button, closeDialog, publish, saveCard, summaryCard, writeProse } from './workspace-steps';

jest.setTimeout(120_000);

const SEEN = 'Vi ska synas mer i centrum på kvällarna.';
const CYCLING = 'Vi ska cykla mer.';
const WHY = 'Många tar bilen korta sträckor.';
const MOVED_ON = 'Vi ska synas mer i centrum på kvällar och helger.';

let place: WorkspacePlace;
let periodId: string;
let translator: SignedIn;
let publisher: SignedIn;

const cardOf = (page: Page, text: string): Locator =>
  page.locator('[id^="card-promise:"]').filter({ hasText: text });

async function publishSwedish(kind: 'update' | 'correction', changeNote: string): Promise<void> {
  await place.ask('POST', `/period-summary/periods/${periodId}/publications`, {
    language: 'sv',
    stage: 'promises',
    coversTo: null,
    acceptWarnings: true,
    acceptReason: 'Prov.',
    kind,
    changeNote,
  });
}

/** Changes the Swedish wording of the first promise. */
async function rewriteFirst(wording: string): Promise<void> {
  const at = `/period-summary/periods/${periodId}`;
  const { data } = (await place.ask('GET', `${at}/workspace?language=sv`)) as {
    data: { promises: { documentId: string; updatedAt: string }[] };
  };
  const { documentId = '', updatedAt } = data.promises[0] ?? {};
  const change = { language: 'sv', updatedAt, data: { wording } };
  await place.ask('PUT', `${at}/entries/promise/${documentId}`, change);
}

async function publicPage(language = ''): Promise<{ status: number; html: string }> {
  const answer = await fetch(
    `${place.server.origin}/medborgarloften/bjorkvik/2025-2026${language && `/${language}`}`,
    { headers: { 'cache-control': 'no-cache' } },
  );
  return { status: answer.status, html: await answer.text() };
}

async function hashOf(language: string): Promise<string> {
  const answer = await fetch(
    `${place.server.origin}/api/period-summaries/bjorkvik/2025-2026.${language}.json`,
  );
  expect(answer.status).toBe(200);
  return answer.headers.get('etag') ?? '';
}

async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Språk' }).click();
  await page.getByRole('option', { name }).click();
  await page.waitForURL(/language=/u);
}

beforeAll(async () => {
  place = await openWorkspace();
  periodId = await place.period('2025–2026', [
    { wording: SEEN },
    { wording: CYCLING, background: WHY },
  ]);
  await publishSwedish('update', 'Löftena.');
  const { server, administrator } = place;
  const invite = (role: string) => inviteAdminUser(server.origin, administrator.token, role);
  translator = await place.signIn(await invite('medborgarlofte-editor'));
  publisher = await place.signIn(await invite('medborgarlofte-publisher'));
});

afterAll(() => place.remove());

it('writes a translation beside the Swedish text, and publishes that language alone', async () => {
  const swedish = await hashOf('sv');
  const { page } = translator;
  await page.goto(place.address(periodId));
  await page.getByRole('heading', { name: SEEN }).waitFor();
  await chooseLanguage(page, 'Engelska');
  const promise = cardOf(page, SEEN);
  await promise.getByText('Inte översatt', { exact: true }).waitFor();
  await button(promise, `Redigera ${SEEN}`).click();
  const beside = promise.locator('[data-field="wording"] [lang="sv"]');
  expect(await beside.innerText()).toBe(SEEN);
  await promise.locator('textarea[name=wording]').fill('We will be seen more in the centre.');
  await button(promise, 'Spara').click();
  const translated = cardOf(page, 'We will be seen more in the centre.');
  await translated.getByText('Sparat', { exact: true }).waitFor();
  await button(summaryCard(page), /^Redigera /u).click();
  await summaryCard(page).locator('input[name=title]').fill('Citizen promises 2025–2026');
  await saveCard(summaryCard(page));

  await publisher.page.goto(place.address(periodId, 'en'));
  await closeDialog(await publish(publisher.page, { stage: 'Löften' }));
  const { status, html } = await publicPage('en');
  expect(status).toBe(200);
  expect(html).toContain('We will be seen more in the centre.');
  // Nobody should hear Swedish read out with English sounds.
  for (const text of [CYCLING, WHY]) {
    expect(html).toMatch(new RegExp(`lang="sv"[^>]*>(<[^>]*>)*[^<]*${text}`, 'u'));
  }
  expect(await hashOf('sv')).toBe(swedish);
});

it('a translator updates an out-of-date page', async () => {
  await rewriteFirst(MOVED_ON);
  await publishSwedish('update', 'Också helger.');
  const english = await hashOf('en');

  const { page } = translator;
  await page.goto(place.address(periodId, 'en'));
  const card = cardOf(page, 'We will be seen more in the centre.');
  await card.getByText('Översättningen bygger på utgåva 1', { exact: true }).waitFor();
  expect(
    await cardOf(page, CYCLING).getByText('Översättningen bygger på', { exact: false }).count(),
  ).toBe(0);
  await button(card, /^Redigera /u).click();
  expect(await card.locator('[data-field="wording"] [lang="sv"]').innerText()).toBe(MOVED_ON);
  await picture(page, 'oversatt');
  await card
    .locator('textarea[name=wording]')
    .fill('We will be seen more in the centre on evenings and weekends.');
  await button(card, 'Spara').click();
  const updated = cardOf(page, 'on evenings and weekends.');
  await updated.getByText('Sparat', { exact: true }).waitFor();
  await updated
    .getByText('Översättningen bygger på', { exact: false })
    .waitFor({ state: 'detached' });
  expect(await hashOf('en')).toBe(english);

  await publisher.page.goto(place.address(periodId, 'en'));
  await closeDialog(
    await publish(publisher.page, { stage: 'Löften', note: 'Weekends were added.' }),
  );
  expect((await publicPage('en')).html).toContain('on evenings and weekends.');
});

it('lets a translation stand where the source changed no meaning', async () => {
  await rewriteFirst(MOVED_ON.replace('Vi ska', 'Vi skall'));
  const { page } = translator;
  await page.goto(place.address(periodId, 'en'));
  const card = cardOf(page, 'on evenings and weekends.');
  const badge = card.getByText('Översättningen bygger på utgåva 2', { exact: true });
  await badge.waitFor();
  await button(card, /^Redigera /u).click();
  await button(card, 'Översättningen stämmer fortfarande').click();
  await badge.waitFor({ state: 'detached' });
});

it('leaves out what is not translated, where the editor chose that', async () => {
  const { page } = publisher;
  await button(summaryCard(page), /^Redigera /u).click();
  await summaryCard(page).locator('[data-field="untranslated"] [role=combobox]').click();
  await page.getByRole('option', { name: 'Lämna bort' }).click();
  await saveCard(summaryCard(page));
  await closeDialog(await publish(page, { stage: 'Löften', note: 'Only what is in English.' }));
  const { html } = await publicPage('en');
  expect(html).toContain('on evenings and weekends.');
  expect(html).not.toContain(WHY);
  expect((await publicPage()).html).toContain(WHY);
});

it('takes easy-read Swedish as one text for the whole page', async () => {
  const { page } = publisher;
  await chooseLanguage(page, 'Lättläst svenska');
  await button(summaryCard(page), /^Redigera /u).click();
  await summaryCard(page).locator('input[name=title]').fill('Våra löften, lättläst');
  await writeProse(summaryCard(page), 'wholePage', 'Polisen går i centrum. Det blir tryggare.');
  await saveCard(summaryCard(page));
  await closeDialog(await publish(page, { stage: 'Löften' }));
  const { status, html } = await publicPage('sv-x-lattlast');
  expect(status).toBe(200);
  expect(html).toContain('Polisen går i centrum. Det blir tryggare.');
  expect(html).not.toContain(MOVED_ON);
  expect(html).toContain('lang="sv-x-lattlast"');
});

it('throws nothing on the way', () => {
  expect([...translator.errors, ...publisher.errors]).toEqual([]);
});
