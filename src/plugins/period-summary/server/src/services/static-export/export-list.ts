/**
 * What an export holds: `export.json`, written when a run is over, and beside it, while one is under way,
 * a line for each period that is done, so that a run that was cut short does not begin again.
 */
import { appendFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import { unlessMissing } from '../missing-file';
import type { Exported } from './exported-addresses';

/** Lists every file of the export with what a server needs to answer as the live one does. */
export const EXPORT_LIST = 'export.json';
const UNDER_WAY = 'export.json.part';

export interface ExportedFile extends Exported {
  /** 200, or 410 for a tombstone. */
  readonly status: 200 | 410;
  readonly contentType: string;
  readonly sha256: string;
}

export interface ExportList {
  /** By the manifest's address: what the files of a period were made from. */
  readonly versions: Readonly<Record<string, string>>;
  readonly files: readonly ExportedFile[];
}

interface Done {
  readonly manifest: string;
  readonly version: string;
  readonly files: readonly ExportedFile[];
}

/** What earlier runs have left, also one that was cut short. */
export async function readExportList(folder: string): Promise<ExportList> {
  const whole = await unlessMissing(readFile(path.join(folder, EXPORT_LIST), 'utf8'));
  const list = { versions: {}, files: [], ...(JSON.parse(whole ?? '{}') as Partial<ExportList>) };
  const lines = (await unlessMissing(readFile(path.join(folder, UNDER_WAY), 'utf8'))) ?? '';
  const versions: Record<string, string> = { ...list.versions };
  const files = new Map(list.files.map((file) => [file.file, file]));
  // What stands after the last line end was cut off.
  for (const line of lines.split('\n').slice(0, -1)) {
    const done = JSON.parse(line) as Done;
    versions[done.manifest] = done.version;
    for (const file of done.files) files.set(file.file, file);
  }
  return { versions, files: [...files.values()] };
}

/** Remembers a period that is done, until the run is over. */
export const rememberPeriod = (folder: string, done: Done): Promise<void> =>
  appendFile(path.join(folder, UNDER_WAY), `${JSON.stringify(done)}\n`);

export const forgetPeriods = (folder: string): Promise<void> =>
  rm(path.join(folder, UNDER_WAY), { force: true });
