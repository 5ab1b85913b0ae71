export const PLUGIN_ID = 'period-summary';
