import type { Core } from '@strapi/strapi';

export type Entry = Record<string, unknown> & { readonly documentId: string; readonly id: number };

type Params = Readonly<Record<string, unknown>>;

/** The Document Service without the types of each content type: tests send what REST would. */
export interface Documents {
  create(params: Params): Promise<Entry>;
  update(params: Params): Promise<Entry>;
  clone(params: Params): Promise<{ documentId: string; entries: Entry[] }>;
  publish(params: Params): Promise<{ entries: Entry[] }>;
  unpublish(params: Params): Promise<unknown>;
  discardDraft(params: Params): Promise<unknown>;
  delete(params: Params): Promise<unknown>;
  findOne(params: Params): Promise<Entry | null>;
  findMany(params?: Params): Promise<Entry[]>;
}

export const UIDS = {
  municipality: 'api::municipality.municipality',
  party: 'api::party.party',
  theme: 'api::theme.theme',
  period: 'api::period.period',
  promise: 'api::promise.promise',
  measure: 'api::measure.measure',
  outcome: 'api::outcome.outcome',
  opportunity: 'api::development-opportunity.development-opportunity',
} as const;

export type TypeName = keyof typeof UIDS;

export const documentsOf = (strapi: Core.Strapi, type: TypeName): Documents =>
  strapi.documents(UIDS[type]) as unknown as Documents;

interface Locales {
  find(): Promise<{ code: string }[]>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

/** Languages that the product makes at its start; made here where a test runs without that. */
export async function ensureLanguages(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as unknown as Locales;
  const present = new Set((await locales.find()).map(({ code }) => code));
  for (const code of ['sv', 'en', 'sma', 'sv-lattlast']) {
    if (!present.has(code)) await locales.create({ code, name: code });
  }
  const service = locales as unknown as { setDefaultLocale(locale: { code: string }): unknown };
  await service.setDefaultLocale({ code: 'sv' });
}

let made = 0;

/** A municipality of its own for a test; the first language is where structure is kept. */
export async function createMunicipality(
  strapi: Core.Strapi,
  { name = 'Provkommun', languages = ['sv', 'en'] } = {},
): Promise<Entry> {
  made += 1;
  return documentsOf(strapi, 'municipality').create({
    data: {
      name,
      slug: `prov-${String(made)}`,
      code: String(1000 + made),
      languages: languages.map((code) => ({ code })),
    },
  });
}

/** Running text as the blocks editor keeps it. */
export const blocks = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** Details of a refusal: which fields, and the words the editor reads. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ message: string; fields: string[] }> {
  try {
    await work;
  } catch (error) {
    const { message, details } = error as {
      message: string;
      details?: { errors?: { path: string[] }[] };
    };
    return { message, fields: (details?.errors ?? []).map(({ path }) => path.join('.')) };
  }
  throw new Error('It was not refused');
}
