/**
 * What an export holds: `export.json`, written when a run is over, and beside it, while one is under way,
 * a line for each period that is done, so that a run that was cut short does not begin again.
 */
import { appendFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { unlessMissing } from '../missing-file';
import type { Exported } from './exported-addresses';

/** Lists every file of the export with what a server needs to answer as the live one does. */
export const EXPORT_LIST = 'export.json';
export const UNDER_WAY = 'export.json.part';

/** A file of the export itself: what stands elsewhere is not ours to compare or to remove. */
const isInside = (file: string): boolean =>
  file !== '' &&
  file.split('/').every((part) => part !== '' && part !== '.' && part !== '..') &&
  !/[\\\0]/u.test(file);

const exportedFile = z.object({
  address: z.string(),
  file: z.string().refine(isInside),
  /** 200, or 410 for a tombstone. */
  status: z.union([z.literal(200), z.literal(410)]),
  contentType: z.string(),
  sha256: z.string(),
});

const exportList = z.object({
  /** By the manifest's address: what the files of a period were made from. */
  versions: z.record(z.string(), z.string()),
  files: z.array(exportedFile),
});

const done = z.object({
  manifest: z.string(),
  version: z.string(),
  files: z.array(exportedFile),
});

export type ExportedFile = Readonly<z.infer<typeof exportedFile>> & Exported;

export interface ExportList {
  readonly versions: Readonly<Record<string, string>>;
  readonly files: readonly ExportedFile[];
}

type Done = Readonly<z.infer<typeof done>>;

/** @throws where the text is no list of an export, or names files outside its folder */
export function parseExportList(text: string): ExportList {
  try {
    return exportList.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${EXPORT_LIST}: är ingen lista över en export; ta bort mappen och exportera på nytt / ` +
        `is no list of an export; remove the folder and export anew`,
    );
  }
}

/**
 * What earlier runs have left, also one that was cut short.
 *
 * @throws where the list is no list, or names files outside the folder: a run removes what it names
 */
export async function readExportList(folder: string): Promise<ExportList> {
  const whole = await unlessMissing(readFile(path.join(folder, EXPORT_LIST), 'utf8'));
  const list = whole === null ? { versions: {}, files: [] } : parseExportList(whole);
  const lines = (await unlessMissing(readFile(path.join(folder, UNDER_WAY), 'utf8'))) ?? '';
  const versions: Record<string, string> = { ...list.versions };
  const files = new Map(list.files.map((file) => [file.file, file]));
  // What stands after the last line end was cut off.
  for (const line of lines.split('\n').slice(0, -1)) {
    const period = parseDone(line);
    versions[period.manifest] = period.version;
    for (const file of period.files) files.set(file.file, file);
  }
  return { versions, files: [...files.values()] };
}

function parseDone(line: string): Done {
  try {
    return done.parse(JSON.parse(line));
  } catch {
    throw new Error(
      `${UNDER_WAY}: en rad är ingen period; ta bort filen / a line is no period; remove the file`,
    );
  }
}

/** Remembers a period that is done, until the run is over. */
export const rememberPeriod = (folder: string, period: Done): Promise<void> =>
  appendFile(path.join(folder, UNDER_WAY), `${JSON.stringify(period)}\n`);

export const forgetPeriods = (folder: string): Promise<void> =>
  rm(path.join(folder, UNDER_WAY), { force: true });
