import { parseArgs } from 'node:util';

import type { Core } from '@strapi/strapi';

import { tellingPassages } from '../../../domain/edition/passages';
import { addToErasureList, erasureListPath } from '../services/erasure/erasure-list';
import { findPassage, type PassagePlace } from '../services/erasure/find-passage';
import { NOT_SWEPT, sweepFreeSpace } from '../services/erasure/sweep';
import { getService } from '../services';
import { EDITION_UID, WITHDRAWAL_UID } from '../uids';
import type { Command, CommandContext } from './command';

const USAGE =
  'npm run editions:erase -- --series kommun/period/sv --number 2 --reason "…" --diary "KS 2024/12" ' +
  '[--passage "…"] --yes\nnpm run editions:erase -- --again';

/**
 * `editions:erase`: erases a withdrawn edition. Without `--yes` it only tells what it would do and where
 * else the passage stands. 0 done, 1 refused, 2 nothing done yet.
 */
export const erase: Command = async ({ args, loadStrapi, say }) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      series: { type: 'string' },
      number: { type: 'string' },
      reason: { type: 'string', default: '' },
      diary: { type: 'string', default: '' },
      passage: { type: 'string' },
      yes: { type: 'boolean', default: false },
      again: { type: 'boolean', default: false },
    },
  });
  if (values.again) return eraseAgain({ args, loadStrapi, say });
  const { series, reason, diary: diaryNumber } = values;
  const number = Number(values.number);
  if (!series || !Number.isInteger(number) || !reason.trim() || !diaryNumber.trim()) {
    say(USAGE);
    return 1;
  }
  const strapi = await loadStrapi();
  const where = { series, number };
  const edition = (await strapi.db.query(EDITION_UID).findOne({ where })) as {
    hash: string;
    bytes: string | null;
  } | null;
  if (!edition) {
    say(`Utgåvan finns inte. / There is no such edition: ${series} ${number}`);
    return 1;
  }
  if ((await strapi.db.query(WITHDRAWAL_UID).count({ where })) === 0) {
    say('Dra tillbaka utgåvan först. / Withdraw the edition first.');
    return 1;
  }
  if (edition.bytes === null) {
    say('Utgåvan är redan raderad. / The edition is already erased.');
    return 1;
  }

  const passages = values.passage ? [values.passage] : tellingPassages(JSON.parse(edition.bytes));
  await reportOthers(strapi, { series, number, passages, say });
  if (!values.yes) {
    say('Inget är raderat än: lägg till --yes. / Nothing is erased yet: add --yes.');
    return 2;
  }

  const at = new Date().toISOString();
  // First: a list that cannot be written must stop the erasure, which a restore would undo.
  await addToErasureList(erasureListPath(strapi), [
    { series, number, hash: edition.hash, reason, diaryNumber, at },
  ]);
  const result = await getService(strapi, 'erasing').erase({
    series,
    number,
    reason,
    diaryNumber,
    at,
    actor: { id: null, name: 'editions:erase' },
  });
  if (result.kind !== 'erased') {
    say(`Inte raderad / not erased: ${result.kind}`);
    return 1;
  }
  const left = await sweepFreeSpace(strapi);
  for (const file of result.files) say(`Fil raderad / file erased: ${file}`);
  say(
    `Raderad / erased: ${series}, utgåva / edition ${number}, sha256 ${result.hash}\n` +
      'Kvar att göra: kör editions:export igen, ta bort bilder i mediebiblioteket, och låt gamla ' +
      'säkerhetskopior gå ut. / Left to do: run editions:export again, remove pictures from the media ' +
      'library, and let old backups expire.',
  );
  if (left) say(NOT_SWEPT[left]);
  return left ? 1 : 0;
};

async function eraseAgain({ loadStrapi, say }: CommandContext): Promise<number> {
  const strapi = await loadStrapi();
  // The start has done it already; once more, and the free space too, where a start was cut short.
  const again = await getService(strapi, 'erasing').repeat(new Date().toISOString());
  const left = await sweepFreeSpace(strapi);
  for (const edition of again) say(`Raderad igen / erased again: ${edition}`);
  if (left) {
    say(NOT_SWEPT[left]);
    return 1;
  }
  say('Alla raderingar är gjorda. / All erasures are done.');
  return 0;
}

interface Report {
  readonly series: string;
  readonly number: number;
  readonly passages: readonly string[];
  readonly say: (line: string) => void;
}

async function reportOthers(strapi: Core.Strapi, report: Report): Promise<void> {
  const { series, number, passages, say } = report;
  const isErased = ({ edition }: PassagePlace): boolean =>
    edition?.series === series && edition.number === number;
  const places = (await findPassage(strapi, passages)).filter((place) => !isErased(place));
  if (places.length === 0) {
    say(
      'Texten finns ingen annanstans i databasen. / The passage stands nowhere else in the database.',
    );
    return;
  }
  say('Samma text finns också här. / The same passage stands here too:');
  const editions = new Map<string, NonNullable<PassagePlace['edition']>>();
  for (const { edition, entry, table, column, id } of places) {
    if (edition) editions.set(`${edition.series} ${edition.number}`, edition);
    else if (entry) {
      const { type, documentId, locale, state } = entry;
      say(`  ${type} ${documentId} (${[locale, state].filter(Boolean).join(', ')}): ${column}`);
    } else say(`  ${table} ${id}: ${column}`);
  }
  for (const other of editions.values()) {
    const address = other.series.replace(/\/[^/]+$/u, '');
    const language = other.series.slice(address.length + 1);
    say(
      `  utgåva / edition ${other.series} ${other.number}, skillnader / differences ` +
        [other.number, other.number + 1]
          .map((n) => `${address}/editions/${n}.${language}.changes`)
          .join(', '),
    );
  }
}
