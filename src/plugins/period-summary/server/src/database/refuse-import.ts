/**
 * `strapi import` and `strapi transfer` empty every table before they fill it. Over sealed editions the
 * database would refuse half-way, so they are refused before they delete anything.
 */
import type { Core } from '@strapi/strapi';

import { EDITION_UID, SEALED_UIDS } from '../uids';

const REPLACING_COMMANDS = ['import', 'transfer'];

/** The Strapi command this process runs: `import` in `strapi import -f backup.tar.gz`. */
export const strapiCommand = (argv: readonly string[]): string | undefined =>
  argv.slice(2).find((argument) => !argument.startsWith('-'));

/** Whether the command would replace the content of this installation's own database. */
export const replacesContent = (argv: readonly string[]): boolean => {
  const command = strapiCommand(argv);
  if (command === undefined || !REPLACING_COMMANDS.includes(command)) return false;
  // `strapi transfer --to URL` sends from here and changes nothing here.
  return command === 'import' || argv.includes('--from');
};

/** @throws a clear message where an import would delete sealed editions. */
export async function refuseImportOverEditions(
  strapi: Core.Strapi,
  argv: readonly string[] = process.argv,
): Promise<void> {
  if (!replacesContent(argv)) return;
  let sealed = 0;
  for (const uid of SEALED_UIDS) sealed += await strapi.db.query(uid).count();
  if (sealed === 0) return;
  // Log entries alone are sealed too, and would stop the deletion half-way.
  const editions = await strapi.db.query(EDITION_UID).count();
  throw new Error(
    `Importen stoppades innan något raderades: databasen har ${editions} förseglade utgåvor och ` +
      `${sealed} förseglade rader, som inte får ersättas. Importera till en tom databas i stället. / The ` +
      `import was stopped before anything was deleted: the database holds ${editions} sealed editions ` +
      `and ${sealed} sealed rows, which may not be replaced. Import into an empty database instead ` +
      `(docs/operate.md).`,
  );
}
