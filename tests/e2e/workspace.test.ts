/**
 * The workspace in a real browser on the built admin: what an editor does in a year, from a new period
 * to a withdrawn edition, and what must not go wrong on the way.
 */
import fs from 'node:fs';
import path from 'node:path';

import type { Browser, Locator, Page } from 'playwright-core';

import {
  ADMINISTRATOR,
  inviteAdminUser,
  registerFirstAdmin,
  type Account,
} from '../support/accounts';
import { launchChromium } from '../support/chromium';
import { PROJECT_ROOT } from '../support/project-root';
import { startServer, type RunningServer } from '../support/server';
import { accessibilityFaults, signInWithBrowser, type SignedIn } from './admin-browser';

jest.setTimeout(180_000);

const PICTURES = path.join(PROJECT_ROOT, 'docs', 'pictures');
const PATIENCE = 20_000;

let server: RunningServer;
let browser: Browser;
let first: Account & { readonly token: string };
let second: Account;
let anna: SignedIn;
let periodAddress = '';

async function api(method: string, address: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${server.origin}${address}`, {
    method,
    headers: { authorization: `Bearer ${first.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${address} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

/** Pictures for the guide: taken anew with `UPDATE_PICTURES=true`, else nothing is written. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env['UPDATE_PICTURES'] !== 'true') return;
  fs.mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}

const button = (place: Page | Locator, name: string): Locator =>
  place.getByRole('button', { name, exact: true });

const card = (page: Page, kind: string): Locator => page.locator(`[id^="card-${kind}:"]`).last();

/** Makes a new entry and waits for its own card: the last one before is not the one to write in. */
async function added(page: Page, kind: string, name: string): Promise<Locator> {
  const cards = page.locator(`[id^="card-${kind}:"]`);
  const count = await cards.count();
  await button(page, name).first().click();
  await cards.nth(count).waitFor();
  return page.locator(`[id="${(await cards.nth(count).getAttribute('id')) ?? ''}"]`);
}

async function saveCard(place: Locator): Promise<void> {
  await button(place, 'Spara').click();
  await place.getByText('Sparat', { exact: true }).waitFor();
}

async function writeProse(place: Locator, field: string, text: string): Promise<void> {
  await place.locator(`[data-field="${field}"] [data-slate-editor]`).click();
  await place.page().keyboard.type(text);
}

async function publish(
  page: Page,
  {
    stage,
    note,
    kind = 'update',
  }: { stage: string; note?: string; kind?: 'update' | 'correction' },
): Promise<Locator> {
  await button(page, 'Publicera').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(`^${stage}:`, 'u') }).click();
  await dialog.getByRole('button', { name: /^Publicera utgåva/u }).waitFor();
  if (note !== undefined) {
    if (kind === 'correction') await dialog.getByRole('radio', { name: /^Rättelse/u }).click();
    await dialog.locator('textarea[name=changeNote]').fill(note);
  }
  const accept = dialog.getByRole('checkbox', { name: 'Publicera trots varningarna' });
  // Another stage is another check: wait for its answer.
  await dialog.locator('[aria-busy="false"]').first().waitFor();
  if (await accept.isVisible()) {
    await accept.click();
    await dialog.locator('textarea[name=acceptReason]').fill('Vi vet om det.');
  }
  await dialog.getByRole('button', { name: /^Publicera utgåva/u }).click();
  await dialog.getByText(/är publicerad/u).waitFor();
  return dialog;
}

beforeAll(async () => {
  const dist = path.join(PROJECT_ROOT, 'dist');
  if (!fs.existsSync(path.join(dist, 'build', 'index.html'))) {
    throw new Error('The admin is not built: npm run build (npm test -- e2e does it by itself).');
  }
  server = await startServer({ distDir: dist });
  first = await registerFirstAdmin(server.origin);
  second = await inviteAdminUser(server.origin, first.token, ADMINISTRATOR);
  const collection = '/content-manager/collection-types';
  const municipality = (await api('POST', `${collection}/api::municipality.municipality`, {
    name: 'Björkviks kommun',
    slug: 'bjorkvik',
    code: '2361',
    languages: [{ code: 'sv' }, { code: 'en' }],
    mailbox: 'kommun@bjorkvik.example',
  })) as { data: { documentId: string } };
  await api('POST', `${collection}/api::party.party`, { name: 'Polisen', kind: 'police' });
  await api('POST', `${collection}/api::party.party`, {
    name: 'Björkviks kommun',
    kind: 'municipality',
    municipality: { connect: [{ documentId: municipality.data.documentId }] },
  });
  browser = await launchChromium();
  anna = await signInWithBrowser(browser, server.origin, first);
  anna.page.setDefaultTimeout(PATIENCE);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.remove();
});

it('starts a period from the empty list, or a new editor does not know where to begin', async () => {
  const { page } = anna;
  await page.getByRole('link', { name: 'Sammanfattningar' }).first().click();
  await page.getByText('Börja med att starta en period', { exact: false }).waitFor();
  await button(page, 'Ny period').first().click();
  const dialog = page.getByRole('dialog');
  const days = dialog.getByRole('combobox');
  await days.nth(0).fill('2025-01-01');
  await days.nth(0).press('Tab');
  await days.nth(1).fill('2026-12-31');
  await days.nth(1).press('Tab');
  await picture(page, 'ny-period');
  await button(dialog, 'Starta perioden').click();
  await page.getByRole('heading', { name: 'Björkviks kommun 2025–2026', level: 1 }).waitFor();
  periodAddress = page.url();
});

it('writes promises and facts on one screen', async () => {
  const { page } = anna;
  const period = card(page, 'period');
  await button(period, 'Redigera 2025–2026').click();
  await period.locator('input[name=contact]').fill('loften@bjorkvik.example');
  await period.locator('[data-field="parties"] [role=combobox]').click();
  await page.getByRole('option', { name: 'Polisen' }).click();
  await page.getByRole('option', { name: 'Björkviks kommun' }).click();
  await page.keyboard.press('Escape');
  await saveCard(period);

  const promise = await added(page, 'promise', 'Lägg till löfte');
  await promise
    .locator('textarea[name=wording]')
    .fill('Vi ska synas mer i centrum på kvällarna under hela året.');
  await saveCard(promise);
  await promise.getByRole('heading', { name: /Vi ska synas mer/u }).waitFor();
  await picture(page, 'period');
});

it('leads from what is missing to the field that mends it, or nobody finds the field', async () => {
  const { page } = anna;
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /Sammanfattningen saknar rubrik/u })
    .click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'title');
  const summary = page.locator('[id="card-summary"]');
  await summary.getByRole('button', { name: /^Använd ”/u }).click();
  await saveCard(summary);
});

it('publishes the promises, and readers see them', async () => {
  const { page } = anna;
  const dialog = await publish(page, { stage: 'Löften' });
  await picture(page, 'publicerat');
  await button(dialog, 'Stäng').last().click();
  const answer = await fetch(`${server.origin}/medborgarloften/bjorkvik/2025-2026`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Vi ska synas mer i centrum');
});

it('takes an outcome, an interim account and a correction, each with its note', async () => {
  const { page } = anna;
  const outcome = await added(page, 'outcome', 'Lägg till resultat');
  await writeProse(outcome, 'prose', 'Polisen har gått 120 kvällspass i centrum.');
  await saveCard(outcome);
  let dialog = await publish(page, { stage: 'Delredovisning', note: 'Första resultaten.' });
  await button(dialog, 'Stäng').last().click();

  await writeProse(outcome, 'prose', ' Passen var två timmar långa.');
  await saveCard(outcome);
  dialog = await publish(page, {
    stage: 'Delredovisning',
    kind: 'correction',
    note: 'Passens längd saknades.',
  });
  await button(dialog, 'Stäng').last().click();
  await page.getByText('Utgåva 3', { exact: false }).first().waitFor();
});

it('keeps what both wrote when two save, or the first one loses an afternoon', async () => {
  const { page } = anna;
  const bertil = await signInWithBrowser(browser, server.origin, second);
  bertil.page.setDefaultTimeout(PATIENCE);
  await bertil.page.goto(periodAddress);
  await page.goto(periodAddress);
  for (const each of [page, bertil.page]) {
    await button(
      card(each, 'promise'),
      'Redigera Vi ska synas mer i centrum på kvällarna under hela året.',
    ).click();
  }
  const heading = (each: Page): Locator => card(each, 'promise').locator('input[name=heading]');
  await heading(bertil.page).fill('Trygga kvällar');
  await heading(page).fill('Tryggt centrum');
  await saveCard(card(bertil.page, 'promise'));
  await button(card(page, 'promise'), 'Spara').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Trygga').first().waitFor();
  await dialog.getByText('centrum').first().waitFor();
  await picture(page, 'tva-samtidigt');
  await dialog.getByRole('radio', { name: 'Min text' }).click();
  await button(dialog, 'Spara så här').click();
  await card(page, 'promise').getByText('Sparat', { exact: true }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Tryggt centrum' }).waitFor();
  await bertil.context.close();
});

it('keeps the text when the net is cut in the middle of writing', async () => {
  const { page, context } = anna;
  const promise = card(page, 'promise');
  await button(promise, 'Redigera Tryggt centrum').click();
  await context.setOffline(true);
  await promise.locator('input[name=heading]').fill('Tryggt centrum varje kväll');
  await button(promise, 'Spara').click();
  await promise.getByText('Ingen kontakt med servern', { exact: false }).waitFor();
  await context.setOffline(false);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await card(page, 'promise').getByText('lagts tillbaka', { exact: false }).waitFor();
  expect(await card(page, 'promise').locator('input[name=heading]').inputValue()).toBe(
    'Tryggt centrum varje kväll',
  );
  await saveCard(card(page, 'promise'));
});

it('asks before unsaved text is left', async () => {
  const { page } = anna;
  const promise = card(page, 'promise');
  await promise.locator('input[name=heading]').fill('Halv mening');
  await page.getByRole('link', { name: 'Alla perioder' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Lämna sidan?').waitFor();
  await button(dialog, 'Stanna kvar').click();
  await button(promise, 'Ångra ändringarna').click();
});

it('moves promises by the keyboard', async () => {
  const { page } = anna;
  const last = await added(page, 'promise', 'Lägg till löfte');
  await last.locator('textarea[name=wording]').fill('Vi ska cykla mer.');
  await saveCard(last);
  await button(page, 'Flytta upp Vi ska cykla mer.').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Flyttad till plats 1 av 2.').waitFor({ state: 'attached' });
  await page.reload();
  await page.getByText('Löfte 1', { exact: true }).waitFor();
  const promises = page.locator('[id^="card-promise:"] h3');
  expect(await promises.first().innerText()).toContain('Vi ska cykla mer.');
});

it('shows what an edition was, what changed, and withdraws one with a reason', async () => {
  const { page } = anna;
  await page.getByRole('tab', { name: 'Historik' }).click();
  await page.getByRole('heading', { name: 'Utgåva 3' }).waitFor();
  await button(page, 'Jämför').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('två timmar', { exact: false }).first().waitFor();
  await page.keyboard.press('Escape');
  await button(page, 'Dra tillbaka utgåva 2').click();
  await page.getByRole('dialog').locator('textarea[name=reason]').fill('Fel siffra.');
  await button(page.getByRole('dialog'), 'Dra tillbaka').click();
  // In the row: the field of the dialog holds the same words before anything is done.
  await page.getByRole('article', { name: 'Utgåva 2' }).getByText('Fel siffra.').waitFor();
  await picture(page, 'historik');
  const withdrawn = await fetch(
    `${server.origin}/api/period-summaries/bjorkvik/2025-2026/editions/2.sv.json`,
  );
  expect(withdrawn.status).toBe(410);
});

it('gives the code of every form of embedding, with what it looks like', async () => {
  const { page, context } = anna;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('tab', { name: 'Bädda in' }).click();
  const preview = page.frameLocator('iframe[title="Så ser det ut"]');
  const shown = () => preview.getByText('två timmar', { exact: false }).first().waitFor();
  await shown();
  await button(page, 'Kopiera').click();
  await page.getByRole('status').getByText('Kopierat', { exact: true }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('<period-summary municipality="bjorkvik" period="2025-2026"');
  await picture(page, 'badda-in');
  const choose = async (label: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('Utgåva', 'Lås vid utgåva 3');
  const code = page.locator('textarea[readonly]');
  expect(await code.inputValue()).toContain('edition="3"');
  await choose('Form', 'Som HTML från servern');
  await choose('Rubriknivå', 'Nivå 3 (h3)');
  expect(await code.inputValue()).toMatch(/editions\/3\.sv\.fragment\.html\?heading=3$/u);
  await shown();
  await choose('Form', 'I en ram');
  await page.getByText('Ingen webbplats får visa sidan i en ram än', { exact: false }).waitFor();
  expect(await code.inputValue()).toContain('/editions/3.sv.embed.html');
  await shown();
});

it('finds periods by where they stand, and shows the way back from an empty list', async () => {
  const { page } = anna;
  await page.getByRole('link', { name: 'Alla perioder' }).click();
  await page.getByRole('grid').waitFor();
  await picture(page, 'oversikt');
  await page.getByRole('combobox', { name: 'Skede' }).click();
  await page.getByRole('option', { name: 'Slutredovisning', exact: true }).click();
  await page.getByText('Ingen period stämmer', { exact: false }).waitFor();
  await button(page, 'Visa alla perioder').click();
  await page.getByRole('grid').waitFor();
  await page.goto(periodAddress);
});

it('previews the drafts to those signed in', async () => {
  const { page } = anna;
  await page.getByRole('tab', { name: 'Innehåll' }).click();
  await page.getByRole('tab', { name: 'Förhandsvisning' }).click();
  const frame = page.frameLocator('iframe[title="Förhandsvisning av sidan"]');
  await frame.getByText('Vi ska cykla mer.', { exact: false }).first().waitFor();
  await picture(page, 'forhandsvisning');
});

it.each(['light', 'dark'] as const)('stops nobody at the %s screens', async (theme) => {
  const { page, context } = await signInWithBrowser(browser, server.origin, first, { theme });
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  const check = async (screen: string): Promise<void> => {
    await page.waitForTimeout(500);
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${screen}: ${fault}`));
  };
  await page.goto(`${server.origin}/admin/plugins/period-summary`);
  await page.getByRole('grid').waitFor();
  await check('overview');
  await page.goto(periodAddress);
  await button(card(page, 'promise'), 'Redigera Tryggt centrum varje kväll').click();
  await check('period');
  await button(page, 'Publicera').click();
  await page.getByRole('dialog').waitFor();
  await check('publish');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Historik' }).click();
  await page.getByRole('heading', { name: 'Utgåva 3' }).waitFor();
  await check('history');
  await button(page, 'Dra tillbaka utgåva 3').click();
  await page.getByRole('checkbox', { name: /^Avpublicera även/u }).waitFor();
  await check('withdraw');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Bädda in' }).click();
  await page.locator('iframe[title="Så ser det ut"]').waitFor();
  await check('embed');
  await context.close();
  expect(faults).toEqual([]);
});

it('throws nothing on the way', () => {
  expect(anna.errors).toEqual([]);
});
