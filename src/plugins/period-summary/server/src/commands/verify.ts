import { parseArgs } from 'node:util';

import { verifyDatabase } from '../services/integrity/verify-database';
import { verifyFolder } from '../services/integrity/verify-folder';
import type { Command } from './command';

/** `editions:verify [--dir DIR]`: 0 where everything fits, 1 where an edition does not. */
export const verify: Command = async ({ args, loadStrapi, say }) => {
  const { values } = parseArgs({ args: [...args], options: { dir: { type: 'string' } } });
  const { series, editions, misfits } =
    values.dir === undefined
      ? await verifyDatabase(await loadStrapi())
      : await verifyFolder(values.dir);
  for (const misfit of misfits) {
    say(
      `Stämmer inte / does not fit: ${misfit.series}, utgåva / edition ${misfit.number}: ` +
        `${misfit.reason} (${misfit.fault})`,
    );
  }
  say(
    misfits.length === 0
      ? `${editions} utgåvor i ${series} serier stämmer. / ${editions} editions in ${series} series fit.`
      : `${misfits.length} av ${series} serier stämmer inte. / ${misfits.length} of ${series} series do not fit.`,
  );
  return misfits.length === 0 ? 0 : 1;
};
