/**
 * The list of erasures outside the database. A backup from before an erasure brings the bytes back; this
 * file, kept apart from the backups, says which have to go again. It holds no erased text.
 */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import { settingsOf } from '../../configuration';
import { unlessMissing } from '../missing-file';

const entry = z.object({
  series: z.string(),
  number: z.number().int().positive(),
  hash: z.string(),
  reason: z.string(),
  diaryNumber: z.string(),
  at: z.string(),
});

export type ErasureEntry = Readonly<z.infer<typeof entry>>;

/** Where the list is: the setting `erasureList`, relative to the project's folder. */
export const erasureListPath = (strapi: Core.Strapi): string =>
  path.resolve(strapi.dirs.app.root, settingsOf(strapi).erasureList);

/** @throws where a line is no entry: a list that is read in part would leave bytes behind */
export async function readErasureList(file: string): Promise<readonly ErasureEntry[]> {
  const text = (await unlessMissing(readFile(file, 'utf8'))) ?? '';
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        return entry.parse(JSON.parse(line));
      } catch {
        throw new Error(`${file}: rad / line ${index + 1} är ingen radering / is no erasure`);
      }
    });
}

/** @throws what the file system throws */
export async function addToErasureList(
  file: string,
  entries: readonly ErasureEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await mkdir(path.dirname(file), { recursive: true });
  const lines = entries.map(({ series, number, hash, reason, diaryNumber, at }) =>
    JSON.stringify({ series, number, hash, reason, diaryNumber, at }),
  );
  await appendFile(file, `${lines.join('\n')}\n`);
}
