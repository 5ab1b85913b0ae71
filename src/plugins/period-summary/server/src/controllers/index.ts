import { publications } from './publications';
import { summaries } from './summaries';

export const controllers = { publications, summaries };
