/**
 * The public side as plain files, so that any object store or CDN can serve it without Strapi. Files hold
 * the bytes of the live answers; what is withdrawn holds its tombstone. Only what differs is written, so a
 * run that was cut short is finished by the next, and a run without news writes nothing.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { RENDERER_VERSION } from '../../../../domain/representation';
import { canDrawText } from '../../delivery/picture';
import { deliveryOf } from '../../delivery/running';
import { readSettings, type DeliverySettings } from '../../delivery/settings';
import { sha256 } from '../integrity/verify-database';
import { unlessMissing } from '../missing-file';
import {
  EXPORT_LIST,
  forgetPeriods,
  readExportList,
  rememberPeriod,
  type ExportedFile,
  type ExportList,
} from './export-list';
import {
  asItIs,
  exportedLists,
  exportedPeriods,
  type Exported,
  type ExportedSeries,
} from './exported-addresses';
import { openLiveAnswers, type LiveAnswer, type LiveAnswers } from './live-answers';

export interface ExportResult {
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  readonly tombstones: number;
  /** SHA-256 of the list, by which whoever has a copy can tell that it is this one. */
  readonly listHash: string;
  /** The periods of which something was written, with how many files each. */
  readonly news: readonly { readonly series: ExportedSeries; readonly written: number }[];
}

/** Half-written files; what a run that was killed has left here goes with the next one's start. */
const HALF_WRITTEN = 'export.new';

const removeHalfWritten = (folder: string): Promise<void> =>
  rm(path.join(folder, HALF_WRITTEN), { recursive: true, force: true });

/**
 * @param name relative to the folder
 * @returns whether the file had to be written
 */
async function writeIfOther(folder: string, name: string, body: Buffer): Promise<boolean> {
  const file = path.join(folder, name);
  if ((await unlessMissing(readFile(file)))?.equals(body)) return false;
  await mkdir(path.dirname(file), { recursive: true });
  await mkdir(path.join(folder, HALF_WRITTEN), { recursive: true });
  // Whole or not at all: a reader of the folder never meets half a page.
  const fresh = path.join(folder, HALF_WRITTEN, randomUUID());
  await writeFile(fresh, body);
  await rename(fresh, file);
  return true;
}

/** Follows a list from page to page: the first stands in a file of its own, each later one as it is named. */
async function* pages(
  live: LiveAnswers,
  first: Exported,
  nextOf: (body: string) => string | null,
): AsyncGenerator<Exported> {
  const seen = new Set<string>();
  let next: Exported | null = first;
  while (next !== null && !seen.has(next.address)) {
    yield next;
    seen.add(next.address);
    const address = nextOf((await live.get(next.address)).body.toString('utf8'));
    next = address === null ? null : asItIs(address);
  }
}

/** `https://host/path?query` → `/path?query` */
const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url, 'http://localhost');
  return pathname + search;
};

/** A list is its folder's index. */
const indexOf = (address: string): Exported => ({
  address,
  file: `${address.slice(1)}/index.json`,
});

function nextOfList(body: string): string | null {
  const { meta } = JSON.parse(body) as { meta: { next: string | null; more?: boolean } };
  return meta.next === null || meta.more === false ? null : pathOf(meta.next);
}

function nextOfFeed(body: string): string | null {
  const link = /<link\b[^>]*\brel="next"[^>]*>/u.exec(body)?.[0] ?? '';
  const href = /\bhref="([^"]*)"/u.exec(link)?.[1];
  return href === undefined ? null : pathOf(href.replaceAll('&amp;', '&'));
}

/** Every address above the periods. */
async function* listAddresses(strapi: Core.Strapi, live: LiveAnswers): AsyncGenerator<Exported> {
  const settings = readSettings(strapi);
  const { apiPath } = settings;
  yield* await exportedLists(strapi, settings);
  yield* pages(live, indexOf(apiPath), nextOfList);
  yield* pages(live, indexOf(`${apiPath}/changes`), nextOfList);
  yield* pages(live, asItIs(`${apiPath}/feed.atom`), nextOfFeed);
}

/** What stands at an address for readers of files; null where nothing does. */
function fileFor(exported: Exported, answer: LiveAnswer): ExportedFile | null {
  const { status, contentType, body } = answer;
  if (status === 404) return null;
  if (status !== 200 && status !== 410) {
    throw new Error(`${exported.address}: svaret var / the answer was ${status}`);
  }
  return { ...exported, status, contentType, sha256: sha256(body) };
}

/**
 * What everything below a manifest is made from: where two runs find the same, the files of the first are
 * still right. Null where there is no manifest.
 */
async function versionOf(
  live: LiveAnswers,
  manifest: string,
  { origin, apiPath, pagePath }: DeliverySettings,
): Promise<string | null> {
  const { status, body } = await live.get(manifest);
  if (status !== 200) return null;
  const around = [RENDERER_VERSION, origin, apiPath, pagePath, await canDrawText()];
  return sha256(Buffer.concat([body, Buffer.from(JSON.stringify(around))]));
}

/** The files that a period had, if every one of them stands as it was written. */
async function untouched(
  folder: string,
  files: readonly Exported[],
  before: ReadonlyMap<string, ExportedFile>,
): Promise<readonly ExportedFile[] | null> {
  const known = files.flatMap(({ file }) => before.get(file) ?? []);
  const stands = async ({ file, sha256: digest }: ExportedFile): Promise<boolean> => {
    const body = await unlessMissing(readFile(path.join(folder, file)));
    return body !== null && sha256(body) === digest;
  };
  return (await Promise.all(known.map(stands))).every(Boolean) ? known : null;
}

/**
 * Writes the export into a folder, and takes away what was there and is no more.
 * @throws where the live side does not answer, or the folder cannot be written
 */
export async function writeExport(strapi: Core.Strapi, folder: string): Promise<ExportResult> {
  const delivery = deliveryOf(strapi);
  if (!delivery) throw new Error('The public addresses are not open');
  const settings = readSettings(strapi);
  const before = await readExportList(folder);
  await removeHalfWritten(folder);
  const known = new Map(before.files.map((file) => [file.file, file]));
  const live = await openLiveAnswers(delivery);
  const files: ExportedFile[] = [];
  const versions: Record<string, string> = {};
  const news = new Map<string, { series: ExportedSeries; written: number }>();
  let written = 0;

  /** Asks for each address; how many files had to be written. */
  async function write(addresses: readonly Exported[]): Promise<number> {
    let fresh = 0;
    await Promise.all(
      addresses.map(async (exported) => {
        const answer = await live.get(exported.address);
        const file = fileFor(exported, answer);
        if (!file) return;
        files.push(file);
        if (await writeIfOther(folder, file.file, answer.body)) fresh += 1;
      }),
    );
    written += fresh;
    return fresh;
  }

  try {
    for await (const period of exportedPeriods(strapi, settings)) {
      const { manifest } = period;
      const version = await versionOf(live, manifest, settings);
      const isKnown = version !== null && before.versions[manifest] === version;
      const kept = isKnown ? await untouched(folder, period.files, known) : null;
      if (version !== null) versions[manifest] = version;
      if (kept) {
        files.push(...kept);
        continue;
      }
      const first = files.length;
      const fresh = await write(period.files);
      const { of } = period;
      if (fresh > 0) {
        const already = news.get(of.key)?.written ?? 0;
        news.set(of.key, { series: of, written: already + fresh });
      }
      if (version !== null) {
        await rememberPeriod(folder, { manifest, version, files: files.slice(first) });
      }
    }
    for await (const exported of listAddresses(strapi, live)) await write([exported]);
  } finally {
    await live.close();
  }
  const standing = new Set(files.map(({ file }) => file));
  const gone = before.files.filter(({ file }) => !standing.has(file));
  for (const { file } of gone) await rm(path.join(folder, file), { force: true });
  files.sort((one, other) => (one.file < other.file ? -1 : 1));
  const list = Buffer.from(textOfList({ versions, files }));
  if (await writeIfOther(folder, EXPORT_LIST, list)) written += 1;
  await forgetPeriods(folder);
  await removeHalfWritten(folder);
  const tombstones = files.filter(({ status }) => status === 410).length;
  return {
    files: files.length,
    written,
    removed: gone.length,
    tombstones,
    listHash: sha256(list),
    news: [...news.values()],
  };
}

/** One line for each file, so that a difference between two exports can be read. */
const textOfList = ({ versions, files }: ExportList): string =>
  `{"versions":${JSON.stringify(versions, null, 1)},\n"files":[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;
