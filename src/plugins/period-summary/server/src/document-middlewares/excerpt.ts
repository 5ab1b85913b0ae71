import type { Core } from '@strapi/strapi';

import { OPPORTUNITY_UID, OUTCOME_UID } from '../uids';

const MAX_LENGTH = 120;
const UIDS: ReadonlySet<string> = new Set([OUTCOME_UID, OPPORTUNITY_UID]);
const WRITING_ACTIONS: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

interface Written {
  heading?: string | null;
  prose?: unknown;
  excerpt?: string | null;
}

/**
 * Keeps the line by which an outcome or a development opportunity is known in lists and relation
 * pickers. They need no heading, and Strapi cannot show prose there: without this an editor would
 * choose between "12" and "14". Never public (the attribute is private), never part of a page.
 */
export function keepExcerpts(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (UIDS.has(context.uid) && WRITING_ACTIONS.has(context.action)) {
      const { data } = context.params as { data?: Written };
      if (data && ('prose' in data || data.heading)) data.excerpt = excerptOf(data);
    }
    return next();
  });
}

/** @returns the heading, else the first words of the prose; null where there is neither. */
export function excerptOf({ heading, prose }: Written): string | null {
  const text = (heading ?? '').trim() || textOf(prose).replace(/\s+/gu, ' ').trim();
  if (text.length <= MAX_LENGTH) return text || null;
  const cut = text.slice(0, MAX_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_LENGTH / 2))} …`;
}

/** All text of Strapi blocks, in order, a space between blocks. */
function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join(' ');
  if (typeof node !== 'object' || node === null) return '';
  const { text, children } = node as { text?: unknown; children?: unknown };
  if (typeof text === 'string') return text;
  // Children of one block belong together: no space inside a word that is half bold.
  return Array.isArray(children) ? children.map(textOf).join('') : '';
}
