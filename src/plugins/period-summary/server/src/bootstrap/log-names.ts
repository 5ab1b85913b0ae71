import type { Core } from '@strapi/strapi';

import { settingsOf } from '../configuration';
import { forgetNames } from '../services/forget-names';

/** Every night, at a minute when little else runs. */
const NIGHTLY = '17 3 * * *';

/** Lets the log forget names once they have been kept as long as the settings say. */
export async function scheduleForgetting(strapi: Core.Strapi): Promise<void> {
  const { logNamesDays } = settingsOf(strapi);
  if (logNamesDays === 0) return;
  const run = () => forgetNames(strapi, { days: logNamesDays, now: new Date() });
  strapi.cron.add({
    'period-summary-log-names': {
      task: async () => {
        try {
          const forgotten = await run();
          if (forgotten > 0) strapi.log.info(`The log forgot ${String(forgotten)} names.`);
        } catch (error) {
          strapi.log.error(`The log could not forget names: ${String(error)}`);
        }
      },
      options: NIGHTLY,
    },
  });
  await Promise.resolve();
}
