import {
  MUNICIPALITY_UID,
  OWNED_UIDS,
  PERIOD_UID,
  PUBLISHABLE_UIDS,
  PROMISE_UID,
  REGISTER_UIDS,
} from '../../src/plugins/period-summary/server/src/uids';
import { ADMINISTRATOR, createAdminUser, signIn } from '../support/accounts';
import { CONTENT_MANAGER, PLUGIN, type Right } from '../support/admin-addresses';
import { createMunicipality, documentsOf } from '../support/content';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const ROLES = {
  reader: 'medborgarlofte-reader',
  editor: 'medborgarlofte-editor',
  publisher: 'medborgarlofte-publisher',
  administrator: ADMINISTRATOR,
} as const;

type Role = keyof typeof ROLES;

const STAFF: readonly Role[] = ['reader', 'editor', 'publisher', 'administrator'];
const WRITERS: readonly Role[] = ['editor', 'publisher', 'administrator'];
const PUBLISHERS: readonly Role[] = ['publisher', 'administrator'];

/** Who has a right to one of our types (or, for the plugin's own addresses, at all). */
function whoMay(right: Right, uid: string | null): readonly Role[] {
  const isPublishable = uid === null || (PUBLISHABLE_UIDS as readonly string[]).includes(uid);
  switch (right) {
    case 'open':
    case 'signed-in':
    case 'read':
      return STAFF;
    case 'create':
      return isPublishable || uid === 'api::party.party' ? WRITERS : ['administrator'];
    case 'update':
      return isPublishable || uid === 'api::party.party' ? WRITERS : ['administrator'];
    case 'write':
      return WRITERS;
    case 'publish':
      return uid === null ? PUBLISHERS : ['administrator'];
    case 'delete':
    case 'configure':
      return ['administrator'];
  }
}

let running: RunningStrapi;
let origin: string;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  running = await startStrapi();
  origin = await running.listen();
  for (const role of STAFF) {
    tokens.set(role, await signIn(origin, await createAdminUser(running.strapi, ROLES[role])));
  }
});

afterAll(async () => {
  await running.remove();
});

/** Every address below a prefix that the server really has: `GET /period-summary/overview`. */
function addressesBelow(prefix: string): string[] {
  const routes = running.strapi.server.listRoutes() as unknown as readonly {
    readonly path: string;
    readonly methods: readonly string[];
  }[];
  return routes
    .filter(({ path }) => path.startsWith(prefix))
    .flatMap(({ path, methods }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
    )
    .sort();
}

/** A path with every parameter filled in; nothing in the database has these names. */
function filled(path: string, uid: string): string {
  const component = path.includes('/components/') ? 'shared.link' : uid;
  const values: Readonly<Record<string, string>> = {
    model: uid,
    contentType: uid,
    uid: component,
    type: 'promise',
    language: 'sv',
    number: '1',
    targetField: uid === MUNICIPALITY_UID ? 'logo' : 'municipality',
  };
  return path.replace(/:([a-zA-Z]+)/gu, (_, name: string) => values[name] ?? 'nothing');
}

async function statusFor(address: string, uid: string, token?: string): Promise<number> {
  const [method = 'GET', path = ''] = address.split(' ');
  const answer = await fetch(`${origin}${filled(path, uid)}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: '{}' }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function check(address: string, right: Right, uid: string | null): Promise<string[]> {
  const wrong: string[] = [];
  const at = uid ?? PROMISE_UID;
  const signedOut = await statusFor(address, at);
  if (signedOut !== (right === 'open' ? 200 : 401))
    wrong.push(`${address} ${at}: ${String(signedOut)} signed out`);
  for (const role of STAFF) {
    const status = await statusFor(address, at, tokens.get(role));
    const isLetIn = status !== 403 && status !== 401;
    if (isLetIn !== whoMay(right, uid).includes(role)) {
      wrong.push(`${address} ${at}: ${String(status)} as ${role}`);
    }
  }
  return wrong;
}

describe('every admin address × every role', () => {
  it('has each address of the plugin: a new one must say who may', () => {
    expect(addressesBelow('/period-summary/')).toEqual(Object.keys(PLUGIN).sort());
  });

  it('has each address of the Content Manager: an update of Strapi must not open a door unseen', () => {
    expect(addressesBelow('/content-manager/')).toEqual(Object.keys(CONTENT_MANAGER).sort());
  });

  it('lets in whom the plugin means to, and nobody else', async () => {
    const wrong: string[] = [];
    for (const [address, right] of Object.entries(PLUGIN)) {
      if (right !== 'key') wrong.push(...(await check(address, right, null)));
    }
    expect(wrong).toEqual([]);
  });

  it('shows a preview to nobody without a key', async () => {
    const [address = ''] = Object.entries(PLUGIN).find(([, right]) => right === 'key') ?? [];
    expect(await statusFor(address, PROMISE_UID)).toBe(403);
    expect(await statusFor(address, PROMISE_UID, tokens.get('administrator'))).toBe(403);
  });

  it.each([PERIOD_UID, ...OWNED_UIDS, ...REGISTER_UIDS])(
    'keeps publishing and deleting of %s to the workspace and to administrators',
    async (uid) => {
      const wrong: string[] = [];
      for (const [address, right] of Object.entries(CONTENT_MANAGER)) {
        if (right === 'not-ours') continue;
        wrong.push(...(await check(address, right, uid)));
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it('lets nobody publish by a status in a draft: the right to write is not the right to publish', async () => {
    const { strapi } = running;
    const { periodId, promiseId, updatedAt } = await draftOfAPeriod();
    const types = `/content-manager/collection-types/${PROMISE_UID}`;
    const workspace = `/period-summary/periods/${periodId}/entries`;
    const past = { wording: 'Förbi arbetsytan', status: 'published' };
    const change = { language: 'sv', updatedAt };
    // What is wrong in itself would be refused whoever sends it: the bodies are good but for the status.
    const writes: readonly (readonly [string, string, object])[] = [
      ['POST', types, { ...past, period: { connect: [{ documentId: periodId }] } }],
      ['PUT', `${types}/${promiseId}`, past],
      ['POST', `${types}/clone/${promiseId}`, past],
      ['POST', workspace, { type: 'promise', data: past }],
      [
        'POST',
        workspace,
        { type: 'promise', data: { wording: past.wording }, status: past.status },
      ],
      ['PUT', `${workspace}/promise/${promiseId}`, { ...change, data: past }],
      ['PUT', `${workspace}/promise/${promiseId}`, { ...change, ...past, data: {} }],
    ];
    // By its words: an administrator has published an empty promise on the way through the addresses.
    const readersSee = (): Promise<number> =>
      strapi.db.query(PROMISE_UID).count({
        where: { publishedAt: { $notNull: true }, wording: past.wording },
      });
    for (const role of ['editor', 'publisher'] as const) {
      for (const query of ['', '?status=published']) {
        const statuses: number[] = [];
        for (const [method, path, body] of writes) {
          statuses.push(await statusOf(method, `${path}${query}`, role, body));
        }
        // Strapi 5.54 writes the draft and drops the status; the workspace refuses what it does not know.
        expect(statuses).toEqual([201, 200, 200, 400, 400, 400, 400]);
        expect(await readersSee()).toBe(0);
      }
    }
    const publish = `${types}/${promiseId}/actions/publish`;
    expect(await statusOf('POST', publish, 'editor', past)).toBe(403);
    expect(await readersSee()).toBe(0);
    expect(await statusOf('POST', publish, 'administrator', {})).toBe(200);
    expect(await readersSee()).toBe(1);
  });

  it('lets no address publish by a status for whom may not, whatever Strapi hands on', async () => {
    const { strapi } = running;
    const { periodId, promiseId } = await draftOfAPeriod();
    const promises = documentsOf(strapi, 'promise');
    const written = { locale: 'sv', status: 'published' };
    const wording = 'Förbi arbetsytan';
    for (const role of ['editor', 'publisher'] as const) {
      const asThem = await requestAs(role);
      for (const write of [
        () => promises.create({ ...written, data: { wording, period: periodId } }),
        () => promises.update({ ...written, documentId: promiseId, data: { wording } }),
        () => promises.clone({ ...written, documentId: promiseId, data: { wording } }),
      ]) {
        await expect(asThem(write)).rejects.toMatchObject({ name: 'ForbiddenError' });
      }
    }
    const asAdministrator = await requestAs('administrator');
    await asAdministrator(() =>
      promises.update({ ...written, documentId: promiseId, data: { wording } }),
    );
    expect(
      await strapi.db
        .query(PROMISE_UID)
        .count({ where: { documentId: promiseId, publishedAt: { $notNull: true } } }),
    ).toBe(1);
  });
});

/** A period with one promise, both drafts. */
async function draftOfAPeriod(): Promise<{
  readonly periodId: string;
  readonly promiseId: string;
  readonly updatedAt: unknown;
}> {
  const { strapi } = running;
  const municipality = await createMunicipality(strapi);
  const period = await documentsOf(strapi, 'period').create({
    locale: 'sv',
    data: { label: '2025–2026', municipality: municipality.documentId },
  });
  const { documentId, updatedAt } = await documentsOf(strapi, 'promise').create({
    locale: 'sv',
    data: { wording: 'Ett utkast', period: period.documentId },
  });
  return { periodId: period.documentId, promiseId: documentId, updatedAt };
}

async function statusOf(method: string, path: string, role: Role, body: object): Promise<number> {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${tokens.get(role) ?? ''}`,
    },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** Runs work as code behind an admin address does: in the request of somebody with that role's rights. */
async function requestAs(role: Role): Promise<(work: () => Promise<unknown>) => Promise<unknown>> {
  const { strapi } = running;
  const { engine } = strapi.service('admin::permission') as unknown as {
    engine: { generateUserAbility(user: object): Promise<object> };
  };
  const user = (await strapi.db.query('admin::user').findOne({
    where: { roles: { code: ROLES[role] } },
    populate: ['roles'],
  })) as object;
  const userAbility = await engine.generateUserAbility(user);
  const { requestContext } = strapi as unknown as {
    requestContext: { run<T>(context: object, work: () => Promise<T>): Promise<T> };
  };
  return (work) => requestContext.run({ state: { user, userAbility } }, work);
}

describe('roles as code', () => {
  it('takes back at the next boot what was ticked by hand, and keeps one of each role', async () => {
    const editor = (await running.strapi.db
      .query('admin::role')
      .findOne({ where: { code: ROLES.editor } })) as { id: number };
    await running.strapi.db.query('admin::permission').create({
      data: {
        action: 'plugin::content-manager.explorer.publish',
        subject: PROMISE_UID,
        properties: {},
        conditions: [],
        role: editor.id,
      },
    });
    await running.stop();
    running = await startStrapi({ database: running.database });
    const permissions = await running.strapi.db.query('admin::permission').count({
      where: { action: 'plugin::content-manager.explorer.publish', role: { id: editor.id } },
    });
    expect(permissions).toBe(0);
    const codes = (
      (await running.strapi.db.query('admin::role').findMany()) as { code: string }[]
    ).map(({ code }) => code);
    expect(codes.sort()).toEqual(Object.values(ROLES).sort());
  });
});
