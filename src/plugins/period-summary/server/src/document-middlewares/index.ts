export { registerActivityLog } from './activity';
export { registerContentRules } from './content-rules';
export { settleTogether } from './settle-together';
