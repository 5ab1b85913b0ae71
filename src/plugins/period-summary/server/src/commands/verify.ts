import path from 'node:path';
import { parseArgs } from 'node:util';

import { verifyDatabase, type Verified } from '../services/integrity/verify-database';
import {
  verifyFolder,
  type FileFault,
  type VerifiedFiles,
} from '../services/integrity/verify-folder';
import { EXPORT_LIST } from '../services/static-export/export-list';
import type { Command, CommandContext } from './command';

type Say = CommandContext['say'];

const IN_WORDS: Readonly<Record<FileFault['fault'], string>> = {
  missing: 'saknas / is missing',
  changed: 'har annat innehåll än exporten skrev / holds something else than the export wrote',
  unknown: 'kommer inte från exporten / does not come from the export',
  'no-list':
    'är ingen lista över en export, så filerna kan inte kontrolleras / is no list of an export, so ' +
    'the files cannot be checked',
  unfinished:
    'en export blev inte klar: kör editions:export igen / an export was cut short: run ' +
    'editions:export again',
};

/** `editions:verify [--dir DIR]`: 0 where everything fits, 1 where an edition or a file does not. */
export const verify: Command = async ({ args, loadStrapi, say }) => {
  const { values } = parseArgs({ args: [...args], options: { dir: { type: 'string' } } });
  if (values.dir === undefined) return tellSeries(await verifyDatabase(await loadStrapi()), say);
  const verified = await verifyFolder(path.resolve(values.dir));
  const series = tellSeries(verified, say);
  const files = tellFiles(verified.files, say);
  return Math.max(series, files);
};

function tellSeries({ series, editions, misfits }: Verified, say: Say): number {
  for (const { series: key, number, reason, fault } of misfits) {
    const edition = number > 0 ? `, utgåva / edition ${number}` : '';
    say(`Stämmer inte / does not fit: ${key}${edition}: ${reason} (${fault})`);
  }
  say(
    misfits.length === 0
      ? `${editions} utgåvor i ${series} serier stämmer. / ${editions} editions in ${series} series fit.`
      : `${misfits.length} av ${series} serier stämmer inte. / ${misfits.length} of ${series} series do not fit.`,
  );
  return misfits.length === 0 ? 0 : 1;
}

function tellFiles({ count, listHash, faults }: VerifiedFiles, say: Say): number {
  for (const { file, fault } of faults) {
    say(`Stämmer inte / does not fit: ${file}: ${IN_WORDS[fault]}`);
  }
  say(
    faults.length === 0
      ? `${count} filer är som de skrevs. / ${count} files are as they were written.`
      : `${faults.length} filer stämmer inte med listan över ${count}. / ${faults.length} files do not fit the list of ${count}.`,
  );
  if (listHash !== null) say(`${EXPORT_LIST}: sha256 ${listHash}`);
  return faults.length === 0 ? 0 : 1;
}
