import path from 'node:path';
import { parseArgs } from 'node:util';

import { getService } from '../services';
import type { Command } from './command';

/** `editions:export --out DIR`: the public side as plain files. */
export const exportFiles: Command = async ({ args, loadStrapi, say }) => {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  if (!values.out) {
    say('npm run editions:export -- --out DIR');
    return 1;
  }
  const folder = path.resolve(values.out);
  const { files, written, removed, tombstones } = await getService(
    await loadStrapi(),
    'staticExport',
  ).write(folder);
  say(
    `${files} filer, ${written} skrivna, ${removed} borttagna, ${tombstones} tillbakadragna. / ` +
      `${files} files, ${written} written, ${removed} removed, ${tombstones} withdrawn.`,
  );
  return 0;
};
