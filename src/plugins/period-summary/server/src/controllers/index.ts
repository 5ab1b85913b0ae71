import { contentApi } from './content-api';
import { entries } from './entries';
import { history } from './history';
import { periods } from './periods';
import { previews } from './previews';
import { publications } from './publications';
import { summaries } from './summaries';
import { workspace } from './workspace';

export const controllers = {
  'content-api': contentApi,
  entries,
  history,
  periods,
  previews,
  publications,
  summaries,
  workspace,
};
