import { ADMINISTRATOR, createAdminUser, signIn } from '../support/accounts';
import { startStrapi, type RunningStrapi } from '../support/strapi';

describe('configuration', () => {
  let running: RunningStrapi;
  let origin: string;
  beforeAll(async () => {
    running = await startStrapi({ env: { CORS_ORIGINS: 'https://intranet.example' } });
    origin = await running.listen();
  });
  afterAll(() => running.remove());

  const headers = async (path: string, from = 'https://elsewhere.example'): Promise<Headers> =>
    (await fetch(`${origin}${path}`, { headers: { origin: from } })).headers;

  // Somebody who wants to break in is told nothing, and a page elsewhere cannot frame the admin.
  it('sends the headers that protect staff', async () => {
    const sent = await headers('/admin/init');
    expect(sent.get('x-powered-by')).toBeNull();
    expect(sent.get('x-content-type-options')).toBe('nosniff');
    expect(sent.get('x-frame-options')).toBe('SAMEORIGIN');
    const policy = sent.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('strapi.io');
  });

  // Websites could not read the content, or any website could use an editor's login.
  it('lets every origin read content, and only named ones reach the rest', async () => {
    const content = await headers('/api/themes');
    expect(content.get('access-control-allow-origin')).toBe('https://elsewhere.example');
    expect(content.get('access-control-allow-credentials')).toBeNull();
    const refused = await headers('/admin/init');
    expect(refused.get('access-control-allow-origin') ?? '').not.toContain('elsewhere');
    const named = await headers('/admin/init', 'https://intranet.example');
    expect(named.get('access-control-allow-origin')).toBe('https://intranet.example');
  });

  // Reading waits for writing, and a command beside the server fails with "database is locked".
  it('runs SQLite with a write-ahead log', async () => {
    if (running.database.kind !== 'sqlite') return;
    const [mode] =
      await running.strapi.db.connection.raw<[{ journal_mode: string }]>('PRAGMA journal_mode');
    expect(mode?.journal_mode).toBe('wal');
    const [wait] =
      await running.strapi.db.connection.raw<[{ timeout: number }]>('PRAGMA busy_timeout');
    expect(wait?.timeout).toBe(10_000);
  });

  // The media library is served from the admin's origin: a page that brings its own script would run
  // there as whoever opens it.
  it('takes pictures and documents into the media library, and nothing that a browser runs', async () => {
    const token = await signIn(origin, await createAdminUser(running.strapi, ADMINISTRATOR));
    const upload = async (name: string, type: string, content: string): Promise<number> => {
      const body = new FormData();
      body.append('files', new Blob([content], { type }), name);
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${origin}/upload`, { method: 'POST', headers, body })).status;
    };
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    expect(await upload('vapen.svg', 'image/svg+xml', svg)).toBe(201);
    expect(await upload('avtal.pdf', 'application/pdf', '%PDF-1.4\n%%EOF')).toBe(201);
    for (const [name, type, content] of [
      ['sida.html', 'text/html', '<!doctype html><script src="/uploads/kod.js"></script>'],
      ['sida.xhtml', 'application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
      ['kod.js', 'text/javascript', 'alert(1)'],
      ['kod.mjs', 'image/png', 'alert(1)'],
      ['sida.html', 'image/png', '<!doctype html><p>x</p>'],
      ['utan', 'text/html', '<!doctype html><p>x</p>'],
    ] as const) {
      expect([name, type, await upload(name, type, content)]).toEqual([name, type, 400]);
    }
  });

  it('sends nothing to the makers of Strapi', () => {
    expect(running.strapi.telemetry.isDisabled).toBe(true);
  });
});
