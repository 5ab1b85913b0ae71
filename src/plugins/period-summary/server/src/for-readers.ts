/** What stands before each of Strapi's own addresses that anybody may read. */
export const FOR_READERS = {
  middlewares: ['plugin::period-summary.published-only', 'plugin::period-summary.affordable-only'],
};
