/**
 * The workspace in a real browser on the built admin: what an editor and a publisher do in a year, from
 * a new period to its final account and a withdrawn edition, and what must not go wrong on the way.
 */
import type { Locator, Page } from 'playwright-core';

import { inviteAdminUser, type Account } from '../support/accounts';
import { picture } from '../support/pictures';
import { accessibilityFaults } from './accessibility';
import type { SignedIn } from './admin-browser';
import { openWorkspace, type WorkspacePlace } from './workspace-place';
import {
  added,
  button,
  card,
  closeDialog,
  publish,
  saveCard,
  summaryCard,
  writeProse,
} from './workspace-steps';

jest.setTimeout(180_000);

const SEEN = 'Vi ska synas mer i centrum på kvällarna under hela året.';

let place: WorkspacePlace;
let origin = '';
/** Writes; may not publish. */
let editor: SignedIn;
/** Publishes and withdraws, in a window of her own. */
let publisher: SignedIn;
let publishersAccount: Account;
let periodAddress = '';

/** Publishes what the editor has saved, as the publisher; gives the dialog that says so. */
async function publishSaved(what: Parameters<typeof publish>[1]): Promise<Locator> {
  const { page } = publisher;
  await page.goto(periodAddress);
  return publish(page, what);
}

async function readersPage(): Promise<{ readonly status: number; readonly html: string }> {
  const answer = await fetch(`${origin}/medborgarloften/bjorkvik/2025-2026`);
  return { status: answer.status, html: await answer.text() };
}

const invite = (role: 'editor' | 'publisher'): Promise<Account> =>
  inviteAdminUser(origin, place.administrator.token, `medborgarlofte-${role}`);

beforeAll(async () => {
  place = await openWorkspace();
  ({ origin } = place.server);
  publishersAccount = await invite('publisher');
  editor = await place.signIn(await invite('editor'));
  publisher = await place.signIn(publishersAccount);
}, 180_000);

afterAll(() => place.remove());

it('starts a period from the empty list, or a new editor does not know where to begin', async () => {
  const { page } = editor;
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
  const { page } = editor;
  const period = card(page, 'period');
  await button(period, 'Redigera 2025–2026').click();
  await period.locator('input[name=contact]').fill('loften@bjorkvik.example');
  await period.locator('[data-field="parties"] [role=combobox]').click();
  await page.getByRole('option', { name: 'Polisen' }).click();
  await page.getByRole('option', { name: 'Björkviks kommun' }).click();
  await page.keyboard.press('Escape');
  await saveCard(period);

  const promise = await added(page, 'promise', 'Lägg till löfte');
  await promise.locator('textarea[name=wording]').fill(SEEN);
  await saveCard(promise);
  await promise.getByRole('heading', { name: /Vi ska synas mer/u }).waitFor();
});

it('leads from what is missing to the field that mends it, or nobody finds the field', async () => {
  const { page } = editor;
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /Sammanfattningen saknar rubrik/u })
    .click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'title');
  await button(summaryCard(page), /^Använd ”/u).click();
  await saveCard(summaryCard(page));
});

it('publishes the promises as the publisher, and readers see them', async () => {
  const { page } = publisher;
  expect(await button(editor.page, 'Publicera').count()).toBe(0);
  // What waits for her stands on the home page, and leads there.
  await page.goto(`${origin}/admin`);
  const waiting = page.getByRole('listitem').filter({ hasText: 'Björkviks kommun 2025–2026' });
  await waiting.waitFor();
  await picture(page, 'hem');
  await waiting.getByRole('link').click();
  await page.getByRole('heading', { name: 'Björkviks kommun 2025–2026', level: 1 }).waitFor();
  await button(page, `Redigera ${SEEN}`).click();
  await picture(page, 'period');
  const dialog = await publish(page, { stage: 'Löften' });
  await picture(page, 'publicerat');
  await closeDialog(dialog);
  const { status, html } = await readersPage();
  expect(status).toBe(200);
  expect(html).toContain('Vi ska synas mer i centrum');
});

it('takes an outcome and an interim account', async () => {
  const outcome = await added(editor.page, 'outcome', 'Lägg till resultat');
  await writeProse(outcome, 'prose', 'Polisen har gått 120 kvällspass i centrum.');
  await saveCard(outcome);
  await closeDialog(await publishSaved({ stage: 'Delredovisning', note: 'Första resultaten.' }));
  expect((await readersPage()).html).toContain('120 kvällspass');
});

it('takes the final account with its verdict, and then its correction', async () => {
  const outcome = card(editor.page, 'outcome');
  await outcome.locator('[data-field="verdict"] [role=combobox]').click();
  await editor.page.getByRole('option', { name: 'Uppfyllt', exact: true }).click();
  await saveCard(outcome);
  await closeDialog(await publishSaved({ stage: 'Slutredovisning', note: 'Perioden är slut.' }));
  let { html } = await readersPage();
  expect(html).toContain('Slutredovisning');
  expect(html).toContain('Uppfyllt');
  expect(html).not.toContain('Delredovisning');

  await writeProse(outcome, 'prose', ' Passen var två timmar långa.');
  await saveCard(outcome);
  await closeDialog(
    await publishSaved({
      stage: 'Slutredovisning',
      kind: 'correction',
      note: 'Passens längd saknades.',
      picture: 'publicera',
    }),
  );
  await publisher.page.getByText('Utgåva 4', { exact: false }).first().waitFor();
  ({ html } = await readersPage());
  expect(html).toContain('två timmar långa');
  // Readers are told that something was wrong.
  expect(html).toContain('Passens längd saknades.');
});

it('keeps what both wrote when two save, or the first one loses an afternoon', async () => {
  const { page } = editor;
  const bertil = await place.signIn(await invite('editor'));
  await bertil.page.goto(periodAddress);
  await page.goto(periodAddress);
  for (const each of [page, bertil.page]) {
    await button(card(each, 'promise'), `Redigera ${SEEN}`).click();
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
  const { page, context } = editor;
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
  const { page } = editor;
  const promise = card(page, 'promise');
  await promise.locator('input[name=heading]').fill('Halv mening');
  await page.getByRole('link', { name: 'Alla perioder' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Lämna sidan?').waitFor();
  await button(dialog, 'Stanna kvar').click();
  await button(promise, 'Ångra ändringarna').click();
});

it('moves promises by the keyboard', async () => {
  const { page } = editor;
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
  const { page } = publisher;
  await page.goto(periodAddress);
  await page.getByRole('tab', { name: 'Historik' }).click();
  await page.getByRole('heading', { name: 'Utgåva 4' }).waitFor();
  await button(page, 'Jämför').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('två timmar', { exact: false }).first().waitFor();
  await picture(page, 'jamfor');
  await page.keyboard.press('Escape');
  await button(page, 'Dra tillbaka utgåva 2').click();
  await page.getByRole('dialog').locator('textarea[name=reason]').fill('Fel siffra.');
  await button(page.getByRole('dialog'), 'Dra tillbaka').click();
  // In the row: the field of the dialog holds the same words before anything is done.
  await page.getByRole('article', { name: 'Utgåva 2' }).getByText('Fel siffra.').waitFor();
  await picture(page, 'historik');
  const withdrawn = await fetch(
    `${origin}/api/period-summaries/bjorkvik/2025-2026/editions/2.sv.json`,
  );
  expect(withdrawn.status).toBe(410);
});

it('gives the code of every form of embedding, with what it looks like', async () => {
  const { page, context } = publisher;
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
  await choose('Utgåva', 'Lås vid utgåva 4');
  const code = page.locator('textarea[readonly]');
  expect(await code.inputValue()).toContain('edition="4"');
  await choose('Form', 'Som HTML från servern');
  await choose('Rubriknivå', 'Nivå 3 (h3)');
  expect(await code.inputValue()).toMatch(/editions\/4\.sv\.fragment\.html\?heading=3$/u);
  await shown();
  await choose('Form', 'I en ram');
  await page.getByText('Ingen webbplats får visa sidan i en ram än', { exact: false }).waitFor();
  expect(await code.inputValue()).toContain('/editions/4.sv.embed.html');
  await shown();
});

it('finds periods by where they stand, and shows the way back from an empty list', async () => {
  const { page } = editor;
  await page.getByRole('link', { name: 'Alla perioder' }).click();
  await page.getByRole('grid').waitFor();
  await picture(page, 'oversikt');
  await page.route('**/period-summary/overview**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await button(page, 'Sortera efter Klarhet').click();
  // The list stays, and so says nothing itself about a sorting that takes its time.
  await page.getByText('Hämtar …', { exact: true }).waitFor();
  await page.getByText('Hämtar …', { exact: true }).waitFor({ state: 'detached' });
  await page.unroute('**/period-summary/overview**');
  await page.getByRole('combobox', { name: 'Skede' }).click();
  await page.getByRole('option', { name: 'Delredovisning', exact: true }).click();
  await page.getByText('Ingen period stämmer', { exact: false }).waitFor();
  await button(page, 'Visa alla perioder').click();
  await page.getByRole('grid').waitFor();
  await page.goto(periodAddress);
});

it('previews the drafts to those signed in', async () => {
  const { page } = publisher;
  await page.goto(periodAddress);
  await page.getByRole('tab', { name: 'Förhandsvisning' }).click();
  const frame = page.frameLocator('iframe[title="Förhandsvisning av sidan"]');
  await frame.getByText('Vi ska cykla mer.', { exact: false }).first().waitFor();
  await picture(page, 'forhandsvisning');
});

it.each(['light', 'dark'] as const)('stops nobody at the %s screens', async (theme) => {
  const { page, context } = await place.signIn(publishersAccount, { theme });
  const faults: string[] = [];
  const check = async (screen: string): Promise<void> => {
    await page.waitForTimeout(500);
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${screen}: ${fault}`));
  };
  await page.goto(`${origin}/admin/plugins/period-summary`);
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
  await page.getByRole('heading', { name: 'Utgåva 4' }).waitFor();
  await check('history');
  await button(page, 'Dra tillbaka utgåva 4').click();
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
  expect([...editor.errors, ...publisher.errors]).toEqual([]);
});
