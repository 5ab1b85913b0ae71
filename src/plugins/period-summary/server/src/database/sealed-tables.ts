/**
 * What is sealed is kept by the database itself: triggers refuse every UPDATE and DELETE of an edition,
 * its files, withdrawals, erasures, events and log entries, whoever asks and through whatever door.
 * Two changes are let through, because law demands them: the bytes of an edition whose erasure is
 * recorded may go, and a log entry may lose the name of who acted once names are no longer kept. A file
 * that went with its editions may come back before another edition uses it: its name says its bytes.
 *
 * Made anew at every start: SQLite loses a table's triggers when the schema sync rebuilds the table.
 */
import type { Core } from '@strapi/strapi';

import { EDITION_UID, FILE_UID, LOG_ENTRY_UID, SEALED_UIDS } from '../uids';
import { isPostgres, qualified } from './dialect';
import { inTransaction } from './transaction';

type SealedUid = (typeof SEALED_UIDS)[number];

interface Column {
  readonly name: string;
  /** Whether it may be emptied where the allowance's condition holds. */
  readonly emptied: boolean;
}

/** Attributes that may be emptied in a sealed row, and the condition in SQL for it (OLD is the row). */
interface Allowance {
  readonly emptied: readonly string[];
  /** Whether what was emptied may be filled again, on the same condition. */
  readonly refilled?: boolean;
  readonly condition: (table: (name: string) => string) => string;
}

const ALLOWANCES: Readonly<Record<string, Allowance>> = {
  [EDITION_UID]: {
    emptied: ['bytes', 'title', 'changeNote', 'contentHash'],
    condition: (table) =>
      `EXISTS (SELECT 1 FROM ${table('ps_erasures')} e WHERE e.series = OLD.series AND e.number = OLD.number)`,
  },
  [FILE_UID]: {
    emptied: ['base64'],
    refilled: true,
    condition: (table) =>
      `NOT EXISTS (SELECT 1 FROM ${table('ps_edition_files')} f LEFT JOIN ${table('ps_erasures')} e` +
      ` ON e.series = f.series AND e.number = f.number WHERE f.digest = OLD.digest AND e.id IS NULL)`,
  },
  [LOG_ENTRY_UID]: { emptied: ['actor', 'actorId'], condition: () => '1 = 1' },
};

const REFUSAL = 'sealed: this row is written once and can neither be changed nor deleted';

async function columnsOf(strapi: Core.Strapi, uid: SealedUid): Promise<readonly Column[]> {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  // Strapi names columns in its own way: `base64` is kept in `base_64`.
  const emptied = new Set(
    (ALLOWANCES[uid]?.emptied ?? []).map((name) => {
      const attribute = attributes[name];
      return attribute && 'columnName' in attribute ? attribute.columnName : name;
    }),
  );
  const info = await strapi.db.getConnection(tableName).columnInfo();
  return Object.keys(info).map((name) => ({ name, emptied: emptied.has(name) }));
}

/** The column groups that are unique in a table, besides `id`. */
function uniqueKeysOf(strapi: Core.Strapi, uid: SealedUid): readonly (readonly string[])[] {
  const { indexes, attributes } = strapi.db.metadata.get(uid);
  const groups = indexes.filter(({ type }) => type === 'unique').map(({ columns }) => columns);
  const single = Object.values(attributes).flatMap((attribute) =>
    'columnName' in attribute && (attribute.column as { unique?: boolean } | undefined)?.unique
      ? [[attribute.columnName ?? '']]
      : [],
  );
  return [...groups, ...single];
}

/** Arms the triggers of every sealed table. Idempotent; refuses nothing by itself. */
export async function armSealedTables(strapi: Core.Strapi): Promise<void> {
  for (const uid of SEALED_UIDS) {
    const table = strapi.db.metadata.get(uid).tableName;
    const columns = await columnsOf(strapi, uid);
    const statements = isPostgres(strapi)
      ? postgresTriggers(strapi, table, columns, ALLOWANCES[uid])
      : sqliteTriggers(table, columns, ALLOWANCES[uid], uniqueKeysOf(strapi, uid));
    await inTransaction(strapi, async (trx) => {
      for (const statement of statements) await trx.raw(statement);
    });
  }
}

/**
 * Takes the triggers away. Only for an import into a database without sealed rows: it writes a row first
 * and its document id after. The end of the import, and every start, arm the tables again.
 */
export async function disarmSealedTables(strapi: Core.Strapi): Promise<void> {
  for (const uid of SEALED_UIDS) {
    const table = strapi.db.metadata.get(uid).tableName;
    const triggers = isPostgres(strapi)
      ? ['rows', 'truncate'].map((on) => `"${table}_sealed_${on}" ON ${qualified(strapi, table)}`)
      : ['update', 'delete', 'insert'].map((on) => `"${table}_sealed_${on}"`);
    for (const trigger of triggers) {
      await strapi.db.connection.raw(`DROP TRIGGER IF EXISTS ${trigger}`);
    }
  }
}

/** SQL that is true when an UPDATE empties (or refills) only what may be, and may do so. */
function isAllowed(
  columns: readonly Column[],
  allowance: Allowance | undefined,
  same: string,
  table: (name: string) => string,
): string {
  if (!allowance) return '1 = 0';
  const checks = columns.map(({ name, emptied }) => {
    const isSame = `NEW."${name}" ${same} OLD."${name}"`;
    if (!emptied) return isSame;
    const refilled = allowance.refilled ? ` OR OLD."${name}" IS NULL` : '';
    return `(NEW."${name}" IS NULL OR ${isSame}${refilled})`;
  });
  return `(${[...checks, allowance.condition(table)].join(' AND ')})`;
}

function sqliteTriggers(
  table: string,
  columns: readonly Column[],
  allowance: Allowance | undefined,
  uniqueKeys: readonly (readonly string[])[],
): string[] {
  const allowed = isAllowed(columns, allowance, 'IS', (name) => `"${name}"`);
  const refuse = `BEGIN SELECT RAISE(ABORT, '${table} is ${REFUSAL}'); END`;
  const taken = [['id'], ...uniqueKeys].map((key) => {
    const same = key.map((name) => `"${name}" = NEW."${name}"`).join(' AND ');
    return `EXISTS (SELECT 1 FROM "${table}" WHERE ${same})`;
  });
  return [
    ...['update', 'delete', 'insert'].map((on) => `DROP TRIGGER IF EXISTS "${table}_sealed_${on}"`),
    `CREATE TRIGGER "${table}_sealed_update" BEFORE UPDATE ON "${table}" WHEN NOT ${allowed} ${refuse}`,
    `CREATE TRIGGER "${table}_sealed_delete" BEFORE DELETE ON "${table}" ${refuse}`,
    // INSERT OR REPLACE takes the old row away without asking the trigger for deletions.
    `CREATE TRIGGER "${table}_sealed_insert" BEFORE INSERT ON "${table}" WHEN ${taken.join(' OR ')} ${refuse}`,
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
    // A session that plays a replica (session_replication_role) runs no other triggers.
    ...['rows', 'truncate'].map(
      (part) => `ALTER TABLE ${on} ENABLE ALWAYS TRIGGER "${table}_sealed_${part}"`,
    ),
  ];
}
