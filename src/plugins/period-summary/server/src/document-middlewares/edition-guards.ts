/** What has been published under an address stays there (see the Contract). */
import type { Core } from '@strapi/strapi';

import { problem, type Problem } from '../../../domain/rules/problem';
import { ADDRESS_UID, SERIES_UID } from '../uids';

/** Whether a period has an edition in any language. */
export async function periodHasEdition(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const where = { periodId: documentId, lastNumber: { $gte: 1 } };
  return (await strapi.db.query(SERIES_UID).count({ where })) > 0;
}

/** Whether an edition is reached under a municipality: its own, or one that also applies to it. */
export async function municipalityHasEdition(
  strapi: Core.Strapi,
  documentId: string,
  slug: unknown,
): Promise<boolean> {
  const where = { municipalityId: documentId, lastNumber: { $gte: 1 } };
  if ((await strapi.db.query(SERIES_UID).count({ where })) > 0) return true;
  const shared = { municipalitySlug: slug };
  return (await strapi.db.query(ADDRESS_UID).count({ where: shared })) > 0;
}

export const keepsSlug = (what: 'period' | 'municipality'): Problem =>
  problem(
    ['slug'],
    `Adressen kan inte ändras: ${what === 'period' ? 'perioden' : 'kommunen'} har en publicerad utgåva som andra länkar till.`,
    `The address cannot be changed: the ${what} has a published edition that others link to.`,
  );

export const keepsMunicipality = problem(
  ['municipality'],
  'Perioden kan inte byta kommun: den har en publicerad utgåva under kommunens adress.',
  'The period cannot change its municipality: it has a published edition under that address.',
);

export const cannotDelete = (what: 'period' | 'municipality'): Problem =>
  problem(
    [],
    `${what === 'period' ? 'Perioden' : 'Kommunen'} kan inte tas bort: den har en publicerad utgåva. En utgåva kan dras tillbaka, men finns kvar i förteckningen.`,
    `The ${what} cannot be deleted: it has a published edition. An edition can be withdrawn, but stays in the record.`,
  );
