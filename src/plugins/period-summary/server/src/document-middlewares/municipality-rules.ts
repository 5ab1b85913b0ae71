import type { Core } from '@strapi/strapi';

import { tagsOfCodes } from '../../../domain/languages';
import { problem, type Problem } from '../../../domain/rules/problem';
import { isUniqueViolation } from '../database/unique-violation';
import { MUNICIPALITY_UID, PERIOD_UID } from '../uids';
import type { Data, Operation } from './document-context';
import { keepsSlug, municipalityHasEdition } from './edition-guards';
import { checkEntry } from './entry-checks';
import { refuse } from './refuse';
import { from, linkOf, type Trx } from './rows';

interface Scope {
  readonly strapi: Core.Strapi;
  readonly trx: Trx;
  readonly next: () => Promise<unknown>;
}

interface Municipality extends Data {
  readonly id: number;
  readonly slug: string;
  readonly languages: readonly { code: string | null }[] | null;
}

/** @throws ValidationError for a taken slug or code, a sealed address, a changed first language. */
export async function saveMunicipality(scope: Scope, operation: Operation): Promise<unknown> {
  const { strapi, next } = scope;
  const { documentId } = operation.params;
  const present = documentId === undefined ? null : await read(strapi, documentId);
  if (operation.action === 'update' && !present) return next();
  const { data, problems } = checkEntry(
    MUNICIPALITY_UID,
    operation.params.data ?? {},
    present && { ...present },
  );
  refuse([...problems, ...(await takenBy(strapi, data, documentId))]);
  if (present && data['slug'] !== undefined && data['slug'] !== present.slug) {
    if (await municipalityHasEdition(strapi, String(documentId), present.slug)) {
      refuse([keepsSlug('municipality')]);
    }
  }
  operation.params = { ...operation.params, data };
  let result: unknown;
  try {
    result = await next();
  } catch (error) {
    // Somebody took it between our look and our write: only the database saw it.
    if (isUniqueViolation(error)) refuse([takenProblem(error)]);
    throw error;
  }
  if (present && 'languages' in data) await checkFirstLanguage(scope, present);
  return result;
}

const read = async (strapi: Core.Strapi, documentId: string): Promise<Municipality | null> =>
  (await strapi.db.query(MUNICIPALITY_UID).findOne({
    where: { documentId },
    populate: { languages: true },
  })) as Municipality | null;

/** Slug and code are unique in the database; asked first, to name the other municipality. */
async function takenBy(
  strapi: Core.Strapi,
  data: Data,
  documentId: string | undefined,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const name of ['slug', 'code'] as const) {
    const value = data[name];
    if (typeof value !== 'string') continue;
    const other = (await strapi.db.query(MUNICIPALITY_UID).findOne({
      where: { [name]: value, ...(documentId ? { documentId: { $ne: documentId } } : {}) },
      select: ['name'],
    })) as { name: string } | null;
    if (!other) continue;
    const [sv, en] = name === 'slug' ? ['Adressen', 'address'] : ['Kommunkoden', 'code'];
    problems.push(
      problem(
        [name],
        `${sv} ”${value}” används redan av ${other.name}.`,
        `The ${en} "${value}" is already used by ${other.name}.`,
      ),
    );
  }
  return problems;
}

function takenProblem(error: unknown): Problem {
  // `UNIQUE constraint failed: municipalities.code`; in PostgreSQL's detail `Key (code)=(2361) …`.
  const detail = error instanceof Error && 'detail' in error ? String(error.detail) : '';
  const message = error instanceof Error ? error.message : '';
  return /Key \(code\)|failed: \S*\.code/i.test(`${detail} ${message}`)
    ? problem(
        ['code'],
        'Kommunkoden används redan av en annan kommun.',
        'The code is already used by another municipality.',
      )
    : problem(
        ['slug'],
        'Adressen används redan av en annan kommun.',
        'The address is already used by another municipality.',
      );
}

/** Structure has its home in the first language: it cannot move once there is something in it. */
async function checkFirstLanguage({ strapi, trx }: Scope, before: Municipality): Promise<void> {
  const first = ({ languages }: Municipality) =>
    tagsOfCodes((languages ?? []).flatMap(({ code }) => (code === null ? [] : [code])))[0];
  const after = await read(strapi, String(before['documentId']));
  if (!after || first(after) === first(before)) return;
  const link = linkOf(strapi, PERIOD_UID, 'municipality');
  const period = (await from(strapi, trx, link.table)
    .where(link.toColumn, before.id)
    .first(link.fromColumn)) as unknown;
  if (!period) return;
  refuse([
    problem(
      ['languages'],
      'Det första språket kan inte bytas när kommunen har löftesperioder: där finns deras ordning, datum och värden.',
      'The first language cannot be changed once the municipality has periods: their order, dates and values are kept there.',
    ),
  ]);
}
