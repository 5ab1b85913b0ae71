import { proseFromBlocks } from '../../../domain/prose-from-blocks';
import type { LanguageTag, Prose } from '../../../domain/prose';
import type { HiddenSection, OwnText, SummaryRecord } from '../../../domain/record';
import type { Queries } from './queries';
import type { BlocksValue } from './rows';

/** The editor's own part of the page; an empty one where nobody has opened the summary yet. */
export async function collectSummary(
  queries: Queries,
  periodId: string,
  language: LanguageTag,
): Promise<SummaryRecord> {
  const row = await queries.summary(periodId, language);
  const prose = (blocks: BlocksValue | undefined): Prose | null =>
    proseFromBlocks(blocks, language);

  const ownTexts: Record<string, OwnText> = {};
  const hidden: Record<string, HiddenSection> = {};
  for (const [key, section] of Object.entries(row?.sections ?? {})) {
    const ownText = prose(section.ownText);
    if (ownText) ownTexts[key] = { prose: ownText, base: prose(section.base) };
    if (section.hidden) hidden[key] = { reason: section.hidden.reason };
  }

  return {
    id: row?.documentId ?? null,
    title: row?.title?.trim() ? { value: row.title.trim(), lang: language } : null,
    lead: prose(row?.lead),
    closing: prose(row?.closing),
    links: (row?.links ?? []).flatMap(({ label, url }) =>
      label && url ? [{ label: { value: label, lang: language }, url }] : [],
    ),
    ownTexts,
    hidden,
    untranslated: row?.untranslated ?? 'show',
    wholePage: prose(row?.wholePage),
  };
}
