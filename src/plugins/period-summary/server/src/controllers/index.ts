import { contentApi } from './content-api';
import { entries } from './entries';
import { publications } from './publications';
import { summaries } from './summaries';
import { workspace } from './workspace';

export const controllers = {
  'content-api': contentApi,
  entries,
  publications,
  summaries,
  workspace,
};
