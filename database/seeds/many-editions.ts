/**
 * As many sealed editions as all of Sweden would have, to measure with: written straight into the
 * plugin's tables, with the rows that publishing writes. Nothing of it can be edited, because there
 * are no entries behind it.
 */
import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { SummaryDocument } from '../../src/plugins/period-summary/domain/composition/summary-document';
import {
  addressPath,
  latestAddress,
  periodAddresses,
  themeSlugs,
  type AddressRow,
} from '../../src/plugins/period-summary/domain/delivery/series-rows';
import {
  EDITION_SCHEMA,
  type EditionDocument,
} from '../../src/plugins/period-summary/domain/edition/edition-document';
import { sealEdition } from '../../src/plugins/period-summary/domain/edition/seal-edition';
import { prepareEventSequence } from '../../src/plugins/period-summary/server/src/database/event-sequence';
import {
  editionRow,
  seriesRow,
} from '../../src/plugins/period-summary/server/src/services/publishing/edition-rows';
import {
  ADDRESS_UID,
  EDITION_UID,
  EVENT_UID,
  SERIES_THEME_UID,
  SERIES_UID,
} from '../../src/plugins/period-summary/server/src/uids';

/** How much of everything; each is at least 1. */
export interface Extent {
  readonly municipalities: number;
  readonly periods: number;
  readonly editions: number;
  /** Public tags, the municipality's first language first. */
  readonly languages: readonly string[];
}

/** 17,400 editions. */
export const SWEDEN: Extent = {
  municipalities: 290,
  periods: 10,
  editions: 3,
  languages: ['sv', 'en'],
};

const REGIONS = ['nord', 'mitt', 'bergslagen', 'stockholm', 'ost', 'vast', 'syd'] as const;
const FIRST_YEAR = 2010;
/** SQLite takes 500 rows, and 32,766 values, in one statement. */
const ROWS_AT_ONCE = 100;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Writes the editions, each series a valid chain; one transaction for each municipality, and those that
 * are there already are left out, so that it can be broken off and run again.
 *
 * @param template series of a published period: its page is what all the others say, too
 * @param progress told after each municipality how many editions there are
 * @returns how many editions were written
 */
export async function makeManyEditions(
  strapi: Core.Strapi,
  template: string,
  extent: Extent = SWEDEN,
  progress: (editions: number) => void = () => undefined,
): Promise<number> {
  const summary = await currentSummary(strapi, template);
  let sequence = await lastSequence(strapi);
  let written = 0;
  for (let index = 1; index <= extent.municipalities; index += 1) {
    const rows = municipalityRows(summary, index, extent);
    const [{ key } = { key: '' }] = rows.series;
    if ((await strapi.db.query(SERIES_UID).count({ where: { key } })) === 0) {
      const events = rows.events.map((event) => ({ ...event, sequence: (sequence += 1) }));
      await strapi.db.transaction(async () => {
        await insert(strapi, EDITION_UID, rows.editions);
        await insert(strapi, SERIES_UID, rows.series);
        await insert(strapi, SERIES_THEME_UID, rows.themes);
        await insert(strapi, ADDRESS_UID, rows.addresses);
        await insert(strapi, EVENT_UID, events);
      });
      written += rows.editions.length;
    }
    progress(written);
  }
  await prepareEventSequence(strapi);
  return written;
}

function municipalityRows(summary: SummaryDocument, index: number, extent: Extent) {
  const [first = 'sv'] = extent.languages;
  const editions: ReturnType<typeof editionRow>[] = [];
  const series: (ReturnType<typeof seriesRow> & { revision: number })[] = [];
  const addresses: AddressRow[] = [];
  const themes: { series: string; theme: string }[] = [];
  const events: { type: string; series: string; number: number; hash: string; at: string }[] = [];
  for (const language of extent.languages) {
    let newest: AddressRow | undefined;
    for (let period = 0; period < extent.periods; period += 1) {
      const page = pageOf(summary, index, period, language);
      const key = addressPath(page.municipality.slug, page.period.slug, language);
      let previousHash: string | null = null;
      let last: EditionDocument | undefined;
      for (let number = 1; number <= extent.editions; number += 1) {
        const at = `${FIRST_YEAR + period}-${String(number + 1).padStart(2, '0')}-01T08:00:00.000Z`;
        const title = `${page.title.value} (${number})`;
        last = {
          schema: EDITION_SCHEMA,
          series: key,
          number,
          kind: number === 1 ? 'first' : 'update',
          stage: page.stage,
          coversTo: page.coversTo,
          changeNote: number === 1 ? null : 'Rubriken är ny.',
          sealedAt: at,
          previousHash,
          summary: { ...page, title: { ...page.title, value: title } },
        };
        const sealed = sealEdition(last, sha256);
        previousHash = sealed.hash;
        editions.push(editionRow(last, sealed));
        events.push({ type: 'published', series: key, number, hash: sealed.hash, at });
      }
      if (!last || previousHash === null) continue;
      const ids = { periodId: page.period.id, municipalityId: `scale-${index}` };
      series.push({ ...seriesRow(ids, last, previousHash, first), revision: extent.editions });
      themes.push(...themeSlugs(page).map((theme) => ({ series: key, theme })));
      const own = periodAddresses(page);
      addresses.push(...own);
      newest = own[0] ?? newest;
    }
    if (newest) addresses.push(latestAddress(newest, language));
  }
  return { editions, series, addresses, themes, events };
}

/** The template's page as another municipality's, in another year. */
function pageOf(
  summary: SummaryDocument,
  index: number,
  period: number,
  language: string,
): SummaryDocument {
  const year = FIRST_YEAR + period;
  const slugOf = (of: number): string => `${of}-${of + 1}`;
  return {
    ...summary,
    language,
    coversTo: `${year + 1}-12-31`,
    municipality: {
      ...summary.municipality,
      slug: `scale-${String(index).padStart(3, '0')}`,
      name: `Kommun ${index}`,
      code: String(3000 + index),
      policeRegion: REGIONS[index % REGIONS.length] ?? null,
    },
    appliesTo: [],
    period: {
      ...summary.period,
      id: `scale-${index}-${period}`,
      slug: slugOf(year),
      label: { value: `${year}–${year + 1}`, lang: language },
      startsOn: `${year}-01-01`,
      endsOn: `${year + 1}-12-31`,
      previous:
        period === 0
          ? null
          : { slug: slugOf(year - 1), label: { value: `${year - 1}–${year}`, lang: language } },
    },
    title: { ...summary.title, value: `${summary.title.value}, kommun ${index}` },
  };
}

async function insert(
  strapi: Core.Strapi,
  uid:
    | typeof EDITION_UID
    | typeof SERIES_UID
    | typeof SERIES_THEME_UID
    | typeof ADDRESS_UID
    | typeof EVENT_UID,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await strapi.db.query(uid).createMany({ data: rows.slice(start, start + ROWS_AT_ONCE) });
  }
}

async function currentSummary(strapi: Core.Strapi, series: string): Promise<SummaryDocument> {
  const row = (await strapi.db.query(EDITION_UID).findOne({
    where: { series, bytes: { $notNull: true } },
    orderBy: { number: 'desc' },
    select: ['bytes'],
  })) as { bytes: string } | null;
  if (!row) throw new Error(`There is no edition of ${series} to take the page from`);
  return (JSON.parse(row.bytes) as EditionDocument).summary;
}

async function lastSequence(strapi: Core.Strapi): Promise<number> {
  const row = (await strapi.db
    .query(EVENT_UID)
    .findOne({ select: ['sequence'], orderBy: { sequence: 'desc' } })) as {
    sequence: number;
  } | null;
  return row?.sequence ?? 0;
}
