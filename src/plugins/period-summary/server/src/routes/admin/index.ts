/**
 * Addresses of the staff's workspace. Strapi leaves an admin route without a policy open to every
 * admin user, so each one names the action that it takes.
 */
import { ACTIONS, type ActionId } from '../../permissions';

const may = (...actions: readonly ActionId[]) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }],
});

const route = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: string,
  ...actions: readonly ActionId[]
) => ({ method, path, handler, config: may(...actions) });

const ENTRY = '/periods/:periodId/entries/:type';

export const adminRoutes = {
  type: 'admin',
  routes: [
    route('GET', '/overview', 'workspace.overview', ACTIONS.read),
    route('GET', '/tasks', 'workspace.tasks', ACTIONS.read),
    route('GET', '/entries/:type/:documentId', 'workspace.standing', ACTIONS.read),
    route('GET', '/period-proposals/:periodId', 'periods.propose', ACTIONS.edit),
    route('POST', '/periods', 'periods.create', ACTIONS.edit),
    route('GET', '/periods/:periodId/workspace', 'workspace.find', ACTIONS.read),
    route('PUT', '/periods/:periodId/order', 'entries.order', ACTIONS.edit),
    route('POST', '/periods/:periodId/entries', 'entries.create', ACTIONS.edit),
    route('PUT', `${ENTRY}/:documentId`, 'entries.save', ACTIONS.edit),
    route('DELETE', `${ENTRY}/:documentId`, 'entries.remove', ACTIONS.edit),
    route('GET', '/periods/:periodId/changes', 'history.changes', ACTIONS.read),
    route('GET', '/periods/:periodId/editions', 'history.editions', ACTIONS.read),
    route('GET', '/periods/:periodId/editions/:number', 'history.edition', ACTIONS.read),
    route('GET', '/periods/:periodId/compare', 'history.compare', ACTIONS.read),
    route('GET', '/periods/:periodId/log', 'history.log', ACTIONS.read),
    route('POST', '/periods/:periodId/preview-keys', 'previews.makeKey', ACTIONS.read),
    // An iframe sends no token: the key in the address is checked instead, with session and rights.
    { method: 'GET', path: '/preview/:key', handler: 'previews.show', config: { auth: false } },
    route('GET', '/periods/:periodId/readiness', 'publications.readiness', ACTIONS.read),
    route('POST', '/periods/:periodId/publications', 'publications.publish', ACTIONS.publish),
    route('POST', '/periods/:periodId/withdrawals', 'publications.withdraw', ACTIONS.withdraw),
    route('GET', '/periods/:periodId/summaries/:language', 'summaries.find', ACTIONS.read),
    route('PUT', '/periods/:periodId/summaries/:language', 'summaries.save', ACTIONS.edit),
  ],
};
