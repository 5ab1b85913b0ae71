import summary from './summary.json';
import slugClaim from './slug-claim.json';
import series from './series.json';
import seriesTheme from './series-theme.json';
import address from './address.json';
import edition from './edition.json';
import editionFile from './edition-file.json';
import file from './file.json';
import withdrawal from './withdrawal.json';
import erasure from './erasure.json';
import event from './event.json';
import logEntry from './log-entry.json';

export const contentTypes = {
  summary: { schema: summary },
  'slug-claim': { schema: slugClaim },
  series: { schema: series },
  'series-theme': { schema: seriesTheme },
  address: { schema: address },
  edition: { schema: edition },
  'edition-file': { schema: editionFile },
  file: { schema: file },
  withdrawal: { schema: withdrawal },
  erasure: { schema: erasure },
  event: { schema: event },
  'log-entry': { schema: logEntry },
};
