/** Every address that an export holds, and the file that each becomes. */
import type { Core } from '@strapi/strapi';

import { FORMATS } from '../../../../domain/delivery/address';
import { DEFAULT_LANGUAGE } from '../../../../domain/languages';
import { listPath } from '../../../../domain/representation/addresses';
import { ADDRESS_UID, EDITION_FILE_UID, SERIES_UID } from '../../uids';

export interface Exported {
  /** Path and query, as a reader asks for it. */
  readonly address: string;
  /** Relative to the export's folder, with `/`. */
  readonly file: string;
}

/** A period in one language, whose log tells of the export. */
export interface ExportedSeries {
  readonly key: string;
  readonly periodId: string;
  readonly municipalityId: string;
  readonly language: string;
}

interface Bases {
  /** `/api/period-summaries` */
  readonly apiPath: string;
  /** `/medborgarloften` */
  readonly pagePath: string;
}

interface SeriesRow extends ExportedSeries {
  readonly structureLanguage: string | null;
  readonly lastNumber: number | null;
}

/** An address whose own path is a file name: language and extension stand in it. */
export const asItIs = (address: string): Exported => ({ address, file: address.slice(1) });

function* ofPeriod(
  path: string,
  series: SeriesRow,
  files: readonly { readonly number: number; readonly name: string }[],
  { apiPath, pagePath }: Bases,
): Generator<Exported> {
  const period = path.slice(0, path.lastIndexOf('/'));
  const { language } = series;
  for (const format of FORMATS) yield asItIs(`${apiPath}/${period}.${language}.${format}`);
  yield asItIs(`${apiPath}/${period}/editions.${language}.json`);
  for (let number = 1; number <= (series.lastNumber ?? 0); number += 1) {
    const edition = `${apiPath}/${period}/editions/${number}.${language}`;
    for (const format of FORMATS) yield asItIs(`${edition}.${format}`);
    yield asItIs(`${edition}.changes.json`);
    yield asItIs(`${edition}.changes.html`);
    yield asItIs(`${edition}.png`);
    for (const file of files) {
      if (file.number === number) yield asItIs(`${edition}/files/${file.name}`);
    }
  }
  const page = `${pagePath}/${period}`;
  if (language === (series.structureLanguage ?? 'sv')) {
    yield { address: page, file: `${page.slice(1)}/index.html` };
  }
  yield { address: `${page}/${language}`, file: `${page.slice(1)}/${language}/index.html` };
}

/** A list page in Swedish and in every other language that something is published in. */
function* listPages(
  pagePath: string,
  municipality: string | null,
  languages: readonly string[],
): Generator<Exported> {
  for (const language of new Set([DEFAULT_LANGUAGE, ...languages])) {
    const address = pagePath + listPath(municipality, language);
    yield { address, file: `${address.slice(1)}/index.html` };
  }
}

/** What stands below one address of a period in one language. */
export interface ExportedPeriod {
  readonly of: ExportedSeries;
  /** Address of the manifest: what it says is what the files below are made from. */
  readonly manifest: string;
  readonly files: readonly Exported[];
}

/** One period at a time, so that a large installation is not held in memory. */
export async function* exportedPeriods(
  strapi: Core.Strapi,
  bases: Bases,
): AsyncGenerator<ExportedPeriod> {
  const { db } = strapi;
  const paths = (await db.query(ADDRESS_UID).findMany({
    select: ['path', 'series'],
    orderBy: { path: 'asc' },
  })) as { path: string; series: string }[];
  for (const { path, series: key } of paths) {
    const series = (await db.query(SERIES_UID).findOne({ where: { key } })) as SeriesRow | null;
    if (!series) continue;
    const sealed = (await db.query(EDITION_FILE_UID).findMany({ where: { series: key } })) as {
      number: number;
      name: string;
    }[];
    const period = path.slice(0, path.lastIndexOf('/'));
    const manifest = `${bases.apiPath}/${period}/editions.${series.language}.json`;
    yield { of: series, manifest, files: [...ofPeriod(path, series, sealed, bases)] };
  }
}

/** Everything above the periods but what goes on from page to page (list, changes, feed): that is followed. */
export async function exportedLists(
  strapi: Core.Strapi,
  bases: Bases,
): Promise<readonly Exported[]> {
  const { db } = strapi;
  const distinct = async (uid: string, column: string): Promise<string[]> =>
    (await db.getConnection(db.metadata.get(uid).tableName).distinct(column).orderBy(column)).map(
      (row: Readonly<Record<string, unknown>>) => String(row[column]),
    );
  const languages = await distinct(SERIES_UID, 'language');
  const municipalities = await distinct(ADDRESS_UID, 'municipality_slug');
  const { pagePath, apiPath } = bases;
  return [
    ...[null, ...municipalities].flatMap((municipality) => [
      ...listPages(pagePath, municipality, languages),
    ]),
    ...[`${apiPath}/embed.js`, '/sitemap.xml', '/robots.txt', '/.well-known/security.txt'].map(
      asItIs,
    ),
  ];
}
