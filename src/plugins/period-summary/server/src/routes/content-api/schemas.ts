/** The public addresses' parameters and answers, for OpenAPI: what is enforced is the grammar in `domain/delivery`. */
import { z } from 'zod';

import { LARGEST_LIMIT, STAGES } from '../../../../domain/delivery/address-query';
import { FORMATS } from '../../../../domain/delivery/address';
import { LANGUAGES } from '../../../../domain/languages';
import { POLICE_REGIONS } from '../../../../domain/police-areas';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const stage = z.enum(STAGES);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();
const day = z.iso.date();
const municipality = z.object({ slug, name: z.string(), code: z.string().regex(/^\d{4}$/) });

export const language = z.enum(LANGUAGES.map(({ tag }) => tag));
export const ofPeriod = {
  municipality: slug.describe("The municipality's slug"),
  period: slug.describe("The period's slug, or `latest`"),
};
export const ofSeries = { ...ofPeriod, locale: language };
export const ofEdition = { ...ofSeries, number: z.number().int().min(1) };
export const format = z.enum(FORMATS);

export const filters = {
  municipality: slug.optional(),
  policeRegion: z.enum(POLICE_REGIONS.map(({ key }) => key)).optional(),
  localPoliceArea: z.string().max(80).optional(),
  year: z.number().int().optional().describe('A year that the period touches'),
  locale: language.optional(),
  theme: slug.optional(),
  stage: stage.optional(),
};
export const cursor = z.string().describe('`meta.cursor` of the page before');
export const paging = {
  limit: z.number().int().min(1).max(LARGEST_LIMIT).optional(),
  after: cursor.optional(),
};
export const articleChoice = {
  heading: z.number().int().min(1).max(6).optional().describe('Level of the first heading'),
  theme: slug.optional().describe('Only the promises of this theme'),
  show: z.enum(['outcomes']).optional().describe('Only what came of each promise'),
  lead: z.enum(['no']).optional().describe('Without the lead'),
};

const addresses = z.record(z.string(), z.url());

export const list = z.object({
  data: z.array(
    z.object({
      municipality,
      policeRegion: z.string().nullable(),
      localPoliceArea: z.string().nullable(),
      period: z.object({ slug, label: z.string(), startsOn: day, endsOn: day }),
      language,
      title: z.string(),
      stage,
      coversTo: day.nullable(),
      themes: z.array(slug),
      number: z.number().int(),
      hash,
      sealedAt: instant,
      addresses,
    }),
  ),
  meta: z.object({
    limit: z.number().int(),
    cursor: z.string().nullable(),
    next: z.url().nullable(),
  }),
});

export const changes = z.object({
  data: z.array(
    z.object({
      sequence: z.number().int(),
      type: z.enum(['published', 'corrected', 'withdrawn', 'erased']),
      at: instant,
      number: z.number().int(),
      hash: hash.nullable(),
      kind: z.enum(['first', 'update', 'correction']).nullable(),
      stage: stage.nullable(),
      coversTo: day.nullable(),
      title: z.string().nullable(),
      changeNote: z.string().nullable(),
      sealedAt: instant.nullable(),
      municipality,
      policeRegion: z.string().nullable(),
      localPoliceArea: z.string().nullable(),
      period: z.object({ slug, label: z.string() }),
      language,
      themes: z.array(slug),
      withdrawn: z.object({ at: instant, reason: z.string() }).nullable(),
      addresses,
    }),
  ),
  meta: z.object({
    limit: z.number().int(),
    cursor: z.string(),
    next: z.url(),
    more: z.boolean(),
    reset: z
      .boolean()
      .describe(
        'The cursor is not of this history (an older backup was restored): from the beginning',
      ),
  }),
});

const said = z.object({ at: instant, reason: z.string() });

export const manifest = z.object({
  series: z.string(),
  municipality,
  period: z.object({ slug, label: z.string() }),
  language,
  current: z.number().int().nullable(),
  editions: z.array(
    z.object({
      number: z.number().int(),
      kind: z.enum(['first', 'update', 'correction']),
      stage,
      coversTo: day.nullable(),
      title: z.string(),
      changeNote: z.string().nullable(),
      sealedAt: instant,
      hash,
      previousHash: hash.nullable(),
      withdrawn: said.nullable(),
      erased: said.extend({ diaryNumber: z.string() }).nullable(),
    }),
  ),
  nextPeriod: z.object({ slug, label: z.string(), publishedAt: instant }).nullable(),
  languages: z.array(language),
});

/** The edition's own form stands in `docs/summary-document.schema.json`. */
export const edition = z
  .object({
    schema: z.literal('period-edition/1'),
    series: z.string(),
    number: z.number().int(),
    kind: z.enum(['first', 'update', 'correction']),
    stage,
    coversTo: day.nullable(),
    changeNote: z.string().nullable(),
    sealedAt: instant,
    previousHash: hash.nullable(),
    summary: z.record(z.string(), z.unknown()),
  })
  .describe('As JSON these are the canonical bytes (RFC 8785) of the edition');

export const embedVersion = z.string().regex(/^[0-9a-f]{12}$/);
const embedScript = z.object({
  version: embedVersion,
  address: z.string(),
  integrity: z.string().describe('Subresource Integrity (SHA-384)'),
});
export const embedVersions = z.object({
  moving: z.string().describe('Address that always has the current script'),
  current: embedScript,
  versions: z.array(embedScript),
});

export const oembed = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  html: z.string(),
});
