/** What the admin sends to check, publish or withdraw; checked on the server, typed in both halves. */
import { z } from 'zod';

const isoDate = z.iso.date();
export const stage = z.enum(['promises', 'interim', 'final']);

export const publicationInput = z.strictObject({
  language: z.string().min(2).max(35),
  stage,
  coversTo: isoDate.nullable().default(null),
  kind: z.enum(['update', 'correction']).optional(),
  changeNote: z.string().trim().max(1000).nullable().optional(),
  acceptWarnings: z.boolean().default(false),
  acceptReason: z.string().trim().max(1000).nullable().optional(),
});

export const readinessQuery = z.strictObject({
  language: z.string().min(2).max(35),
  stage: stage.default('final'),
  coversTo: isoDate.nullable().default(null),
});

export const withdrawalInput = z.strictObject({
  language: z.string().min(2).max(35),
  number: z.int().positive(),
  reason: z.string().trim().min(1).max(1000),
  /** Also unpublishes what the page was made from; only with the edition that readers get. */
  unpublishSources: z.boolean().default(false),
});

export type PublicationInput = z.infer<typeof publicationInput>;
export type WithdrawalInput = z.input<typeof withdrawalInput>;
