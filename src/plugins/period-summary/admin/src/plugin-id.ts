export const PLUGIN_ID = 'period-summary';

export const OVERVIEW_PATH = `/plugins/${PLUGIN_ID}`;
export const periodPath = (id: string): string => `${OVERVIEW_PATH}/periods/${id}`;
