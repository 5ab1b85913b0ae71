/**
 * Structure has one home, the first language, and every language's rows are its own. If this fails, a
 * translator changes a figure, or publishing in English changes what Swedish readers see.
 */
import type { Core } from '@strapi/strapi';

import {
  blocks,
  createMunicipality,
  documentsOf,
  ensureLanguages,
  type Documents,
  type TypeName,
} from '../support/content';
import { startStrapi, type RunningStrapi } from '../support/strapi';

let running: RunningStrapi;
let strapi: Core.Strapi;
const on = (type: TypeName): Documents => documentsOf(strapi, type);

const LOCALES = ['sv', 'en', 'sma', 'sv-lattlast'] as const;
const TYPES = ['period', 'promise', 'measure', 'outcome', 'opportunity'] as const;
type Made = Record<(typeof TYPES)[number], string>;

beforeAll(async () => {
  running = await startStrapi();
  ({ strapi } = running);
  await ensureLanguages(strapi);
});
afterAll(() => running.remove());

type Row = Record<string, unknown>;
interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
}

const select = async (table: string, column?: string, ids: readonly unknown[] = []) => {
  const query = strapi.db.getConnection(table).select('*').orderBy('id');
  return (await (column ? query.whereIn(column, [...ids] as number[]) : query)) as Row[];
};

/** Every row of a type outside one language, with its components and join rows, as text. */
async function everythingBut(locale: string): Promise<string> {
  const all: Record<string, Row[]> = {};
  const read = async (uid: string, ids: readonly unknown[] | null): Promise<void> => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const rows = ids ? await select(tableName, 'id', ids) : await select(tableName);
    const kept = rows.filter((row) => ids !== null || row['locale'] !== locale);
    all[`${tableName} ${ids ? 'of' : ''}`] = [
      ...(all[`${tableName} ${ids ? 'of' : ''}`] ?? []),
      ...kept,
    ];
    const keptIds = kept.map(({ id }) => id);
    for (const attribute of Object.values(attributes)) {
      const { joinTable } = attribute as { joinTable?: JoinTable };
      if (!joinTable) continue;
      const links = await select(joinTable.name, joinTable.joinColumn.name, keptIds);
      all[`${tableName} ${joinTable.name} ${joinTable.joinColumn.name}`] = links;
    }
    for (const attribute of Object.values(
      strapi.getModel(uid as 'api::period.period').attributes,
    )) {
      if (attribute.type !== 'component') continue;
      const links = await select(`${tableName}_cmps`, 'entity_id', keptIds);
      const ours = links.filter((row) => row['component_type'] === attribute.component);
      await read(
        attribute.component,
        ours.map((row) => row['cmp_id']),
      );
    }
  };
  for (const type of [...TYPES, 'party', 'theme', 'municipality'] as const) {
    const name = type === 'opportunity' ? 'development-opportunity' : type;
    await read(`api::${name}.${name}`, null);
  }
  return JSON.stringify(all, null, 1);
}

async function makePeriod(): Promise<Made> {
  const owner = await createMunicipality(strapi, {
    languages: ['sv', 'en', 'sma', 'sv_x_lattlast'],
  });
  const party = await on('party').create({ data: { name: 'Polisen', kind: 'police' } });
  const period = await on('period').create({
    data: {
      label: '2019–2020',
      municipality: owner.documentId,
      startsOn: '2019-01-01',
      endsOn: '2020-12-31',
      parties: [party.documentId],
      contact: 'a@example.se',
      agreement: { signedOn: '2019-01-01', signatories: [{ name: 'Eva', role: 'Chef' }] },
    },
  });
  const promise = await on('promise').create({
    data: {
      order: 1,
      wording: 'Vi lovar',
      period: period.documentId,
      parties: [party.documentId],
      places: [{ name: 'Torget', kind: 'area' }],
      targets: [{ label: 'Timmar', value: 4, qualifier: 'at_least', per: 'vecka' }],
    },
  });
  const measure = await on('measure').create({
    data: { title: 'Åtgärd', promise: promise.documentId, startsOn: '2019-02-01' },
  });
  const outcome = await on('outcome').create({
    data: {
      prose: blocks('Resultat'),
      verdict: 'partly',
      promises: [promise.documentId],
      measures: [measure.documentId],
      figures: [
        { label: 'Timmar', value: 3.5, answersTarget: 'timmar' },
        { label: 'Personer', value: 12, countsPeople: true, partOf: 'timmar' },
      ],
    },
  });
  const opportunity = await on('opportunity').create({
    data: { prose: blocks('Bättre'), promise: promise.documentId },
  });
  for (const locale of LOCALES.slice(1)) {
    await on('party').update({
      documentId: party.documentId,
      locale,
      data: { name: `Police ${locale}`, kind: 'other' },
    });
  }
  return {
    period: period.documentId,
    promise: promise.documentId,
    measure: measure.documentId,
    outcome: outcome.documentId,
    opportunity: opportunity.documentId,
  };
}

const textIn = (locale: string) => ({
  period: { label: `Period ${locale}`, area: locale },
  promise: { wording: `Promise ${locale}` },
  measure: { title: `Measure ${locale}` },
  outcome: { prose: blocks(locale), reason: blocks(`reason ${locale}`) },
  opportunity: { prose: blocks(locale) },
});

describe('languages', () => {
  it('saves and publishes each language in turn without changing a byte of another', async () => {
    const made = await makePeriod();
    for (const locale of LOCALES) {
      for (const type of TYPES) {
        await on(type).update({ documentId: made[type], locale, data: textIn(locale)[type] });
      }
    }
    for (const round of [1, 2]) {
      for (const locale of LOCALES) {
        for (const type of TYPES) {
          const before = await everythingBut(locale);
          const data = {
            ...textIn(`${locale} ${String(round)}`)[type],
            ...(type === 'outcome' && locale === 'sv' ? { verdict: 'fulfilled' } : {}),
          };
          await on(type).update({ documentId: made[type], locale, data });
          await on(type).publish({ documentId: made[type], locale });
          expect([locale, type, await everythingBut(locale)]).toEqual([locale, type, before]);
        }
      }
    }
  });

  it('takes only text from a translation and answers with the whole structure', async () => {
    const made = await makePeriod();
    const stranger = await createMunicipality(strapi);
    await on('period').update({
      documentId: made.period,
      locale: 'en',
      status: 'published',
      data: {
        label: 'In English',
        slug: 'own',
        startsOn: '1999-01-01',
        municipality: stranger.documentId,
      },
    });
    await on('promise').update({
      documentId: made.promise,
      locale: 'en',
      data: { wording: 'We promise', order: 7, targets: [{ label: 'Hours', value: 99 }] },
      status: 'published',
    });
    await on('measure').update({
      documentId: made.measure,
      locale: 'en',
      data: {},
      status: 'published',
    });
    const outcome = await on('outcome').update({
      documentId: made.outcome,
      locale: 'en',
      status: 'published',
      data: {
        verdict: 'exceeded',
        promises: [],
        figures: [{ key: 'personer', label: 'People', value: 1 }],
      },
      populate: '*',
    });
    expect(outcome).toMatchObject({
      verdict: 'partly',
      promises: [{ documentId: made.promise }],
      measures: [{ documentId: made.measure }],
      period: { documentId: made.period },
      figures: [
        { key: 'timmar', value: 3.5, label: null, answersTarget: 'timmar' },
        { key: 'personer', value: 12, label: 'People', countsPeople: true, partOf: 'timmar' },
      ],
    });
    const found = await on('period').findOne({
      documentId: made.period,
      locale: 'en',
      status: 'published',
      populate: {
        municipality: true,
        parties: true,
        promises: { populate: '*' },
        agreement: { populate: '*' },
      },
    });
    expect(found).toMatchObject({
      label: 'In English',
      slug: '2019-2020',
      startsOn: '2019-01-01',
      contact: 'a@example.se',
      agreement: { signedOn: '2019-01-01', signatories: [{ name: 'Eva', role: null }] },
      parties: [{ name: 'Police en', kind: 'police' }],
      promises: [
        {
          wording: 'We promise',
          order: 1,
          places: [{ name: '', kind: 'area' }],
          targets: [{ key: 'timmar', value: 4, qualifier: 'at_least', label: 'Hours', per: null }],
        },
      ],
    });
    expect(found?.['municipality']).not.toMatchObject({ documentId: stranger.documentId });
  });

  it('publishes a translation with the structure that holds now', async () => {
    const made = await makePeriod();
    const { outcome: documentId } = made;
    await on('outcome').update({
      documentId,
      locale: 'en',
      data: { figures: [{ key: 'timmar', label: 'Hours' }] },
    });
    await on('outcome').update({
      documentId,
      data: {
        verdict: 'fulfilled',
        figures: [
          { key: 'ny', label: 'Ny' },
          { key: 'timmar', value: 5 },
        ],
      },
    });
    await on('outcome').publish({ documentId, locale: 'en' });
    const found = await on('outcome').findOne({
      documentId,
      locale: 'en',
      status: 'published',
      populate: ['figures'],
    });
    expect(found).toMatchObject({
      verdict: 'fulfilled',
      figures: [
        { key: 'ny', label: null },
        { key: 'timmar', value: 5, label: 'Hours' },
      ],
    });
  });
});
