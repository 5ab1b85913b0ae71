/** What the admin sends when a summary is saved; checked on the server, typed in both halves. */
import { z } from 'zod';

/** Strapi blocks: what they may hold is read by `domain/prose-from-blocks`. */
const blocks = z.array(z.looseObject({ type: z.string() })).nullable();

const sectionSettings = z.strictObject({
  /** Own text for the page, in place of the source's prose. */
  ownText: blocks.optional(),
  /** The source's text that the own text was written beside. */
  base: blocks.optional(),
  hidden: z.strictObject({ reason: z.string().trim().min(1).max(500) }).optional(),
});

export const summaryInput = z.strictObject({
  /** The version the editor began from; null where there was no summary yet. Left out, nothing is compared. */
  version: z.int().positive().nullable().optional(),
  title: z.string().trim().max(300).nullable().optional(),
  lead: blocks.optional(),
  closing: blocks.optional(),
  links: z
    .array(
      z.strictObject({
        label: z.string().trim().min(1).max(300),
        url: z.string().trim().min(1).max(2000),
      }),
    )
    .max(50)
    .optional(),
  sections: z.record(z.string().max(120), sectionSettings).optional(),
  untranslated: z.enum(['show', 'omit']).optional(),
  wholePage: blocks.optional(),
});

export type SummaryInput = z.infer<typeof summaryInput>;
