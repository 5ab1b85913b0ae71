/**
 * Every admin address of the plugin and of the Content Manager, and what it takes. An address that is
 * not here fails the matrix test: whoever adds one says who may.
 */

/** What an address takes. `open`: nothing, it is a script of Strapi's own. `signed-in`: any user of the admin, nothing of ours is told. */
export type Right =
  | 'open'
  | 'signed-in'
  | 'read'
  | 'create'
  | 'update'
  | 'write'
  | 'publish'
  | 'delete'
  | 'configure';

/** `key`: opened by a signed key in the address. */
export const PLUGIN: Readonly<Record<string, Right | 'key'>> = {
  'GET /period-summary/entries/:type/:documentId': 'read',
  'GET /period-summary/overview': 'read',
  'GET /period-summary/tasks': 'read',
  'GET /period-summary/period-proposals/:periodId': 'write',
  'POST /period-summary/periods': 'write',
  'GET /period-summary/periods/:periodId/workspace': 'read',
  'GET /period-summary/periods/:periodId/changes': 'read',
  'GET /period-summary/periods/:periodId/compare': 'read',
  'GET /period-summary/periods/:periodId/editions': 'read',
  'GET /period-summary/periods/:periodId/editions/:number': 'read',
  'GET /period-summary/periods/:periodId/log': 'read',
  'GET /period-summary/periods/:periodId/readiness': 'read',
  'POST /period-summary/periods/:periodId/preview-keys': 'read',
  'GET /period-summary/preview/:key': 'key',
  'PUT /period-summary/periods/:periodId/order': 'write',
  'POST /period-summary/periods/:periodId/entries': 'write',
  'PUT /period-summary/periods/:periodId/entries/:type/:documentId': 'write',
  'DELETE /period-summary/periods/:periodId/entries/:type/:documentId': 'write',
  'GET /period-summary/periods/:periodId/summaries/:language': 'read',
  'PUT /period-summary/periods/:periodId/summaries/:language': 'write',
  'POST /period-summary/periods/:periodId/publications': 'publish',
  'POST /period-summary/periods/:periodId/withdrawals': 'publish',
};

/** `not-ours`: about types of another kind; ours are no single types. */
export const CONTENT_MANAGER: Readonly<Record<string, Right | 'not-ours'>> = {
  'GET /content-manager/init': 'signed-in',
  'GET /content-manager/components': 'signed-in',
  'GET /content-manager/components/:uid/configuration': 'signed-in',
  'PUT /content-manager/components/:uid/configuration': 'configure',
  'GET /content-manager/content-types': 'signed-in',
  'GET /content-manager/content-types-settings': 'signed-in',
  'GET /content-manager/content-types/:uid/configuration': 'signed-in',
  'PUT /content-manager/content-types/:uid/configuration': 'configure',
  'GET /content-manager/homepage/count-documents': 'signed-in',
  'GET /content-manager/homepage/recent-documents': 'signed-in',
  'GET /content-manager/preview/script': 'open',
  'GET /content-manager/preview/url/:contentType': 'signed-in',
  'GET /content-manager/relations/:model/:id/:targetField': 'read',
  'GET /content-manager/relations/:model/:targetField': 'read',
  'POST /content-manager/uid/check-availability': 'signed-in',
  'POST /content-manager/uid/generate': 'signed-in',
  'GET /content-manager/collection-types/:model': 'read',
  'POST /content-manager/collection-types/:model': 'create',
  'GET /content-manager/collection-types/:model/:id': 'read',
  'PUT /content-manager/collection-types/:model/:id': 'update',
  'DELETE /content-manager/collection-types/:model/:id': 'delete',
  'GET /content-manager/collection-types/:model/:id/actions/countDraftRelations': 'read',
  'GET /content-manager/collection-types/:model/actions/countManyEntriesDraftRelations': 'read',
  'POST /content-manager/collection-types/:model/:id/actions/discard': 'update',
  'POST /content-manager/collection-types/:model/:id/actions/publish': 'publish',
  'POST /content-manager/collection-types/:model/:id/actions/unpublish': 'publish',
  'POST /content-manager/collection-types/:model/actions/publish': 'publish',
  'POST /content-manager/collection-types/:model/actions/bulkDelete': 'delete',
  'POST /content-manager/collection-types/:model/actions/bulkFindForValidation': 'read',
  'POST /content-manager/collection-types/:model/actions/bulkPublish': 'publish',
  'POST /content-manager/collection-types/:model/actions/bulkUnpublish': 'publish',
  'POST /content-manager/collection-types/:model/auto-clone/:sourceId': 'create',
  'POST /content-manager/collection-types/:model/clone/:sourceId': 'create',
  'GET /content-manager/single-types/:model': 'not-ours',
  'PUT /content-manager/single-types/:model': 'not-ours',
  'DELETE /content-manager/single-types/:model': 'not-ours',
  'GET /content-manager/single-types/:model/actions/countDraftRelations': 'not-ours',
  'POST /content-manager/single-types/:model/actions/discard': 'not-ours',
  'POST /content-manager/single-types/:model/actions/publish': 'not-ours',
  'POST /content-manager/single-types/:model/actions/unpublish': 'not-ours',
};
