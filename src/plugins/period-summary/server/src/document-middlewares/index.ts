export { registerActivityLog } from './activity';
export { registerContentRules } from './content-rules';
export { registerPublicationLog } from './publication-log';
export { registerPublishGuard } from './publish-guard';
export { settleTogether } from './settle-together';
