/** The guide for editors as a page of the admin, and that nobody meets English on the way to it. */
import { inviteAdminUser } from '../support/accounts';
import { accessibilityFaults } from './accessibility';
import { picture } from '../support/pictures';
import type { SignedIn } from './admin-browser';
import { openWorkspace, type WorkspacePlace } from './workspace-place';
import { button } from './workspace-steps';

jest.setTimeout(120_000);

let place: WorkspacePlace;
let editor: SignedIn;

beforeAll(async () => {
  place = await openWorkspace();
  const { server, administrator } = place;
  editor = await place.signIn(
    await inviteAdminUser(server.origin, administrator.token, 'medborgarlofte-editor'),
  );
});

afterAll(() => place.remove());

it('shows what waits for the user first on the home page', async () => {
  const { page } = editor;
  await page.getByText('Löften att ta hand om').waitFor();
  expect(await page.locator('main h2').first().innerText()).toMatch(/^Löften att ta hand om$/iu);
});

it('opens the guide beside the page that is being written', async () => {
  const { page, context } = editor;
  await page.goto(`${place.server.origin}/admin/plugins/period-summary`);
  const [guide] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Hjälp' }).click(),
  ]);
  await guide.getByRole('heading', { name: 'Hjälp', level: 1 }).waitFor();
  await guide.getByRole('link', { name: '5. Publicera' }).click();
  await picture(guide, 'hjalp');
  expect(new URL(guide.url()).hash).toMatch(/^#del-\d$/u);
  expect(await guide.getByRole('heading', { name: '5. Publicera' }).isVisible()).toBe(true);
  const pictures = guide.locator('main img');
  expect(await pictures.count()).toBeGreaterThan(5);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    expect(
      await picture.evaluate(async (element) => {
        const image = element as HTMLImageElement;
        await image.decode();
        return image.naturalWidth;
      }),
    ).toBeGreaterThan(0);
  }
  expect(await accessibilityFaults(guide, { within: 'main' })).toEqual([]);
  expect(await button(guide, 'Skriv ut').isVisible()).toBe(true);
  // Who prints it gets the guide alone, and has it beside the screen: three pages at most.
  const paper = await guide.pdf({ preferCSSPageSize: true });
  const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/gu) ?? [];
  expect([2, 3]).toContain(pages.length);
  await guide.close();
});

it('lets what is small be hit, and says what a password field is for', async () => {
  const { page } = editor;
  const { server, browser } = place;
  await place.period('2025–2026', []);
  await page.goto(`${server.origin}/admin/plugins/period-summary?search=zzz`);
  await button(page, 'Töm sökningen').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(`${server.origin}/admin/plugins/upload`);
  await button(page, 'Nytt').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const visitor = await browser.newContext({ locale: 'sv-SE', bypassCSP: true });
  const reset = await visitor.newPage();
  await reset.goto(`${server.origin}/admin/auth/reset-password?code=spent`);
  await button(reset, 'Ändra lösenord').waitFor();
  expect(await accessibilityFaults(reset)).toEqual([]);
  await visitor.close();
});

it('says in Swedish what the host has in English in its code', async () => {
  const { page, errors } = editor;
  await page.goto(`${place.server.origin}/admin/me`);
  const language = page.getByRole('combobox', { name: 'Språk i menyer och knappar' });
  await language.waitFor();
  expect((await language.innerText()).trim()).toBe('Välj här');
  expect(await page.getByRole('link', { name: 'här', exact: true }).count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(`${place.server.origin}/admin/content-manager/collection-types/api::party.party`);
  await page.getByRole('gridcell', { name: 'Polisen' }).first().waitFor();
  // The kind of a party, by its name and not as it is kept.
  const rows = page.locator('tbody');
  await rows.getByText('Kommun', { exact: true }).waitFor();
  expect(await rows.getByText('municipality', { exact: true }).count()).toBe(0);
  expect(errors).toEqual([]);
});
