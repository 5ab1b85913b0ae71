/** Checks a static export: nothing but the files is needed, so anybody who has a copy can do it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Manifest } from '../../../../domain/edition/edition-document';
import { verifySeries, type SeriesEntry } from '../../../../domain/edition/verify-series';
import { unlessMissing } from '../missing-file';
import { sha256, type Misfit, type Verified } from './verify-database';

const BASE = path.join('api', 'period-summaries');

const textOf = (file: string): Promise<string | null> => unlessMissing(readFile(file, 'utf8'));

const foldersIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }))
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

async function verifyManifest(file: string): Promise<{ editions: number; misfit: Misfit | null }> {
  const manifest = JSON.parse((await textOf(file)) ?? '') as Manifest;
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

/**
 * Walks every series of an exported folder.
 * @throws where the folder holds no export, or a manifest is no JSON
 */
export async function verifyFolder(directory: string): Promise<Verified> {
  const misfits: Misfit[] = [];
  let editions = 0;
  const manifests = await manifestsIn(directory);
  for (const file of manifests) {
    const result = await verifyManifest(file);
    editions += result.editions;
    if (result.misfit) misfits.push(result.misfit);
  }
  return { series: manifests.length, editions, misfits };
}
