/** Steps on the workspace's screens that its browser tests share. */
import type { Locator, Page } from 'playwright-core';

import { picture } from '../support/pictures';

export const button = (place: Page | Locator, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true });

export const card = (page: Page, kind: string): Locator =>
  page.locator(`[id^="card-${kind}:"]`).last();

export const summaryCard = (page: Page): Locator => page.locator('[id="card-summary"]');

/** Makes a new entry and waits for its own card: the last one before is not the one to write in. */
export async function added(page: Page, kind: string, name: string): Promise<Locator> {
  const cards = page.locator(`[id^="card-${kind}:"]`);
  const count = await cards.count();
  await button(page, name).first().click();
  await cards.nth(count).waitFor();
  return page.locator(`[id="${(await cards.nth(count).getAttribute('id')) ?? ''}"]`);
}

export async function saveCard(place: Locator): Promise<void> {
  await button(place, 'Spara').click();
  await place.getByText('Sparat', { exact: true }).waitFor();
}

export async function writeProse(place: Locator, field: string, text: string): Promise<void> {
  await place.locator(`[data-field="${field}"] [data-slate-editor]`).click();
  await place.page().keyboard.type(text);
}

/** Publishes over warnings; gives the dialog, which then tells what was published. */
export async function publish(
  page: Page,
  {
    stage,
    note,
    kind = 'update',
    picture: name,
  }: {
    stage: string;
    note?: string;
    kind?: 'update' | 'correction';
    /** Of the dialog as it stands when all is filled in. */
    picture?: string;
  },
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
  if (name !== undefined) await picture(page, name);
  await dialog.getByRole('button', { name: /^Publicera utgåva/u }).click();
  await dialog.getByText(/är publicerad/u).waitFor();
  return dialog;
}

export const closeDialog = (dialog: Locator): Promise<void> =>
  button(dialog, 'Stäng').last().click();
