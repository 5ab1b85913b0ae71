/**
 * Addresses of the staff's workspace. Strapi leaves an admin route without a policy open to every
 * admin user, so each one names the action that it takes.
 */
import { ACTIONS, type ActionId } from '../../permissions';

const may = (...actions: readonly ActionId[]) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }],
});

const route = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  handler: string,
  ...actions: readonly ActionId[]
) => ({ method, path, handler, config: may(...actions) });

export const adminRoutes = {
  type: 'admin',
  routes: [
    route('GET', '/periods/:periodId/readiness', 'publications.readiness', ACTIONS.read),
    route('POST', '/periods/:periodId/publications', 'publications.publish', ACTIONS.publish),
    route('POST', '/periods/:periodId/withdrawals', 'publications.withdraw', ACTIONS.withdraw),
    route('GET', '/periods/:periodId/summaries/:language', 'summaries.find', ACTIONS.read),
    route('PUT', '/periods/:periodId/summaries/:language', 'summaries.save', ACTIONS.edit),
  ],
};
