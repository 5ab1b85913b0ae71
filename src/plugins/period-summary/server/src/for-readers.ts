/**
 * What stands before each of Strapi's own addresses that anybody may read. Anew for each route: Strapi
 * writes into it which right the route asks for, and two that share it would ask for the first one's.
 */
export const forReaders = () => ({
  middlewares: ['plugin::period-summary.published-only', 'plugin::period-summary.affordable-only'],
});
