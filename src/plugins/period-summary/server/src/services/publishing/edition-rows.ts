/** Rows of the plugin's own tables, and the few ways in which publishing reads and writes them. */
import type { Core } from '@strapi/strapi';

import {
  addressPath,
  latestAddress,
  periodAddresses,
  seriesFacts,
  themeSlugs,
  type AddressRow,
} from '../../../../domain/delivery/series-rows';
import type { SummaryDocument } from '../../../../domain/composition/summary-document';
import type { EditionDocument, EditionKind } from '../../../../domain/edition/edition-document';
import type { SealedEdition } from '../../../../domain/edition/seal-edition';
import type { LanguageTag } from '../../../../domain/prose';
import type { Instant } from '../../../../domain/record';
import { nextEventNumber } from '../../database/event-sequence';
import {
  ADDRESS_UID,
  EDITION_UID,
  EVENT_UID,
  SERIES_THEME_UID,
  SERIES_UID,
  WITHDRAWAL_UID,
} from '../../uids';

export interface SeriesRow {
  readonly id: number;
  readonly key: string;
  readonly periodId: string;
  readonly municipalityId: string;
  readonly municipalitySlug: string;
  readonly periodSlug: string;
  readonly language: LanguageTag;
  readonly lastNumber: number | null;
  readonly current: number | null;
  readonly currentHash: string | null;
  readonly revision: number | null;
  readonly endsOn: string | null;
}

export interface EditionRow {
  readonly series: string;
  readonly number: number;
  readonly kind: EditionKind;
  readonly stage: string;
  readonly hash: string;
  readonly contentHash: string | null;
  readonly bytes: string | null;
  readonly sealedAt: Instant;
}

export type EventType = 'published' | 'corrected' | 'withdrawn' | 'erased';

/** An edition as its table has it. */
export const editionRow = (document: EditionDocument, sealed: SealedEdition) => ({
  series: document.series,
  number: document.number,
  kind: document.kind,
  stage: document.stage,
  coversTo: document.coversTo,
  title: document.summary.title.value,
  changeNote: document.changeNote,
  sealedAt: document.sealedAt,
  previousHash: document.previousHash,
  ...sealed,
});

/** A series that points at `document` as its current edition; all but how often it was revised. */
export const seriesRow = (
  ids: { readonly periodId: string; readonly municipalityId: string },
  document: EditionDocument,
  hash: string,
  structureLanguage: LanguageTag,
) => ({
  ...seriesFacts(document.summary, structureLanguage),
  ...ids,
  key: document.series,
  municipalitySlug: document.summary.municipality.slug,
  periodSlug: document.summary.period.slug,
  language: document.summary.language,
  sealedAt: document.sealedAt,
  lastNumber: document.number,
  current: document.number,
  currentHash: hash,
});

export function createEditionRows(strapi: Core.Strapi) {
  const { db } = strapi;

  const one = async <T>(uid: typeof SERIES_UID | typeof EDITION_UID, where: object, more = {}) =>
    (await db.query(uid).findOne({ where, ...more })) as T | null;

  /** Makes the municipality's `latest` address point at the series whose period ends last. */
  async function pointLatest(municipalitySlug: string, language: LanguageTag): Promise<void> {
    const rows = (await db.query(ADDRESS_UID).findMany({
      where: { municipalitySlug, kind: { $ne: 'latest' }, path: { $endsWith: `/${language}` } },
      orderBy: [{ endsOn: 'desc' }, { path: 'desc' }],
    })) as AddressRow[];
    const current = new Set(
      (
        (await db.query(SERIES_UID).findMany({
          where: { key: { $in: rows.map(({ series }) => series) }, current: { $notNull: true } },
          select: ['key'],
        })) as { key: string }[]
      ).map(({ key }) => key),
    );
    const path = addressPath(municipalitySlug, 'latest', language);
    const newest = rows.find(({ series }) => current.has(series));
    if (!newest) {
      await db.query(ADDRESS_UID).deleteMany({ where: { path } });
      return;
    }
    await upsertAddress(latestAddress(pickAddress(newest), language));
  }

  async function upsertAddress(address: AddressRow): Promise<void> {
    const existing = (await db
      .query(ADDRESS_UID)
      .findOne({ where: { path: address.path }, select: ['id'] })) as { id: number } | null;
    if (existing) await db.query(ADDRESS_UID).update({ where: { id: existing.id }, data: address });
    else await db.query(ADDRESS_UID).create({ data: address });
  }

  return {
    series: (key: string) => one<SeriesRow>(SERIES_UID, { key }),

    /** The period's series in a language, whatever its slug was when it was made. */
    seriesOfPeriod: (periodId: string, language: LanguageTag) =>
      one<SeriesRow>(SERIES_UID, { periodId, language }),

    /** Document ids of the municipality's periods that have a current edition in a language. */
    async publishedPeriods(municipalityId: string, language: LanguageTag): Promise<Set<string>> {
      const rows = (await db.query(SERIES_UID).findMany({
        where: { municipalityId, language, current: { $notNull: true } },
        select: ['periodId'],
      })) as { periodId: string }[];
      return new Set(rows.map(({ periodId }) => periodId));
    },

    edition: (series: string, number: number) => one<EditionRow>(EDITION_UID, { series, number }),

    async isWithdrawn(series: string, number: number): Promise<boolean> {
      return (await db.query(WITHDRAWAL_UID).count({ where: { series, number } })) > 0;
    },

    async insertEdition(document: EditionDocument, sealed: SealedEdition): Promise<void> {
      await db.query(EDITION_UID).create({ data: editionRow(document, sealed) });
    },

    /** Points the series and every address of the period at a new current edition. */
    async pointSeries(
      ids: { readonly periodId: string; readonly municipalityId: string },
      document: EditionDocument,
      hash: string,
      structureLanguage: LanguageTag,
    ): Promise<void> {
      const existing = await one<SeriesRow>(SERIES_UID, { key: document.series });
      const data = {
        ...seriesRow(ids, document, hash, structureLanguage),
        revision: (existing?.revision ?? 0) + 1,
      };
      if (existing) await db.query(SERIES_UID).update({ where: { id: existing.id }, data });
      else await db.query(SERIES_UID).create({ data });
      await pointThemes(document.series, themeSlugs(document.summary));
      await pointAddresses(document.summary);
    },

    /** Takes the current edition away from readers after a withdrawal of the newest. */
    async unpointSeries(series: SeriesRow): Promise<void> {
      await db.query(SERIES_UID).update({
        where: { id: series.id },
        data: { current: null, currentHash: null, revision: (series.revision ?? 0) + 1 },
      });
      await latestOfSeries(series);
    },

    /** Tells caches that the manifest of a series changed. */
    async reviseSeries(series: SeriesRow): Promise<void> {
      await db
        .query(SERIES_UID)
        .update({ where: { id: series.id }, data: { revision: (series.revision ?? 0) + 1 } });
    },

    /** The outbox: what is to be announced, in the order in which it was committed. */
    async announce(
      type: EventType,
      edition: { readonly series: string; readonly number: number; readonly hash: string },
      at: Instant,
    ): Promise<void> {
      const { series, number, hash } = edition;
      await db.query(EVENT_UID).create({
        data: { sequence: await nextEventNumber(strapi), type, series, number, hash, at },
      });
    },
  };

  /** What the list and the changes find a series by, theme by theme. */
  async function pointThemes(series: string, themes: readonly string[]): Promise<void> {
    const query = db.query(SERIES_THEME_UID);
    const before = (await query.findMany({ where: { series } })) as { id: number; theme: string }[];
    const gone = before.filter(({ theme }) => !themes.includes(theme)).map(({ id }) => id);
    if (gone.length > 0) await query.deleteMany({ where: { id: { $in: gone } } });
    const known = new Set(before.map(({ theme }) => theme));
    const added = themes.filter((theme) => !known.has(theme));
    if (added.length > 0) {
      await query.createMany({ data: added.map((theme) => ({ series, theme })) });
    }
  }

  async function pointAddresses(summary: SummaryDocument): Promise<void> {
    const wanted = periodAddresses(summary);
    const series = addressPath(summary.municipality.slug, summary.period.slug, summary.language);
    const before = (await db.query(ADDRESS_UID).findMany({
      where: { series, kind: { $ne: 'latest' } },
    })) as (AddressRow & { id: number })[];
    const kept = new Set(wanted.map(({ path }) => path));
    const gone = before.filter(({ path }) => !kept.has(path));
    if (gone.length > 0) {
      await db.query(ADDRESS_UID).deleteMany({ where: { id: { $in: gone.map(({ id }) => id) } } });
    }
    for (const address of wanted) {
      const old = before.find(({ path }) => path === address.path);
      if (!old || !sameAddress(old, address)) await upsertAddress(address);
    }
    const municipalities = new Set([...wanted, ...gone].map((address) => address.municipalitySlug));
    for (const slug of municipalities) await pointLatest(slug, summary.language);
  }

  async function latestOfSeries(series: SeriesRow): Promise<void> {
    const rows = (await db
      .query(ADDRESS_UID)
      .findMany({ where: { series: series.key } })) as AddressRow[];
    for (const slug of new Set(rows.map(({ municipalitySlug }) => municipalitySlug))) {
      await pointLatest(slug, series.language);
    }
  }
}

export type EditionRows = ReturnType<typeof createEditionRows>;

const pickAddress = (row: AddressRow): AddressRow => ({
  path: row.path,
  series: row.series,
  municipalitySlug: row.municipalitySlug,
  municipalityName: row.municipalityName,
  municipalityCode: row.municipalityCode,
  policeRegion: row.policeRegion,
  localPoliceArea: row.localPoliceArea,
  kind: row.kind,
  endsOn: row.endsOn,
});

const sameAddress = (a: AddressRow, b: AddressRow): boolean =>
  JSON.stringify(pickAddress(a)) === JSON.stringify(pickAddress(b));
