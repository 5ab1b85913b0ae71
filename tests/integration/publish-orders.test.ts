/**
 * Strapi links a published entry only to what is published at that moment (strapi/strapi #24438).
 * If this fails, a period's page and REST lack promises or outcomes, depending on who clicked first.
 */
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type * as documentMiddlewares from '../../src/plugins/period-summary/server/src/document-middlewares';
import {
  blocks,
  createMunicipality,
  documentsOf,
  ensureLanguages,
  UIDS,
  type Documents,
  type Entry,
  type TypeName,
} from '../support/content';
import { COMPILED_PROJECT } from '../support/compiled-project';
import type { Outside } from '../support/strapi-environment';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const { outside } = globalThis as unknown as { outside: Outside };

let running: RunningStrapi;
let strapi: Core.Strapi;
let parties: Entry[];
let theme: Entry;
let origin: string;
const on = (type: TypeName): Documents => documentsOf(strapi, type);

const TYPES = ['period', 'promise', 'measure', 'outcome', 'opportunity'] as const;
type Published = (typeof TYPES)[number];

type Order = readonly [Published, Published, Published, Published, Published];

const permutations = (items: readonly Published[]): Published[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) =>
        permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
      );

beforeAll(async () => {
  running = await startStrapi();
  ({ strapi } = running);
  await ensureLanguages(strapi);
  parties = [];
  for (const name of ['Polisen', 'Kommunen']) {
    const party = await on('party').create({ data: { name } });
    await on('party').update({ documentId: party.documentId, locale: 'en', data: { name } });
    parties.push(party);
  }
  theme = await on('theme').create({ data: { name: 'Trafik' } });
  await on('theme').update({
    documentId: theme.documentId,
    locale: 'en',
    data: { name: 'Traffic' },
  });
  await openReading();
  origin = await running.listen();
});
afterAll(() => running.remove());

/** Public reading, as the product sets it at its start. */
async function openReading(): Promise<void> {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } })) as { id: number };
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const type of ['period', 'promise', 'measure', 'outcome', 'party', 'theme']) {
    await permissions.create({ data: { action: `api::${type}.${type}.find`, role: role.id } });
    await permissions.create({ data: { action: `api::${type}.${type}.findOne`, role: role.id } });
  }
  const rest = ['municipality.municipality', 'development-opportunity.development-opportunity'];
  for (const type of rest) {
    await permissions.create({ data: { action: `api::${type}.find`, role: role.id } });
  }
}

type Ids = Readonly<Record<Published, readonly string[]>>;

/**
 * Every relation there is, in as few entries as hold it, for each is published hundreds of times:
 * two promises, a measure inside another, two outcomes, an opportunity.
 */
async function makePeriod(): Promise<Ids> {
  const owner = await createMunicipality(strapi);
  const made: Record<Published, string[]> = {
    period: [],
    promise: [],
    measure: [],
    outcome: [],
    opportunity: [],
  };
  const make = async (type: Published, data: Record<string, unknown>): Promise<string> => {
    const { documentId } = await on(type).create({ data });
    made[type].push(documentId);
    return documentId;
  };
  const [police, municipality] = parties.map(({ documentId }) => documentId);
  const period = await make('period', {
    label: '2019–2020',
    municipality: owner.documentId,
    parties: [municipality, police],
  });
  const one = await make('promise', {
    order: 1,
    wording: 'Ett',
    period,
    themes: [theme.documentId],
    parties: [police],
  });
  const two = await make('promise', { order: 2, wording: 'Två', period, continues: one });
  const first = await make('measure', { order: 1, title: 'A', promise: one, parties: [police] });
  const inner = await make('measure', { order: 1, title: 'A1', parent: first });
  await make('outcome', { order: 1, promises: [two, one], measures: [inner, first] });
  const prose = blocks('Hela perioden');
  await make('outcome', { order: 2, period, prose, parties: [municipality, police] });
  await make('opportunity', { order: 1, promise: one, takenUpBy: two });
  for (const type of TYPES) {
    for (const documentId of made[type]) {
      await on(type).update({ documentId, locale: 'en', data: {} });
    }
  }
  return made;
}

const POPULATE = {
  municipality: true,
  parties: true,
  previous: true,
  promises: {
    populate: {
      municipality: true,
      themes: true,
      parties: true,
      continues: true,
      measures: {
        populate: { parties: true, municipality: true, measures: { populate: '*' } },
      },
      outcomes: { populate: { promises: true, measures: true, parties: true } },
      opportunities: { populate: { takenUpBy: true } },
    },
  },
  outcomes: { populate: '*' },
  opportunities: { populate: '*' },
};

const named = (value: unknown): readonly Entry[] => (value ?? []) as readonly Entry[];
const ids = (value: unknown): readonly string[] => named(value).map(({ documentId }) => documentId);
const idOf = (value: unknown): string | null => (value as Entry | null)?.documentId ?? null;
const inOrder = (value: unknown): readonly Entry[] =>
  [...named(value)].sort((a, b) => Number(a['order']) - Number(b['order']));

/** The tree of a period by document ids, in order. */
const tree = (period: Entry | null) => ({
  municipality: typeof idOf(period?.['municipality']),
  parties: ids(period?.['parties']),
  promises: inOrder(period?.['promises']).map((promise) => ({
    id: promise.documentId,
    municipality: idOf(promise['municipality']) === idOf(period?.['municipality']),
    themes: ids(promise['themes']),
    parties: ids(promise['parties']),
    continues: idOf(promise['continues']),
    measures: inOrder(promise['measures']).map((measure) => ({
      id: measure.documentId,
      parties: ids(measure['parties']),
      measures: ids(measure['measures']),
    })),
    outcomes: inOrder(promise['outcomes']).map((outcome) => ({
      id: outcome.documentId,
      promises: ids(outcome['promises']),
      measures: ids(outcome['measures']),
    })),
    opportunities: named(promise['opportunities']).map((one) => [
      one.documentId,
      idOf(one['takenUpBy']),
    ]),
  })),
  outcomes: inOrder(period?.['outcomes']).map((outcome) => [
    outcome.documentId,
    ids(outcome['promises']),
    ids(outcome['measures']),
    ids(outcome['parties']),
    idOf(outcome['period']),
  ]),
  opportunities: inOrder(period?.['opportunities']).map((one) => [
    one.documentId,
    idOf(one['promise']),
    idOf(one['municipality']) === idOf(period?.['municipality']),
  ]),
});

function expected({ period, promise, measure, outcome, opportunity }: Ids) {
  const [police, municipality] = parties.map(({ documentId }) => documentId);
  const [one, two] = promise;
  const [a, a1] = measure;
  const [o1, o2] = outcome;
  const first = { id: o1, promises: [two, one], measures: [a1, a] };
  return {
    municipality: 'string',
    parties: [municipality, police],
    promises: [
      {
        id: one,
        municipality: true,
        themes: [theme.documentId],
        parties: [police],
        continues: null,
        measures: [{ id: a, parties: [police], measures: [a1] }],
        outcomes: [first],
        opportunities: [[opportunity[0], two]],
      },
      {
        id: two,
        municipality: true,
        themes: [],
        parties: [],
        continues: one,
        measures: [],
        outcomes: [first],
        opportunities: [],
      },
    ],
    outcomes: [
      [o1, [two, one], [a1, a], [], period[0]],
      [o2, [], [], [municipality, police], period[0]],
    ],
    opportunities: [[opportunity[0], one, true]],
  };
}

const published = (documentId: string, locale: string) =>
  on('period').findOne({ documentId, locale, status: 'published', populate: POPULATE });

async function overRest(documentId: string, locale: string): Promise<Entry> {
  const query: string[] = [`locale=${locale}`];
  const write = (value: unknown, path: string): void => {
    if (value === true || value === '*') query.push(`${path}=${value === true ? 'true' : '*'}`);
    else {
      for (const [name, inner] of Object.entries(value as object)) write(inner, `${path}[${name}]`);
    }
  };
  write(POPULATE, 'populate');
  const answer = await fetch(`${origin}/api/periods/${documentId}?${query.join('&')}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { data: Entry }).data;
}

describe('publishing in any order', () => {
  let made: Ids;
  beforeAll(async () => {
    made = await makePeriod();
  });

  const publish = async (type: Published, locale: string, backwards = false): Promise<void> => {
    const list = backwards ? [...made[type]].reverse() : made[type];
    for (const documentId of list) await on(type).publish({ documentId, locale });
  };

  /** Back to drafts alone, past the documents: taking back is tried in the middle of each order. */
  const forgetPublished = async (): Promise<void> => {
    for (const type of TYPES) {
      await strapi.db.query(UIDS[type]).deleteMany({ where: { publishedAt: { $notNull: true } } });
    }
  };

  const orders = permutations(TYPES).map(
    (order) => [order.join(' → '), order as unknown as Order] as const,
  );

  it.each(orders)('%s', async (_, order) => {
    await forgetPublished();
    const [period = ''] = made.period;
    const [again, back, stays] = order;
    // The languages take turns, entry type by entry type, and each in its own order of entries.
    for (const type of order) {
      await publish(type, 'sv');
      await publish(type, 'en', true);
      // Before the rest is there: one type once more, and one taken back.
      if (type !== stays) continue;
      await publish(again, 'en', true);
      for (const documentId of made[back]) await on(back).unpublish({ documentId, locale: 'sv' });
    }
    await publish(back, 'sv');
    for (const locale of ['sv', 'en']) {
      expect(tree(await published(period, locale))).toEqual(expected(made));
    }
  });

  it('shows the whole tree over REST in both languages', async () => {
    const made = await makePeriod();
    const [period = ''] = made.period;
    for (const locale of ['en', 'sv']) {
      for (const type of [...TYPES].reverse()) {
        for (const documentId of made[type]) await on(type).publish({ documentId, locale });
      }
    }
    for (const locale of ['sv', 'en']) {
      expect(tree(await overRest(period, locale))).toEqual(expected(made));
    }
  });

  it('links everything at the end when a whole period is published together', async () => {
    const whole = await makePeriod();
    const { settleTogether } = outside.require(
      path.join(COMPILED_PROJECT, 'src/plugins/period-summary/server/src/document-middlewares'),
    ) as typeof documentMiddlewares;
    const publishAll = async (): Promise<void> => {
      for (const type of TYPES) {
        for (const documentId of whole[type]) await on(type).publish({ documentId, locale: 'sv' });
      }
    };
    await settleTogether(strapi, publishAll);
    expect(tree(await published(whole.period[0] ?? '', 'sv'))).toEqual(expected(whole));
  });

  it('links entries that are published while they are made, and those of a party translated later', async () => {
    const owner = await createMunicipality(strapi);
    const party = await on('party').create({ data: { name: 'Bostadsbolaget' } });
    const promise = await on('promise').create({
      data: { wording: 'x', parties: [party.documentId] },
      status: 'published',
    });
    const period = await on('period').create({
      data: { label: '1', municipality: owner.documentId, promises: [promise.documentId] },
      status: 'published',
    });
    for (const [type, { documentId }] of [
      ['promise', promise],
      ['period', period],
    ] as const) {
      await on(type).update({ documentId, locale: 'en', data: {}, status: 'published' });
    }
    await on('party').update({
      documentId: party.documentId,
      locale: 'en',
      data: { name: 'The housing company' },
    });
    for (const locale of ['sv', 'en']) {
      const found = await published(period.documentId, locale);
      const [only] = named(found?.['promises']);
      expect(only?.documentId).toBe(promise.documentId);
      expect(idOf(only?.['municipality'])).toBe(owner.documentId);
      expect(ids(only?.['parties'])).toEqual([party.documentId]);
    }
  });
});
