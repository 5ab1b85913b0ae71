import type { WorkspaceEntry } from '../../../contracts/workspace';
import { blocksText } from '../edits/blocks-text';

const words = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? blocksText(value) : '';

const FIRST: Readonly<Record<WorkspaceEntry['type'], readonly string[]>> = {
  period: ['label'],
  promise: ['heading', 'wording'],
  measure: ['title', 'description'],
  outcome: ['heading', 'prose', 'group'],
  opportunity: ['prose'],
};

const LABEL = 90;
const EXCERPT = 220;

const oneLine = (value: unknown): string => words(value).replace(/\s+/gu, ' ').trim();

/** Cut between words. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > length / 2 ? end : length)} …`;
}

/** What a person recognises an entry by; in a translation not yet written, the source's. */
export function labelOf(entry: WorkspaceEntry): string | null {
  for (const fields of [entry.fields, entry.source?.fields ?? {}]) {
    for (const name of FIRST[entry.type]) {
      const text = oneLine(fields[name]);
      if (text !== '') return cut(text, LABEL);
    }
  }
  return null;
}

const PROSE: Readonly<Record<WorkspaceEntry['type'], readonly string[]>> = {
  period: ['background'],
  promise: ['wording', 'background'],
  measure: ['description'],
  outcome: ['prose'],
  opportunity: ['prose'],
};

/** The text of an entry while its form is closed: what comes after its label. */
export function excerptOf(entry: WorkspaceEntry): string | null {
  const label = (labelOf(entry) ?? '').replace(/ …$/u, '');
  for (const name of PROSE[entry.type]) {
    const text = oneLine(entry.fields[name]);
    const rest = label !== '' && text.startsWith(label) ? text.slice(label.length).trim() : text;
    if (rest !== '') return cut(rest === text ? text : `… ${rest}`, EXCERPT);
  }
  return null;
}
