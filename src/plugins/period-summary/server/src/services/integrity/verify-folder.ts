/** Checks a static export: nothing but the files is needed, so anybody who has a copy can do it. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { Manifest } from '../../../../domain/edition/edition-document';
import { verifySeries, type SeriesEntry } from '../../../../domain/edition/verify-series';
import { failedWith, unlessMissing } from '../missing-file';
import {
  EXPORT_LIST,
  UNDER_WAY,
  parseExportList,
  type ExportList,
} from '../static-export/export-list';
import { sha256, type Misfit, type Verified } from './verify-database';

const BASE = path.join('api', 'period-summaries');

/** A file that is not as the export wrote it. */
export interface FileFault {
  /** Relative to the folder, with `/`. */
  readonly file: string;
  readonly fault: 'missing' | 'changed' | 'unknown' | 'no-list' | 'unfinished';
}

export interface VerifiedFiles {
  /** Files that the export's list names. */
  readonly count: number;
  /** SHA-256 of the list, which nothing in the folder vouches for; null where there is none. */
  readonly listHash: string | null;
  /** In the order of their names. */
  readonly faults: readonly FileFault[];
}

export interface VerifiedFolder extends Verified {
  readonly files: VerifiedFiles;
}

const textOf = (file: string): Promise<string | null> => unlessMissing(readFile(file, 'utf8'));

const foldersIn = async (folder: string): Promise<string[]> =>
  ((await unlessMissing(readdir(folder, { withFileTypes: true }))) ?? [])
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name))
    .sort();

/** `editions.sv.json` of every period, under every municipality that it is reached by. */
async function manifestsIn(directory: string): Promise<string[]> {
  const manifests: string[] = [];
  for (const municipality of await foldersIn(path.join(directory, BASE))) {
    for (const period of await foldersIn(municipality)) {
      const names = (await readdir(period)).filter((name) => /^editions\..+\.json$/u.test(name));
      manifests.push(...names.sort().map((name) => path.join(period, name)));
    }
  }
  return manifests;
}

async function readManifest(file: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse((await textOf(file)) ?? '') as Manifest | null;
    return Array.isArray(manifest?.editions) ? manifest : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function verifyManifest(
  directory: string,
  file: string,
): Promise<{ editions: number; misfit: Misfit | null }> {
  const manifest = await readManifest(file);
  if (manifest === null) {
    const named = path.relative(directory, file).split(path.sep).join('/');
    const reason = 'the list of the editions is no such list';
    return { editions: 0, misfit: { series: named, number: 0, fault: 'manifest', reason } };
  }
  const { series, language } = manifest;
  const folder = path.dirname(file);
  const entries: SeriesEntry[] = [];
  for (const entry of manifest.editions) {
    // A withdrawn edition is a tombstone here: its hash is all that the chain needs of it.
    const isGone = entry.withdrawn !== null || entry.erased !== null;
    const name = path.join(folder, 'editions', `${entry.number}.${language}.json`);
    entries.push({
      ...entry,
      series,
      bytes: isGone ? null : await textOf(name),
      erased: isGone ? { hash: entry.hash } : null,
    });
  }
  const editions = entries.length;
  const verdict = verifySeries(entries, sha256);
  if (!verdict.ok) return { editions, misfit: verdict };

  const current = entries.find(({ number }) => number === manifest.current);
  if (current) {
    const bytes = await textOf(`${folder}.${language}.json`);
    if (bytes !== current.bytes) {
      const reason = 'the current page is not the edition that the manifest names';
      return { editions, misfit: { series, number: current.number, fault: 'pointer', reason } };
    }
  }
  return { editions, misfit: null };
}

/** Every file and link below a folder, relative to it, with `/`. */
async function* filesBelow(directory: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(path.join(directory, below), { withFileTypes: true });
  for (const entry of entries) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(directory, name);
    else yield name;
  }
}

/** Null where a link or anything else stands that is no plain file. */
async function digestOf(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    const opened = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    await pipeline(opened.createReadStream(), hash);
  } catch (error) {
    if (failedWith(error, 'ELOOP')) return null;
    throw error;
  }
  return hash.digest('hex');
}

async function verifyFiles(directory: string): Promise<VerifiedFiles> {
  const text = await textOf(path.join(directory, EXPORT_LIST));
  const unchecked = (fault: FileFault['fault'], listHash: string | null): VerifiedFiles => ({
    count: 0,
    listHash,
    faults: [{ file: EXPORT_LIST, fault }],
  });
  if (text === null) return unchecked('missing', null);
  const listHash = sha256(text);
  let list: ExportList;
  try {
    list = parseExportList(text);
  } catch {
    return unchecked('no-list', listHash);
  }
  const expected = new Map(list.files.map((file) => [file.file, file.sha256]));
  const missing = new Set(expected.keys());
  const faults: FileFault[] = [];
  for await (const file of filesBelow(directory)) {
    const digest = expected.get(file);
    missing.delete(file);
    if (file === EXPORT_LIST) continue;
    if (file === UNDER_WAY) faults.push({ file, fault: 'unfinished' });
    else if (digest === undefined) faults.push({ file, fault: 'unknown' });
    else if ((await digestOf(path.join(directory, file))) !== digest) {
      faults.push({ file, fault: 'changed' });
    }
  }
  for (const file of missing) faults.push({ file, fault: 'missing' });
  faults.sort((one, other) => (one.file < other.file ? -1 : 1));
  return { count: expected.size, listHash, faults };
}

/**
 * Walks every series of an exported folder, and compares every file with what the export's list says of it.
 *
 * @throws where the folder cannot be read
 */
export async function verifyFolder(directory: string): Promise<VerifiedFolder> {
  const misfits: Misfit[] = [];
  let editions = 0;
  const manifests = await manifestsIn(directory);
  for (const file of manifests) {
    const result = await verifyManifest(directory, file);
    editions += result.editions;
    if (result.misfit) misfits.push(result.misfit);
  }
  return { series: manifests.length, editions, misfits, files: await verifyFiles(directory) };
}
