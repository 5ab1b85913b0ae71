import path from 'node:path';
import { parseArgs } from 'node:util';

import { getService } from '../services';
import { writeLog } from '../services/activity-log';
import { EXPORT_LIST } from '../services/static-export/export-list';
import type { Command } from './command';

/** `editions:export --out DIR`: the public side as plain files. */
export const exportFiles: Command = async ({ args, loadStrapi, say }) => {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  if (!values.out) {
    say('npm run editions:export -- --out DIR');
    return 1;
  }
  const folder = path.resolve(values.out);
  const strapi = await loadStrapi();
  const { files, written, removed, tombstones, news, listHash } = await getService(
    strapi,
    'staticExport',
  ).write(folder);
  const at = new Date().toISOString();
  for (const { series, written: ofSeries } of news) {
    await writeLog(strapi, {
      at,
      action: 'export',
      actor: { id: null, name: 'npm run editions:export' },
      periodId: series.periodId,
      municipalityId: series.municipalityId,
      language: series.language,
      detail: { series: series.key, files: ofSeries },
    });
  }
  say(
    `${files} filer, ${written} skrivna, ${removed} borttagna, ${tombstones} tillbakadragna. / ` +
      `${files} files, ${written} written, ${removed} removed, ${tombstones} withdrawn.\n` +
      `${EXPORT_LIST}: sha256 ${listHash}`,
  );
  return 0;
};
