export const PLUGIN_ID = 'period-summary';

export const OVERVIEW_PATH = `/plugins/${PLUGIN_ID}`;
/** The guide for editors. */
export const GUIDE_PATH = `${OVERVIEW_PATH}/help`;
export const periodPath = (id: string): string => `${OVERVIEW_PATH}/periods/${id}`;
