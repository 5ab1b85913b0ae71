/**
 * What an editor does with the parts of a page beside writing prose.
 */
import type { FrameLocator, Locator, Page } from 'playwright-core';

import { inviteAdminUser } from '../support/accounts';
import type { SignedIn } from './admin-browser';
import { openWorkspace, type WorkspacePlace } from './workspace-place';
import { added, button, saveCard, writeProse } from './workspace-steps';

jest.setTimeout(120_000);

const CENTRE = 'Vi ska synas mer i centrum.';
const CYCLING = 'Vi ska cykla mer.';
const LISTENING = 'Vi ska lyssna på fler unga.';

let place: WorkspacePlace;
let periodId: string;
let editor: SignedIn;
let page: Page;

const promiseCard = (text: string): Locator =>
  page.locator('[id^="card-promise:"]').filter({ hasText: text });

/** The page as its readers would get it, in the pane beside the form. */
const preview = (): FrameLocator => page.frameLocator('iframe[title="Förhandsvisning av sidan"]');

async function openPeriod(): Promise<void> {
  await page.goto(place.address(periodId));
  await page.getByRole('heading', { name: CENTRE }).waitFor();
  await page.getByRole('tab', { name: 'Förhandsvisning' }).click();
  await preview().getByText(CENTRE).first().waitFor();
}

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
  await outcome.getByText('Skriv ett tal med siffror', { exact: false }).first().waitFor();
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
  await field(0, 'value').fill('13,25');
  await saveCard(outcome);
  await preview().getByText('13,25 timmar', { exact: false }).first().waitFor();
});

it('throws nothing on the way', () => {
  expect(editor.errors).toEqual([]);
});
