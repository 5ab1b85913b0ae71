/**
 * What is sealed is kept by the database itself: triggers refuse every UPDATE and DELETE of an edition,
 * its files, withdrawals, erasures, events and log entries, whoever asks and through whatever door.
 * Two changes are let through, because law demands them: the bytes of an edition whose erasure is
 * recorded may go, and a log entry may lose the name of who acted once names are no longer kept.
 *
 * Made anew at every start: SQLite loses a table's triggers when the schema sync rebuilds the table.
 */
import type { Core } from '@strapi/strapi';

import { EDITION_UID, FILE_UID, LOG_ENTRY_UID, SEALED_UIDS } from '../uids';
import { isPostgres, qualified } from './dialect';

interface Column {
  readonly name: string;
}

/** Columns that may be emptied in a sealed row, and the condition in SQL for it (OLD is the row). */
interface Allowance {
  readonly emptied: readonly string[];
  readonly condition: (table: (name: string) => string) => string;
}

const ALLOWANCES: Readonly<Record<string, Allowance>> = {
  [EDITION_UID]: {
    emptied: ['bytes', 'title', 'change_note', 'content_hash'],
    condition: (table) =>
      `EXISTS (SELECT 1 FROM ${table('ps_erasures')} e WHERE e.series = OLD.series AND e.number = OLD.number)`,
  },
  [FILE_UID]: {
    emptied: ['base64'],
    condition: (table) =>
      `NOT EXISTS (SELECT 1 FROM ${table('ps_edition_files')} f LEFT JOIN ${table('ps_erasures')} e` +
      ` ON e.series = f.series AND e.number = f.number WHERE f.digest = OLD.digest AND e.id IS NULL)`,
  },
  [LOG_ENTRY_UID]: { emptied: ['actor', 'actor_id'], condition: () => '1 = 1' },
};

const REFUSAL = 'sealed: this row is written once and can neither be changed nor deleted';

async function columnsOf(strapi: Core.Strapi, table: string): Promise<readonly Column[]> {
  const info = await strapi.db.getConnection(table).columnInfo();
  return Object.keys(info).map((name) => ({ name }));
}

/** Arms the triggers of every sealed table. Idempotent; refuses nothing by itself. */
export async function armSealedTables(strapi: Core.Strapi): Promise<void> {
  for (const uid of SEALED_UIDS) {
    const table = strapi.db.metadata.get(uid).tableName;
    const columns = await columnsOf(strapi, table);
    const statements = isPostgres(strapi)
      ? postgresTriggers(strapi, table, columns, ALLOWANCES[uid])
      : sqliteTriggers(table, columns, ALLOWANCES[uid]);
    await strapi.db.transaction(async ({ trx }) => {
      for (const statement of statements) await trx.raw(statement);
    });
  }
}

/** SQL that is true when an UPDATE empties only what may be emptied, and may do so. */
function isAllowed(
  columns: readonly Column[],
  allowance: Allowance | undefined,
  same: string,
  table: (name: string) => string,
): string {
  if (!allowance) return '1 = 0';
  const checks = columns.map(({ name }) =>
    allowance.emptied.includes(name)
      ? `(NEW."${name}" IS NULL OR NEW."${name}" ${same} OLD."${name}")`
      : `NEW."${name}" ${same} OLD."${name}"`,
  );
  return `(${[...checks, allowance.condition(table)].join(' AND ')})`;
}

function sqliteTriggers(
  table: string,
  columns: readonly Column[],
  allowance: Allowance | undefined,
): string[] {
  const allowed = isAllowed(columns, allowance, 'IS', (name) => `"${name}"`);
  return [
    `DROP TRIGGER IF EXISTS "${table}_sealed_update"`,
    `DROP TRIGGER IF EXISTS "${table}_sealed_delete"`,
    `CREATE TRIGGER "${table}_sealed_update" BEFORE UPDATE ON "${table}" WHEN NOT ${allowed} ` +
      `BEGIN SELECT RAISE(ABORT, '${table} is ${REFUSAL}'); END`,
    `CREATE TRIGGER "${table}_sealed_delete" BEFORE DELETE ON "${table}" ` +
      `BEGIN SELECT RAISE(ABORT, '${table} is ${REFUSAL}'); END`,
  ];
}

function postgresTriggers(
  strapi: Core.Strapi,
  table: string,
  columns: readonly Column[],
  allowance: Allowance | undefined,
): string[] {
  const name = (part: string) => qualified(strapi, `${table}_${part}`);
  const on = qualified(strapi, table);
  const allowed = isAllowed(columns, allowance, 'IS NOT DISTINCT FROM', (other) =>
    qualified(strapi, other),
  );
  const refuse = `RAISE EXCEPTION '${table} is ${REFUSAL}' USING ERRCODE = 'restrict_violation';`;
  return [
    `CREATE OR REPLACE FUNCTION ${name('keep')}() RETURNS trigger LANGUAGE plpgsql AS $keep$ BEGIN ` +
      `IF TG_OP = 'UPDATE' THEN IF ${allowed} THEN RETURN NEW; END IF; END IF; ${refuse} END $keep$`,
    `CREATE OR REPLACE TRIGGER "${table}_sealed_rows" BEFORE UPDATE OR DELETE ON ${on} ` +
      `FOR EACH ROW EXECUTE FUNCTION ${name('keep')}()`,
    `CREATE OR REPLACE TRIGGER "${table}_sealed_truncate" BEFORE TRUNCATE ON ${on} ` +
      `FOR EACH STATEMENT EXECUTE FUNCTION ${name('keep')}()`,
  ];
}
