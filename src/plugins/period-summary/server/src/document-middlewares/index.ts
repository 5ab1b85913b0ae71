export { registerActivityLog } from './activity';
export { registerContentRules } from './content-rules';
export { registerPublishGuard } from './publish-guard';
export { settleTogether } from './settle-together';
