/** The plugin's settings (`config/plugins.ts`), with their defaults and what they may be. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const settings = z.object({
  /** Where the pages for people are: a path without a slash at its end. */
  pagePath: z
    .string()
    .regex(/^(\/[a-z0-9-]+)+$/u, 'pagePath is a path such as /medborgarloften')
    .default('/medborgarloften'),
  /** Origin under which readers reach the installation; empty: addresses are relative. */
  publicUrl: z
    .union([z.literal(''), z.url({ protocol: /^https?$/u })])
    .default('')
    .transform((url) => url.replace(/\/+$/u, '')),
  /** Memory for prepared answers, in bytes. */
  cacheBytes: z.number().int().positive().default(64_000_000),
  /** Requests per client and minute; 0 switches the limit off. */
  requestsPerMinute: z.number().int().min(0).default(6000),
  /** Where the limits are counted: this process, or the database that all nodes share. */
  rateLimitStore: z.enum(['memory', 'database']).default('memory'),
  /** Proxies whose word on a client's address counts: addresses, ranges, or `loopback`. */
  trustedProxies: z.array(z.string()).default([]),
  /** The list of erasures that survives a restore: a file, relative to the project's folder. */
  erasureList: z.string().min(1).default('data/erasures.jsonl'),
  /** Days that the log keeps the names of those who wrote and published; 0: for ever. */
  logNamesDays: z.number().int().min(0).default(730),
  /** Whom to tell of a flaw, for `/.well-known/security.txt`: `mailto:…` or `https://…`; empty: no file. */
  securityContact: z
    .union([z.literal(''), z.string().regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/u)])
    .default(''),
  /** Origins that may frame the pages of every municipality. */
  frameOrigins: z.array(z.string()).default([]),
});

export type Settings = z.infer<typeof settings>;

export const config = {
  default: settings.parse({}),
  validator(given: unknown): void {
    const result = settings.safeParse(given);
    if (result.success) return;
    throw new Error(
      result.error.issues
        .map(({ path, message }) => `period-summary: ${path.join('.')}: ${message}`)
        .join('; '),
    );
  },
};

/** What was given, checked, with defaults for the rest. @throws where a setting cannot be */
export const parseSettings = (given: unknown): Settings => {
  config.validator(given);
  return settings.parse(given);
};

/** The settings in force. */
export const settingsOf = (strapi: Core.Strapi): Settings =>
  settings.parse(strapi.config.get('plugin::period-summary'));

/** Where the pages for people are: `/medborgarloften`. */
export const pagePathOf = (strapi: Core.Strapi): string => settingsOf(strapi).pagePath;
