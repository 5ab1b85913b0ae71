/**
 * The main path with the keyboard alone, from the sign-in to a published page: Tab, arrows, Enter and
 * Escape. Nothing is clicked, and no field is filled but by typing where the focus is.
 */
import type { Page } from 'playwright-core';

import { inviteAdminUser } from '../support/accounts';
import { until } from '../support/until';
import { openWorkspace, PATIENCE, type WorkspacePlace } from './workspace-place';

jest.setTimeout(180_000);

const MANY = 90;

let place: WorkspacePlace;
let page: Page;

interface Focused {
  readonly name: string;
  readonly role: string;
  readonly visible: boolean;
}

/** What has the focus: its accessible name as far as the page says it, and whether it is seen to. */
const focused = (): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return { name: '', role: 'body', visible: false };
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/u)
      .map((id) => (id && document.getElementById(id)?.textContent) ?? '')
      .join(' ');
    const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? '';
    const name =
      element.getAttribute('aria-label') || labelled.trim() || label || element.textContent || '';
    const marked = (each: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(each);
      return (
        (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) ||
        boxShadow !== 'none' ||
        borderColor === 'rgb(73, 69, 255)'
      );
    };
    // A field of the design system shows its focus on the box around it.
    let around: Element | null = element;
    let visible = false;
    for (let step = 0; step < 4 && around && !visible; step += 1) {
      visible = marked(around);
      around = around.parentElement;
    }
    return {
      name: name.replace(/\s+/gu, ' ').trim(),
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      visible,
    };
  });

/** Tabs on until the focus is on what is named so, as a person does. @throws with the way it took. */
async function tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const way: string[] = [];
  for (let step = 0; step < MANY; step += 1) {
    await page.keyboard.press(key);
    const at = await focused();
    way.push(`${at.role} ${at.name.slice(0, 40)}`);
    if (at.role !== 'body' && !at.visible) unseen.add(`${at.role} ${at.name.slice(0, 60)}`);
    if (!name.test(at.name)) continue;
    // A calendar or dialog that is closing may take the focus once more: a person looks before Enter.
    await page.waitForTimeout(150);
    const still = await focused();
    if (name.test(still.name)) return;
    if (still.role === 'body') throw new Error(`The focus was lost from ${String(name)}`);
  }
  throw new Error(`Never came to ${String(name)}:\n${[...new Set(way)].join('\n')}`);
}

/** Waits until the focus is on what is named so: a dialog gives it back a moment after it is gone. */
async function focusIsOn(name: RegExp): Promise<void> {
  await until(async () => name.test((await focused()).name), {
    within: 5_000,
    what: `the focus is on ${String(name)}`,
  });
}

/** The screen is read anew after a save, for longer than a person waits with the next key. */
async function focusStaysOn(name: RegExp): Promise<void> {
  for (let look = 0; look < 12; look += 1) {
    expect((await focused()).name).toMatch(name);
    await page.waitForTimeout(100);
  }
}

const unseen = new Set<string>();

beforeAll(async () => {
  place = await openWorkspace();
  const { server, administrator, browser } = place;
  const account = await inviteAdminUser(
    server.origin,
    administrator.token,
    'medborgarlofte-publisher',
  );
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'sv-SE',
  });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${server.origin}/admin/auth/login`);
  await page.locator('input[name=email]').waitFor();
  await tabTo(/^E-post/u);
  await page.keyboard.type(account.email);
  await tabTo(/^Lösenord/u);
  await page.keyboard.type(account.password);
  await page.keyboard.press('Enter');
  await page.getByText('Löften att ta hand om').waitFor();
});

afterAll(() => place.remove());

it('starts a period', async () => {
  await tabTo(/^Sammanfattningar$/u);
  await page.keyboard.press('Enter');
  await page.getByText('Börja med att starta en period', { exact: false }).waitFor();
  await tabTo(/^Ny period$/u);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(/^Första dagen/u);
  await page.keyboard.type('2025-01-01');
  // Takes the day and shuts the calendar, which keeps Tab to itself while it is open.
  await page.keyboard.press('Enter');
  await tabTo(/^Sista dagen/u);
  await page.keyboard.type('2026-12-31');
  await page.keyboard.press('Enter');
  await tabTo(/^Starta perioden$/u);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Björkviks kommun 2025–2026', level: 1 }).waitFor();
});

it('says who promises, and writes two promises', async () => {
  await tabTo(/^Redigera 2025–2026$/u);
  await page.keyboard.press('Enter');
  await tabTo(/^Kontakt/u);
  await page.keyboard.type('loften@bjorkvik.example');
  await tabTo(/^Parter/u, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Polisen' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await tabTo(/^Spara$/u);
  await page.keyboard.press('Enter');
  await page.locator('[id^="card-period:"]').getByText('Sparat', { exact: true }).waitFor();
  for (const wording of ['Vi ska synas mer i centrum.', 'Vi ska cykla mer.']) {
    await tabTo(/^Lägg till löfte$/u);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      /^(heading|wording)$/u.test(document.activeElement?.getAttribute('name') ?? ''),
    );
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === 'heading') {
      await tabTo(/^Lydelse|^Löftet|^Ordalydelse|^Formulering/u);
    }
    await page.keyboard.type(wording);
    await tabTo(/^Spara$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: wording }).waitFor();
  }
});

it('moves a promise, and the focus stays with it', async () => {
  await tabTo(/^Flytta upp Vi ska cykla mer\.$/u, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Flyttad till plats 1 av 2.').waitFor({ state: 'attached' });
  await focusIsOn(/^Flytta (upp|ner) Vi ska cykla mer\.$/u);
  const promises = page.locator('[id^="card-promise:"] h3');
  expect(await promises.first().innerText()).toContain('Vi ska cykla mer.');
});

it('keeps the focus on a button of the header, which becomes another one where the page is scrolled', async () => {
  const stuck = page.locator('[data-strapi-header-sticky]');
  const view = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ ...view, height: 500 });
  await tabTo(/^Publicera$/u, 'Shift+Tab');
  await page.mouse.move(640, 300);
  await page.mouse.wheel(0, 5_000);
  await stuck.waitFor();
  await focusStaysOn(/^Publicera$/u);
  await page.mouse.wheel(0, -5_000);
  await stuck.waitFor({ state: 'detached' });
  await focusStaysOn(/^Publicera$/u);
  await page.setViewportSize(view);
});

it('keeps the focus on the way through a save, also where it was pressed in the header', async () => {
  const promise = page.locator('[id^="card-promise:"]').first();
  const write = async (): Promise<void> => {
    await tabTo(/^Rubrik/u);
    await page.keyboard.type(' hela året');
  };
  await tabTo(/^(Redigera|Stäng) Vi ska cykla mer\.$/u);
  if ((await focused()).name.startsWith('Redigera')) await page.keyboard.press('Enter');
  await write();
  await page.keyboard.press('Control+s');
  await promise.getByText('Sparat', { exact: true }).waitFor();
  await focusStaysOn(/^Rubrik/u);
  await page.keyboard.type(' om');
  await tabTo(/^Ångra ändringarna$/u);
  await page.keyboard.press('Enter');
  await focusStaysOn(/^Spara$/u);
  await tabTo(/^Rubrik/u, 'Shift+Tab');
  await page.keyboard.type(' igen');
  await tabTo(/^Spara allt/u, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await promise.getByText('Sparat', { exact: true }).waitFor();
  // The button is gone with its work: its neighbour has the focus.
  await focusStaysOn(/^Språk$/u);
});

it('publishes, and gives the focus back where it came from', async () => {
  await tabTo(/^Publicera$/u, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await focusIsOn(/^Publicera$/u);

  await page.keyboard.press('Enter');
  await dialog.getByText('Sammanfattningen saknar rubrik', { exact: false }).first().waitFor();
  await tabTo(/Sammanfattningen saknar rubrik/u);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'title');
  await page.keyboard.type('Medborgarlöften 2025–2026');
  await tabTo(/^Spara$/u);
  await page.keyboard.press('Enter');
  await page.locator('[id="card-summary"]').getByText('Sparat', { exact: true }).waitFor();
  await focusStaysOn(/^Spara$/u);

  await tabTo(/^Publicera$/u, 'Shift+Tab');
  await focusStaysOn(/^Publicera$/u);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Publicera utgåva 1' }).waitFor();
  await dialog.locator('[aria-busy="false"]').first().waitFor();
  if (await dialog.getByRole('checkbox').isVisible()) {
    await tabTo(/^Publicera trots varningarna/u);
    await page.keyboard.press('Space');
    await tabTo(/^Varför/u);
    await page.keyboard.type('Vi vet om det.');
  }
  await tabTo(/^Publicera utgåva 1$/u);
  await page.keyboard.press('Enter');
  await dialog.getByText('Utgåva 1 är publicerad', { exact: false }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await focusIsOn(/^Publicera$/u);
  const answer = await fetch(`${place.server.origin}/medborgarloften/bjorkvik/2025-2026`);
  expect(await answer.text()).toContain('Vi ska cykla mer.');
});

it('showed the focus wherever it went', () => {
  expect([...unseen]).toEqual([]);
});
