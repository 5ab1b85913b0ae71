import { strapi } from '@strapi/client';

import type { Copies, Reading } from '../copies.js';
import type { components, paths } from './schema.js';

type Answer<Path extends keyof paths> = paths[Path]['get'] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** One current edition in the list. */
export type Listed = Answer<'/period-summaries'>['data'][number];
export type Language = Listed['language'];
export type Manifest = Answer<'/period-summaries/{municipality}/{period}/editions.{locale}.json'>;
export type PromiseEntry = components['schemas']['ApiPromisePromiseDocument'];

/** What was read, and since when it is a copy because the CMS is away. */
export type Read<Value> =
  | { readonly kind: 'found'; readonly value: Value; readonly copyOf: Date | null }
  | Exclude<Reading, { kind: 'found' }>;

/** Strapi refuses a one-letter subtag, so its code for easy-read Swedish differs from the public tag. */
const localeOf = (language: Language): string =>
  language === 'sv-x-lattlast' ? 'sv-lattlast' : language;

/** How many a page of the list, or of a register, may hold. */
const PAGE = 100;

/** Reads one municipality from the CMS, through the site's own copies. */
export class Cms {
  readonly #client;

  constructor(
    private readonly origin: string,
    private readonly municipality: string,
    private readonly copies: Copies,
  ) {
    this.#client = strapi({ baseURL: `${origin}/api` });
  }

  /** Every current edition of the municipality: the latest period first, and Swedish first of it. */
  async list(): Promise<Read<readonly Listed[]>> {
    const all: Listed[] = [];
    let copyOf: Date | null = null;
    let address: string | null =
      `${this.#summaries}?municipality=${this.municipality}&limit=${String(PAGE)}`;
    while (address !== null) {
      const reading: Reading = await this.#read(address);
      if (reading.kind !== 'found') return reading;
      const page = JSON.parse(reading.body) as Answer<'/period-summaries'>;
      all.push(...page.data);
      copyOf ??= reading.copyOf;
      address = page.meta.next;
    }
    const end = ({ period, language }: Listed) =>
      `${period.endsOn}${period.startsOn}${language === 'sv' ? '1' : '0'}`;
    return { kind: 'found', value: all.sort((a, b) => end(b).localeCompare(end(a))), copyOf };
  }

  /** Removes the copies of articles that the list does not name. */
  async dropUnlisted(list: readonly Listed[]): Promise<void> {
    const listed = new Set(list.map((one) => this.#articleOf(one.period.slug, one.language)));
    const { pathname } = new URL(this.#of(''));
    await this.copies.drop(
      (address) =>
        URL.canParse(address) &&
        new URL(address).pathname.startsWith(pathname) &&
        address.includes('.fragment.html') &&
        !listed.has(address),
    );
  }

  /** The article of a period's current edition, with its notices; its first heading is an h1. */
  async article(period: string, language: Language): Promise<Read<string>> {
    const reading = await this.#read(this.#articleOf(period, language));
    return reading.kind === 'found' ? { ...reading, value: reading.body } : reading;
  }

  /** All editions of a period in one language. */
  async manifest(period: string, language: Language): Promise<Read<Manifest>> {
    const reading = await this.#read(`${this.#of(period)}/editions.${language}.json`);
    return reading.kind === 'found'
      ? { ...reading, value: JSON.parse(reading.body) as Manifest }
      : reading;
  }

  /** Every published promise of the municipality in one language, with its period and outcomes. */
  async promises(language: Language): Promise<Read<readonly PromiseEntry[]>> {
    const key = `${this.origin} promises ${this.municipality} ${language}`;
    const reading = await this.copies.read(key, async (_headers, signal) =>
      Response.json(await inTime(this.#everyPromise(language), signal)),
    );
    return reading.kind === 'found'
      ? { ...reading, value: JSON.parse(reading.body) as PromiseEntry[] }
      : reading;
  }

  /**
   * Ids of the promises where each word occurs.
   * @throws where the CMS does not answer: search the site's own copy then
   */
  async search(words: readonly string[], language: Language): Promise<ReadonlySet<string>> {
    const anywhere = (word: string) => ({
      $or: [
        { heading: { $containsi: word } },
        { wording: { $containsi: word } },
        { targetGroup: { $containsi: word } },
        { themes: { name: { $containsi: word } } },
        { measures: { title: { $containsi: word } } },
        { outcomes: { heading: { $containsi: word } } },
      ],
    });
    const found = await inTime(
      this.#client.collection('promises').find({
        locale: localeOf(language),
        fields: ['documentId'],
        filters: { ...this.#own, $and: words.map(anywhere) },
        pagination: { pageSize: PAGE },
      }),
      AbortSignal.timeout(3_000),
    );
    return new Set(found.data.map(({ documentId }) => documentId));
  }

  async #everyPromise(language: Language): Promise<unknown[]> {
    const all: unknown[] = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const { data, meta } = await this.#client.collection('promises').find({
        locale: localeOf(language),
        filters: this.#own,
        sort: ['order:asc'],
        populate: {
          period: { fields: ['slug', 'label'] },
          themes: { fields: ['name'] },
          outcomes: { fields: ['heading', 'verdict', 'prose'] },
        },
        pagination: { page, pageSize: PAGE },
      });
      all.push(...data);
      pages = meta.pagination?.pageCount ?? 1;
    }
    return all;
  }

  get #own() {
    return { period: { municipality: { slug: { $eq: this.municipality } } } };
  }

  get #summaries(): string {
    return `${this.origin}/api/period-summaries`;
  }

  #of(period: string): string {
    return `${this.#summaries}/${this.municipality}/${encodeURIComponent(period)}`;
  }

  #articleOf(period: string, language: Language): string {
    return `${this.#of(period)}.${language}.fragment.html?heading=1`;
  }

  #read(address: string): Promise<Reading> {
    return this.copies.read(address, (headers, signal) => fetch(address, { headers, signal }));
  }
}

/** The client takes no signal of ours. */
function inTime<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    }),
  ]);
}
