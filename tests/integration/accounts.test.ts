import {
  ADMINISTRATOR,
  createAdminUser,
  createApiToken,
  inviteAdminUser,
  registerFirstAdmin,
  signIn,
} from '../support/accounts';
import { startStrapi, type RunningStrapi } from '../support/strapi';

// Nobody signs in, and every test of rights below would test nothing.
describe('signing in', () => {
  let running: RunningStrapi;
  let origin: string;
  beforeAll(async () => {
    running = await startStrapi();
    origin = await running.listen();
  });
  afterAll(() => running.remove());

  const me = (token: string): Promise<Response> =>
    fetch(`${origin}/admin/users/me`, { headers: { authorization: `Bearer ${token}` } });

  it('lets an administrator in, who invites others', async () => {
    const first = await registerFirstAdmin(origin);
    expect((await me(first.token)).status).toBe(200);
    const invited = await inviteAdminUser(origin, first.token, ADMINISTRATOR);
    expect((await me(invited.token)).status).toBe(200);
  });

  it('lets in whom the services made, and nobody else', async () => {
    const account = await createAdminUser(running.strapi);
    expect((await me(await signIn(origin, account))).status).toBe(200);
    const wrong = signIn(origin, { ...account, password: 'wrong' });
    await expect(wrong).rejects.toThrow(/400.*Fel e-postadress eller lösenord/u);
    expect((await me('wrong')).status).toBe(401);
  });

  it('answers an API token only what it was made for', async () => {
    const find = async (token: string, path: string): Promise<number> => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${origin}/api/${path}`, { headers })).status;
    };
    const token = await createApiToken(running.strapi, ['api::theme.theme.find']);
    expect(await find(token, 'themes')).toBe(200);
    expect(await find(token, 'parties')).toBe(403);
    expect(await find('wrong', 'themes')).toBe(401);
    // Each address asks for its own right, the list as well as the single entry.
    const theme = await running.strapi.documents('api::theme.theme').create({
      data: { name: 'Trafik', slug: 'trafik' },
    });
    const one = `themes/${theme.documentId}`;
    expect(await find(token, one)).toBe(403);
    const single = await createApiToken(running.strapi, ['api::theme.theme.findOne']);
    expect([await find(single, one), await find(single, 'themes')]).toEqual([200, 403]);
  });
});
