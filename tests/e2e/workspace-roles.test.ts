/**
 * What each role meets in the browser. Addresses are refused by the server (`roles-matrix`); here nobody
 * is shown a button that would only be refused, or misses the one that is theirs.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { ADMINISTRATOR, inviteAdminUser } from '../support/accounts';
import { PROJECT_ROOT } from '../support/project-root';
import { accessibilityFaults } from './accessibility';
import type { SignedIn } from './admin-browser';
import { openWorkspace, type WorkspacePlace } from './workspace-place';
import { button, closeDialog, publish, saveCard } from './workspace-steps';

jest.setTimeout(120_000);

const WORDING = 'Vi ska synas mer i centrum.';

let place: WorkspacePlace;
let periodId: string;
let uploaded: number;

const signInAs = async (role: string): Promise<SignedIn> => {
  const { server, administrator } = place;
  return place.signIn(
    await inviteAdminUser(server.origin, administrator.token, `medborgarlofte-${role}`),
  );
};

async function openPeriod(page: Page): Promise<void> {
  await page.goto(place.address(periodId));
  await page.getByRole('heading', { name: WORDING }).waitFor();
}

/** What the server refuses while pages are looked at: whoever is offered something must get it. */
function refusals(page: Page): readonly string[] {
  const refused: string[] = [];
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    // The host asks whether it has an assistant; it has none, and says so by 404.
    if (answer.status() < 400 || /\/ai-[a-z-]+/u.test(pathname)) return;
    refused.push(`${answer.status()} ${answer.request().method()} ${pathname}`);
  });
  return refused;
}

/** What an open menu lets one choose. */
async function choices(page: Page): Promise<readonly string[]> {
  const items = page.getByRole('menuitem');
  await items.first().waitFor();
  const names = await items.evaluateAll((all) =>
    all
      .filter((each) => each.getAttribute('aria-disabled') !== 'true')
      .map((each) => (each as HTMLElement).innerText.trim()),
  );
  await page.keyboard.press('Escape');
  await items.first().waitFor({ state: 'detached' });
  return names;
}

/** A picture and a folder in the media library, by the administrator. */
async function fillMediaLibrary(): Promise<void> {
  const { server, administrator } = place;
  const form = new FormData();
  const picture = await readFile(path.join(PROJECT_ROOT, 'favicon.png'));
  form.append('files', new Blob([picture], { type: 'image/png' }), 'torget.png');
  const sent = await fetch(`${server.origin}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${administrator.token}` },
    body: form,
  });
  const [{ id } = { id: 0 }] = (await sent.json()) as { id: number }[];
  uploaded = id;
  await place.ask('POST', '/upload/folders', { name: 'Bilder', parent: null });
}

/** Names of the buttons and links on the page, as a screen reader lists them. */
async function controls(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  for (const each of await page.locator('main').getByRole('button').all()) {
    names.push((await each.getAttribute('aria-label')) ?? (await each.innerText()).trim());
  }
  return names;
}

const pageStatus = async (): Promise<number> =>
  (await fetch(`${place.server.origin}/medborgarloften/bjorkvik/2025-2026`)).status;

beforeAll(async () => {
  place = await openWorkspace();
  periodId = await place.period('2025–2026', [{ wording: WORDING }, { wording: 'Vi ska cykla.' }]);
});

afterAll(async () => {
  // Files are kept beside the project, not in the test's database.
  if (uploaded) await place.ask('DELETE', `/upload/files/${uploaded}`);
  await place.remove();
});

it('an editor writes, and is not offered to publish', async () => {
  const { page, context, errors } = await signInAs('editor');
  await page.getByText('Löften att ta hand om').waitFor();
  await openPeriod(page);
  await button(page, `Redigera ${WORDING}`).click();
  const promise = page.locator('[id^="card-promise:"]').first();
  await promise.locator('input[name=heading]').fill('Tryggt centrum');
  await saveCard(promise);
  expect(await button(page, 'Publicera').count()).toBe(0);
  await button(page, 'Ny period').waitFor({ state: 'detached' });
  await page.goto(`${place.server.origin}/admin/plugins/period-summary`);
  await button(page, 'Ny period').first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

it('a publisher publishes and withdraws', async () => {
  const { page, context, errors } = await signInAs('publisher');
  await page.goto(place.address(periodId));
  await page.getByRole('heading', { name: 'Tryggt centrum' }).waitFor();
  await closeDialog(await publish(page, { stage: 'Löften' }));
  expect(await pageStatus()).toBe(200);
  await page.getByRole('tab', { name: 'Historik' }).click();
  await button(page, 'Dra tillbaka utgåva 1').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea[name=reason]').fill('Publicerad för tidigt.');
  await button(dialog, 'Dra tillbaka').click();
  await page
    .getByRole('article', { name: 'Utgåva 1' })
    .getByText('Publicerad för tidigt.')
    .waitFor();
  expect(await pageStatus()).toBe(410);
  await page.getByRole('tab', { name: 'Innehåll' }).click();
  await closeDialog(await publish(page, { stage: 'Löften', note: 'Nu gäller den.' }));
  expect(await pageStatus()).toBe(200);
  expect(errors).toEqual([]);
  await context.close();
});

it('a reader reads everything and is offered to change nothing', async () => {
  const { page, context, errors } = await signInAs('reader');
  await page.goto(`${place.server.origin}/admin/plugins/period-summary`);
  await page.getByRole('grid').waitFor();
  expect(await button(page, 'Ny period').count()).toBe(0);
  await page.goto(place.address(periodId));
  await page.getByRole('heading', { name: 'Tryggt centrum' }).waitFor();
  await button(page, 'Läs Tryggt centrum').click();
  const heading = page.locator('input[name=heading]').first();
  await heading.waitFor();
  expect(await heading.isDisabled()).toBe(true);
  const offered = await controls(page);
  expect(
    offered.filter((name) =>
      /Redigera|Spara|Publicera|Lägg till|Flytta|Mer att göra|Ta bort/u.test(name),
    ),
  ).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Historik' }).click();
  await button(page, 'Visa utgåva 2').click();
  await page.frameLocator('[role=dialog] iframe').getByText(WORDING).first().waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: /^Dra tillbaka/u }).count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

describe('the screens of the host', () => {
  beforeAll(fillMediaLibrary);

  const FOLDER = {
    reader: ['Kopiera länk till mappen'],
    administrator: [
      'Kopiera länk till mappen',
      'Byt namn på mappen',
      'Flytta till mapp',
      'Ta bort mappen',
    ],
  };
  const ENTRY = {
    reader: ['Kopiera dokumentets id'],
    administrator: [
      'Konfigurera vyn',
      'Ta bort posten (Svenska)',
      'Ta bort posten (alla språk)',
      'Kopiera dokumentets id',
    ],
  };
  it.each([
    { role: 'medborgarlofte-reader', folder: FOLDER.reader, entry: ENTRY.reader },
    { role: 'medborgarlofte-editor', folder: FOLDER.administrator, entry: ENTRY.reader },
    { role: 'medborgarlofte-publisher', folder: FOLDER.administrator, entry: ENTRY.reader },
    { role: ADMINISTRATOR, folder: FOLDER.administrator, entry: ENTRY.administrator },
  ])('offer $role nothing that is refused', async ({ role, folder, entry }) => {
    const { server, administrator } = place;
    const account = await inviteAdminUser(server.origin, administrator.token, role);
    const { page, context, errors } = await place.signIn(account);
    const refused = refusals(page);
    const open = (address: string): Promise<unknown> =>
      page.goto(`${server.origin}/admin${address}`);
    await open('/');
    await page.getByText('Senast ändrade poster').waitFor();
    const main = page.locator('main');
    await main.getByRole('link', { name: 'Öppna' }).first().waitFor();
    for (const closed of ['content-type-builder', 'market.strapi.io', 'settings/webhooks']) {
      expect(await page.locator(`a[href*="${closed}"]`).count()).toBe(0);
    }

    await open('/content-manager/collection-types/api::promise.promise');
    await page.getByRole('gridcell', { name: WORDING }).click();
    await main.getByRole('heading', { name: WORDING }).waitFor();
    await main.getByText('Öppna Björkviks kommun', { exact: false }).waitFor();
    const menus = page.getByRole('button', { name: 'Fler åtgärder', exact: true });
    await menus.first().click();
    // When it was written is told in the same menu, to everybody.
    await page.getByText('Skapad', { exact: true }).waitFor();
    expect(await choices(page)).toEqual(entry);
    // Publishing is the workspace's; only an administrator may go past it.
    const mayPublish = role === ADMINISTRATOR;
    expect(await button(page, 'Publicera').count()).toBe(mayPublish ? 1 : 0);
    const more = button(page, 'Fler åtgärder för dokumentet');
    expect(await more.count()).toBe(mayPublish ? 1 : 0);

    await open('/plugins/upload');
    await page.getByText('torget.png').first().waitFor();
    await menus.first().click();
    expect(await choices(page)).toEqual(folder);
    await page.getByText('torget.png').first().click();
    await page.getByRole('dialog').getByText('Filuppgifter').waitFor();
    await page.keyboard.press('Escape');

    await open('/me');
    await page.getByText('Ljust läge').waitFor();
    await open('/settings');
    await page.getByRole('heading', { name: 'Översikt' }).waitFor();
    expect(await page.locator('a[href*="strapi.io"]').count()).toBe(0);
    expect(refused).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

it('keeps what an editor wrote when the login has expired, also after a new one', async () => {
  const { server, administrator } = place;
  const account = await inviteAdminUser(
    server.origin,
    administrator.token,
    'medborgarlofte-editor',
  );
  const { page, context } = await place.signIn(account);
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  await page.goto(place.address(periodId));
  await button(page, 'Redigera Vi ska cykla.').click();
  await page
    .locator('[id^="card-promise:"]')
    .last()
    .locator('input[name=heading]')
    .fill('På två hjul');
  // As the server sees it when the session is over: no token that holds, and none to renew it by.
  await context.clearCookies();
  await page.evaluate(() => window.localStorage.removeItem('jwtToken'));
  const expired = { authorization: 'Bearer expired' };
  await context.route('**/period-summary/**', (route) =>
    route.continue({ headers: { ...route.request().headers(), ...expired } }),
  );
  const refused = page.waitForResponse((answer) => answer.status() === 401);
  await button(page.locator('[id^="card-promise:"]').last(), 'Spara').click();
  await refused;
  await context.unroute('**/period-summary/**');
  await button(page, 'Logga in igen').click();
  await page.waitForURL(/\/auth\/login/u);
  await page.fill('input[name=email]', account.email);
  await page.fill('input[name=password]', account.password);
  await page.click('button[type=submit]');
  // Back at once where the writing was, and no question on the way whether it may be left.
  await page.waitForURL((url) => url.pathname.endsWith(`/periods/${periodId}`));
  expect(asked).toBe(0);
  const promise = page.locator('[id^="card-promise:"]').last();
  await promise.getByText('lagts tillbaka', { exact: false }).waitFor();
  expect(await promise.locator('input[name=heading]').inputValue()).toBe('På två hjul');
  await saveCard(promise);
  await context.close();
});
