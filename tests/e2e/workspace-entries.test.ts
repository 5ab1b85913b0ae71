/**
 * What an editor does with the parts of a page beside writing prose: figures, targets and pictures,
 * another order, what is hidden or taken away, and the ways between the Content Manager and the page.
 */
import sharp from 'sharp';
import type { FrameLocator, Locator, Page } from 'playwright-core';

import { inviteAdminUser } from '../support/accounts';
import { blocks } from '../support/content';
import { until } from '../support/until';
import type { SignedIn } from './admin-browser';
import { openWorkspace, type WorkspacePlace } from './workspace-place';
import { added, button, saveCard, summaryCard, writeProse } from './workspace-steps';

jest.setTimeout(120_000);

const CENTRE = 'Vi ska synas mer i centrum.';
const CYCLING = 'Vi ska cykla mer.';
const LISTENING = 'Vi ska lyssna på fler unga.';
const COLLEAGUES = 'Vi ska cykla varje dag.';

let place: WorkspacePlace;
let periodId: string;
let editor: SignedIn;
let page: Page;

const promiseCard = (text: string): Locator =>
  page.locator('[id^="card-promise:"]').filter({ hasText: text });

/** The page as its readers would get it, in the pane beside the form. */
const preview = (): FrameLocator => page.frameLocator('iframe[title="Förhandsvisning av sidan"]');

/** Chooses in the menu of an entry. */
async function doWith(title: string, what: string): Promise<void> {
  await button(page, `Mer att göra med ${title}`).click();
  await page.getByRole('menuitem', { name: what }).click();
}

async function openPeriod(): Promise<void> {
  await page.goto(place.address(periodId));
  await page.getByRole('heading', { name: CENTRE }).waitFor();
  await page.getByRole('tab', { name: 'Förhandsvisning' }).click();
  await preview().getByText(CENTRE).first().waitFor();
}

const promiseTitles = (): Promise<string[]> =>
  page.locator('[id^="card-promise:"] h3').allInnerTexts();

beforeAll(async () => {
  place = await openWorkspace();
  periodId = await place.period('2025–2026', [
    { wording: CENTRE },
    { wording: CYCLING },
    { wording: LISTENING },
  ]);
  const { server, administrator } = place;
  editor = await place.signIn(
    await inviteAdminUser(server.origin, administrator.token, 'medborgarlofte-editor'),
  );
  ({ page } = editor);
  await openPeriod();
});

afterAll(() => place.remove());

it('writes targets, and shows them as they were promised', async () => {
  await button(page, `Redigera ${CENTRE}`).click();
  const card = promiseCard(CENTRE);
  await button(card, 'Fler uppgifter').click();
  await button(card, 'Lägg till mål').click();
  const row = card.locator('[data-field="targets.0"]');
  await row.locator('input[name="targets.0.label"]').fill('Fotpatruller');
  await row.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Minst' }).click();
  await row.locator('input[name="targets.0.value"]').fill('2,5');
  await row.locator('input[name="targets.0.unit"]').fill('timmar');
  await row.locator('input[name="targets.0.per"]').fill('dag');
  await saveCard(card);
  await preview().getByText('minst 2,5 timmar', { exact: false }).first().waitFor();
});

it('takes figures with decimals and in words, and says what is no number', async () => {
  await page.getByRole('heading', { name: CENTRE }).waitFor();
  const outcome = await added(page, 'outcome', 'Lägg till resultat');
  await writeProse(outcome, 'prose', 'Polisen har gått i centrum.');
  const field = (row: number, name: string): Locator =>
    outcome.locator(`input[name="figures.${row}.${name}"]`);
  for (const [row, label] of ['Kastas', 'Passens längd', 'Möten'].entries()) {
    await button(outcome, 'Lägg till mått').click();
    await field(row, 'label').fill(label);
    await field(row, 'unit').fill('st');
  }
  await field(0, 'value').pressSequentially('7');
  await field(1, 'value').pressSequentially('12,5');
  await field(1, 'unit').fill('timmar');
  // Told, and not made into a 20 that nobody wrote.
  await field(2, 'value').pressSequentially('drygt 20');
  await button(outcome, 'Spara').click();
  await outcome.getByText('går inte att läsa som ett tal', { exact: false }).first().waitFor();
  await field(2, 'value').fill('20');
  await field(2, 'asWritten').fill('drygt 20');

  // A row that is taken away takes its own number along, and leaves the others theirs.
  await button(outcome, 'Ta bort Mått 1').click();
  const numbers = (): Promise<string[]> =>
    Promise.all([0, 1].map((row) => field(row, 'value').inputValue()));
  expect(await numbers()).toEqual(['12,5', '20']);
  await saveCard(outcome);
  expect(await numbers()).toEqual(['12,5', '20']);
  await preview().getByText('12,5 timmar', { exact: false }).first().waitFor();
  await preview().getByText('drygt 20', { exact: false }).first().waitFor();

  await field(0, 'value').fill('13');
  await button(outcome, 'Ångra ändringarna').click();
  expect(await numbers()).toEqual(['12,5', '20']);
  const body = preview().locator('body');
  await body.evaluate(({ ownerDocument: { defaultView } }) => defaultView?.scrollTo(0, 300));
  await field(0, 'value').fill('13,25');
  await saveCard(outcome);
  await preview().getByText('13,25 timmar', { exact: false }).first().waitFor();
  // Who reads far down in the page is not sent to its top by a save.
  const scrolledTo = () => body.evaluate(({ ownerDocument }) => ownerDocument.defaultView?.scrollY);
  await until(async () => (await scrolledTo()) === 300, {
    within: 5_000,
    what: 'the page stands where it stood',
  });
});

it('adds a picture with its description', async () => {
  const card = promiseCard(CYCLING);
  await button(page, `Redigera ${CYCLING}`).click();
  await button(card, 'Fler uppgifter').click();
  await button(card, 'Lägg till bild').click();
  await card.getByText('Klicka för att lägga till en fil', { exact: false }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByRole('button', { name: 'Lägg till filer' }).first().click();
  const picture = await sharp({
    create: { width: 600, height: 400, channels: 3, background: '#3366aa' },
  })
    .png()
    .toBuffer();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'cykelbana.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('button', { name: /^Ladda upp/u }).click();
  await page.getByRole('button', { name: 'Slutför' }).click();
  await card.locator('textarea[name="images.0.alt"]').fill('En ny cykelbana vid ån.');
  await saveCard(card);
  const image = preview().getByRole('img', { name: 'En ny cykelbana vid ån.' });
  await image.waitFor();
  // It is there, not only its frame.
  expect(await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(600);
});

it('moves a promise with the mouse', async () => {
  await openPeriod();
  await promiseCard(LISTENING).getByTitle('Dra för att flytta').dragTo(promiseCard(CENTRE));
  await page.getByText('Flyttad till plats 1 av 3.').waitFor({ state: 'attached' });
  await openPeriod();
  expect((await promiseTitles()).map((title) => title.trim())).toEqual([
    LISTENING,
    CENTRE,
    CYCLING,
  ]);
});

it('hides a section with a reason, and shows it again', async () => {
  await doWith(LISTENING, 'Dölj på sidan');
  const dialog = page.getByRole('dialog');
  await button(dialog, 'Dölj').click();
  await dialog.getByText('Det här behöver fyllas i.').waitFor();
  await dialog.locator('textarea').fill('Skolan är inte tillfrågad än.');
  await button(dialog, 'Dölj').click();
  await promiseCard(LISTENING).getByText('Dold på sidan').waitFor();
  // The page is there, and this is not on it: an empty frame that is being loaded shows nothing at all.
  const isHidden = async (): Promise<boolean> =>
    (await preview().getByText(CENTRE).count()) > 0 &&
    (await preview().getByText(LISTENING).count()) === 0;
  await until(isHidden, { within: 20_000, what: 'the page is without the hidden section' });
  await doWith(LISTENING, 'Visa på sidan igen');
  await promiseCard(LISTENING).getByText('Dold på sidan').waitFor({ state: 'detached' });
  await preview().getByText(LISTENING).first().waitFor();
});

it('shows the page anew when a section is hidden and shown within one second', async () => {
  // Both saves then get the same key for their preview.
  let first: string | null = null;
  await page.route('**/preview-keys', async (route) => {
    const answer = await route.fetch();
    first ??= await answer.text();
    await route.fulfill({ response: answer, body: first });
  });
  await doWith(LISTENING, 'Dölj på sidan');
  await page.getByRole('dialog').locator('textarea').fill('Prov.');
  await button(page.getByRole('dialog'), 'Dölj').click();
  await preview().getByText(LISTENING).first().waitFor({ state: 'detached' });
  await preview().getByText(CENTRE).first().waitFor();
  await doWith(LISTENING, 'Visa på sidan igen');
  await preview().getByText(LISTENING).first().waitFor();
  await page.unroute('**/preview-keys');
});

it('takes nobody for a colleague who hides a section while the title is being written', async () => {
  const summary = summaryCard(page);
  await button(summary, /^Redigera /u).click();
  await summary.locator('input[name=title]').fill('Medborgarlöften i Björkvik');
  await doWith(LISTENING, 'Dölj på sidan');
  await page.getByRole('dialog').locator('textarea').fill('Prov.');
  await button(page.getByRole('dialog'), 'Dölj').click();
  await promiseCard(LISTENING).getByText('Dold på sidan').waitFor();
  await saveCard(summary);
  await doWith(LISTENING, 'Visa på sidan igen');
  await promiseCard(LISTENING).getByText('Dold på sidan').waitFor({ state: 'detached' });
});

it('shows what a colleague wrote meanwhile, once the own changes are undone', async () => {
  await button(page, `Redigera ${CYCLING}`).click();
  const wording = promiseCard('cykla').locator('[data-field="wording"]').getByRole('textbox');
  await wording.fill('Vi ska cykla ibland.');
  const at = `/period-summary/periods/${periodId}`;
  const { data } = (await place.ask('GET', `${at}/workspace`)) as {
    data: {
      promises: { documentId: string; updatedAt: string; fields: { wording: string } }[];
    };
  };
  const cycling = data.promises.find(({ fields }) => fields.wording === CYCLING);
  await place.ask('PUT', `${at}/entries/promise/${cycling?.documentId ?? ''}`, {
    language: 'sv',
    updatedAt: cycling?.updatedAt,
    data: { wording: COLLEAGUES },
  });
  await doWith(LISTENING, 'Dölj på sidan');
  await page.getByRole('dialog').locator('textarea').fill('Prov.');
  await button(page.getByRole('dialog'), 'Dölj').click();
  await page.getByRole('heading', { name: COLLEAGUES }).waitFor();
  expect(await wording.inputValue()).toBe('Vi ska cykla ibland.');

  await button(promiseCard(COLLEAGUES), 'Ångra ändringarna').click();
  await until(async () => (await wording.inputValue()) === COLLEAGUES, {
    within: 5000,
    what: 'the form says what the colleague wrote',
  });
  await wording.fill(CYCLING);
  await saveCard(promiseCard('cykla'));
  await button(page, `Stäng ${CYCLING}`).click();
  await doWith(LISTENING, 'Visa på sidan igen');
  await promiseCard(LISTENING).getByText('Dold på sidan').waitFor({ state: 'detached' });
});

it('takes an own text for the page, keeps a colleague’s apart, and takes it away', async () => {
  const outcome = page.locator('[id^="card-outcome:"]').first();
  const begin = outcome.getByRole('button', { name: /^Skriv egen text för sidan/u });
  if (!(await begin.isVisible())) await button(outcome, /^Redigera /u).click();
  await begin.click();
  const own = outcome.getByRole('group', { name: /^Egen text för sidan/u });
  await own.locator('[data-slate-editor]').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Kort sagt.');
  await saveCard(own);
  await preview().getByText('Kort sagt.', { exact: false }).first().waitFor();

  const at = `/period-summary/periods/${periodId}`;
  const { data } = (await place.ask('GET', `${at}/workspace`)) as {
    data: { summary: { version: number; sections: Record<string, { ownText?: unknown }> } };
  };
  const { version, sections } = data.summary;
  const [key = ''] = Object.keys(sections);
  await place.ask('PUT', `${at}/summaries/sv`, {
    version,
    sections: { ...sections, [key]: { ...sections[key], ownText: blocks('En annans text.') } },
  });
  await own.locator('[data-slate-editor]').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Och så min.');
  await button(own, 'Spara').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('annans', { exact: false }).first().waitFor();
  await dialog.getByRole('radio', { name: 'Min text' }).click();
  await button(dialog, 'Spara så här').click();
  await own.getByText('Sparat', { exact: true }).waitFor();
  await preview().getByText('Och så min.', { exact: false }).first().waitFor();

  await button(own, 'Ta bort den egna texten').click();
  await own.waitFor({ state: 'detached' });
  await preview().getByText('Kort sagt.', { exact: false }).first().waitFor({ state: 'detached' });
});

it('takes away what was written by mistake, after asking', async () => {
  await doWith(LISTENING, 'Ta bort');
  const question = page.getByRole('alertdialog');
  await question.getByText(LISTENING, { exact: false }).waitFor();
  await button(question, 'Avbryt').click();
  await question.waitFor({ state: 'detached' });
  await doWith(LISTENING, 'Ta bort');
  await button(question, 'Ta bort').click();
  await promiseCard(LISTENING).waitFor({ state: 'detached' });
  await preview().getByText(LISTENING).first().waitFor({ state: 'detached' });
  expect(await promiseTitles()).toHaveLength(2);
});

it('leads from the Content Manager to the page, and back to the field', async () => {
  await doWith(CENTRE, 'Öppna i innehållshanteraren');
  await page.waitForURL(/content-manager\/collection-types\/api::promise\.promise/u);
  await page.getByText('Inte publicerat än.').waitFor();
  await page.getByRole('link', { name: 'Öppna Björkviks kommun 2025–2026' }).click();
  await page.locator('textarea[name=wording]').waitFor();
  expect(await page.locator('textarea[name=wording]').inputValue()).toBe(CENTRE);
});

it('shows the page as a draft from the Preview button of the Content Manager', async () => {
  await doWith(CENTRE, 'Öppna i innehållshanteraren');
  await page.getByRole('link', { name: 'Öppna förhandsvisning' }).click();
  const draft = page.frameLocator('iframe');
  await draft.getByText(CENTRE).first().waitFor();
  await draft.getByText('Utkast', { exact: false }).first().waitFor();
});

it('lets no editor take away what readers have, and says who may', async () => {
  await place.ask('POST', `/period-summary/periods/${periodId}/publications`, {
    language: 'sv',
    stage: 'promises',
    coversTo: null,
    acceptWarnings: true,
    acceptReason: 'Prov.',
  });
  await openPeriod();
  await doWith(CYCLING, 'Ta bort');
  const question = page.getByRole('alertdialog');
  await button(question, 'Ta bort').click();
  await question.getByText('be en utgivare ta bort det', { exact: false }).waitFor();
  await button(question, 'Avbryt').click();
  expect(await promiseTitles()).toHaveLength(2);
});

it('takes the proposed title with one click where it is missed, and publishes nothing by it', async () => {
  const { data } = (await place.ask('POST', '/period-summary/periods', {
    municipalityId: place.municipality,
    label: '2021–2022',
    startsOn: '2021-01-01',
    endsOn: '2022-12-31',
  })) as { data: { id: string } };
  await page.goto(place.address(data.id));
  const missed = page.getByText('Sammanfattningen saknar rubrik.');
  const offer = page.getByRole('button', { name: /^Använd ”.*2021–2022”$/u }).first();
  await missed.waitFor();
  await offer.click();
  await missed.waitFor({ state: 'detached' });
  expect(await offer.count()).toBe(0);
  expect(await summaryCard(page).getByRole('heading').first().innerText()).toContain('2021–2022');
  await page.getByText('Inte publicerad', { exact: false }).first().waitFor();
});

it('lets the header scroll away on a narrow screen, where it would cover what is read', async () => {
  const view = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 400, height: 700 });
  await page.goto(place.address(periodId));
  await page.getByRole('heading', { name: CENTRE }).waitFor();
  await page.mouse.move(200, 400);
  await page.mouse.wheel(0, 3_000);
  const stuck = page.locator('[data-strapi-header-sticky]');
  await stuck.waitFor({ state: 'attached' });
  expect(await stuck.evaluate((header) => header.getBoundingClientRect().bottom)).toBeLessThan(0);
  await page.setViewportSize(view);
});

it('throws nothing on the way', () => {
  expect(editor.errors).toEqual([]);
});
