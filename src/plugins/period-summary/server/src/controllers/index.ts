import { contentApi } from './content-api';
import { publications } from './publications';
import { summaries } from './summaries';

export const controllers = { 'content-api': contentApi, publications, summaries };
