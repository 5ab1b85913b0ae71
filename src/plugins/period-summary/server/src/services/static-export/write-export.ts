/**
 * The public side as plain files, so that any object store or CDN can serve it without Strapi. Files hold
 * the bytes of the live answers; what is withdrawn holds its tombstone. Only what differs is written, so a
 * run that was cut short is finished by the next, and a run without news writes nothing.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { deliveryOf } from '../../delivery/running';
import { readSettings } from '../../delivery/settings';
import { sha256 } from '../integrity/verify-database';
import { unlessMissing } from '../missing-file';
import {
  asItIs,
  exportedAddresses,
  type Exported,
  type ExportedSeries,
} from './exported-addresses';
import { openLiveAnswers, type LiveAnswer, type LiveAnswers } from './live-answers';

/** Lists every file of the export with what a server needs to answer as the live one does. */
export const EXPORT_LIST = 'export.json';

export interface ExportedFile extends Exported {
  /** 200, or 410 for a tombstone. */
  readonly status: 200 | 410;
  readonly contentType: string;
  readonly sha256: string;
}

export interface ExportResult {
  readonly files: number;
  readonly written: number;
  readonly removed: number;
  readonly tombstones: number;
  /** The periods of which something was written, with how many files each. */
  readonly news: readonly { readonly series: ExportedSeries; readonly written: number }[];
}

/** @returns whether the file had to be written */
async function writeIfOther(file: string, body: Buffer): Promise<boolean> {
  if ((await unlessMissing(readFile(file)))?.equals(body)) return false;
  await mkdir(path.dirname(file), { recursive: true });
  // Whole or not at all: a reader of the folder never meets half a page.
  const fresh = `${file}.new`;
  await writeFile(fresh, body);
  await rename(fresh, file);
  return true;
}

async function readList(folder: string): Promise<readonly ExportedFile[]> {
  const text = await unlessMissing(readFile(path.join(folder, EXPORT_LIST), 'utf8'));
  return text === null ? [] : (JSON.parse(text) as { files: ExportedFile[] }).files;
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

async function* allAddresses(
  strapi: Core.Strapi,
  live: LiveAnswers,
): AsyncGenerator<Exported & { readonly of?: ExportedSeries }> {
  const settings = readSettings(strapi);
  const { apiPath } = settings;
  const changes = `${apiPath}/changes`;
  yield* exportedAddresses(strapi, settings);
  yield* pages(live, indexOf(apiPath), nextOfList);
  yield* pages(live, indexOf(changes), nextOfList);
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
 * Writes the export into a folder, and takes away what was there and is no more.
 * @throws where the live side does not answer, or the folder cannot be written
 */
export async function writeExport(strapi: Core.Strapi, folder: string): Promise<ExportResult> {
  const delivery = deliveryOf(strapi);
  if (!delivery) throw new Error('The public addresses are not open');
  const before = await readList(folder);
  const live = await openLiveAnswers(delivery);
  const files: ExportedFile[] = [];
  const news = new Map<string, { series: ExportedSeries; written: number }>();
  let written = 0;
  try {
    for await (const { of, ...exported } of allAddresses(strapi, live)) {
      const answer = await live.get(exported.address);
      const file = fileFor(exported, answer);
      if (!file) continue;
      files.push(file);
      if (!(await writeIfOther(path.join(folder, file.file), answer.body))) continue;
      written += 1;
      if (of) news.set(of.key, { series: of, written: (news.get(of.key)?.written ?? 0) + 1 });
    }
  } finally {
    await live.close();
  }
  const kept = new Set(files.map(({ file }) => file));
  const gone = before.filter(({ file }) => !kept.has(file));
  for (const { file } of gone) await rm(path.join(folder, file), { force: true });
  files.sort((one, other) => (one.file < other.file ? -1 : 1));
  const list = Buffer.from(`${JSON.stringify({ files }, null, 1)}\n`);
  if (await writeIfOther(path.join(folder, EXPORT_LIST), list)) written += 1;
  const tombstones = files.filter(({ status }) => status === 410).length;
  const { length } = files;
  return { files: length, written, removed: gone.length, tombstones, news: [...news.values()] };
}
