/** Answers for everything that stands under a period. */
import { createHash } from 'node:crypto';

import { LRUCache } from 'lru-cache';

import type { PeriodAddress } from '../../../domain/delivery/address';
import { addressPathOf } from '../../../domain/delivery/address-path';
import { NO_CHOICE, NO_THEME, type ArticleChoice } from '../../../domain/delivery/address-query';
import { compareEditions } from '../../../domain/difference/compare-summaries';
import { renderDifference } from '../../../domain/difference/render-difference';
import { currentAddress, pageAddress } from '../../../domain/delivery/listing';
import { themeSlugs } from '../../../domain/delivery/series-rows';
import type { Manifest, ManifestEntry } from '../../../domain/edition/edition-document';
import type { EditionDocument } from '../../../domain/edition/edition-document';
import { drawPicture, RENDERER_VERSION } from '../../../domain/representation';
import type { Answer, Failure } from './answer';
import { notFound } from './answer';
import { CACHE_CURRENT, CACHE_EDITION, DATA_POLICY, framedBy } from './headers';
import { KnownFrames, namedInPolicy } from './known-frames';
import { BYTES_WAIT, currentLanguages, firstLanguage, tokenOf } from './known-periods';
import type { KnownPeriods, WatchedPeriod } from './known-periods';
import type { Patience } from './patience';
import { canDrawText, pngOf } from './picture';
import type { Representation } from './prepared';
import type { PreparedCache } from './prepared-cache';
import { pageOf, renderFormat } from './renderings';
import type { DeliverySettings } from './settings';
import type { DeliveryStore, PeriodState, SeriesState } from './store';

interface Parts {
  readonly store: DeliveryStore;
  readonly patience: Patience;
  readonly periods: KnownPeriods;
  readonly cache: PreparedCache;
  readonly settings: DeliverySettings;
}

/** One edition of a series, found and readable. */
interface Found {
  readonly state: PeriodState;
  readonly series: SeriesState;
  readonly number: number;
  readonly hash: string;
}

/** Editions whose themes are remembered. */
const MOST_THEMED = 2_000;

/** How an answer is made, and under which name it is kept. */
interface Making {
  /** The address in the spelling that all who mean the same share; absent: as it was asked for. */
  readonly asked?: PeriodAddress;
  readonly key: string;
  readonly make: () => Promise<Representation | null>;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const DATA_HEADERS = ['Content-Security-Policy', DATA_POLICY];

export class PeriodAnswers {
  /** Canonical JSON of editions, from which every format is made without the database. */
  readonly #bytes: LRUCache<string, string>;

  /** Slugs of the themes of editions, by hash. */
  readonly #themes = new LRUCache<string, ReadonlySet<string>>({ max: MOST_THEMED });

  readonly #frames: KnownFrames;

  constructor(private readonly parts: Parts) {
    this.#frames = new KnownFrames(parts.store, parts.patience);
    this.#bytes = new LRUCache({
      maxSize: Math.ceil(parts.settings.cacheBytes / 4),
      // Two bytes a character: a dash or a quotation mark is enough for V8 to take them.
      sizeCalculation: (bytes) => 2 * bytes.length + 100,
    });
    parts.periods.onChange = (state) => {
      this.#keep(state);
    };
  }

  async answer(address: PeriodAddress): Promise<Answer | Failure> {
    const { periods, cache } = this.parts;
    const watched = await periods.find(address.municipality, address.period);
    const { version } = watched;
    const state = watched.value ?? new Map<string, SeriesState>();
    const made = await this.#find(address, state);
    const isFrame = 'format' in address && address.format === 'embed.html';
    if ('kind' in made) {
      // Its readers are people: without leave to be framed they would see a broken page.
      if (!isFrame || made.status !== 410) return made;
      return { ...made, framedBy: (await this.#framers(address)).origins };
    }
    const { key, make, asked = address } = made;
    const name = `${addressPathOf(asked, this.parts.settings)} ${key}`;
    if (isFrame) return this.#framed(address, name, make, watched);
    const prepared = await cache.prepare(name, make);
    if (prepared === null) return notFound('There is no such file in this edition');
    return { kind: 'answer', prepared, key: name, watched, version };
  }

  /** Why nothing stands at an address; null where something does. Nothing is rendered to know it. */
  async failureAt(address: PeriodAddress, state: PeriodState): Promise<Failure | null> {
    const found = await this.#find(address, state);
    return 'kind' in found ? found : null;
  }

  /** The page for frames also says who may frame it, which staff can change at any time. */
  async #framed(
    address: PeriodAddress,
    key: string,
    make: () => Promise<Representation | null>,
    watched: WatchedPeriod,
  ): Promise<Answer | Failure> {
    const { frames, origins } = await this.#framers(address);
    const both = {
      isFresh: (now: number) => watched.isFresh(now) && frames.isFresh(now),
      get version() {
        return watched.version + frames.version;
      },
    };
    const { version } = both;
    const name = `${key} ${origins.join(' ')}`;
    const prepared = await this.parts.cache.prepare(name, async () => {
      const page = await make();
      if (page === null) return null;
      const allowed = createHash('sha256').update(origins.join(' ')).digest('hex').slice(0, 8);
      return {
        ...page,
        tag: `${page.tag}-${allowed}`,
        headers: framedBy(page.headers, origins),
      };
    });
    if (prepared === null) return notFound('There is no such page');
    return { kind: 'answer', prepared, key: name, watched: both, version };
  }

  /** Who may frame a municipality's pages now: those the operator names, and its own. */
  async #framers({ municipality }: PeriodAddress) {
    const frames = await this.#frames.of(municipality);
    const named = [...this.parts.settings.frameOrigins, ...(frames.value ?? [])];
    return { frames, origins: namedInPolicy(named) };
  }

  /**
   * Reads what every form of the current editions is made from while the database is there to ask: who
   * has read the JSON may want the page when it is not.
   */
  #keep(state: PeriodState): void {
    for (const series of state.values()) {
      const { current: number, currentHash: hash } = series;
      if (number === null || hash === null) continue;
      this.parts.periods.manifest(state, series).catch(() => undefined);
      this.#read({ state, series, number, hash }).catch(() => undefined);
    }
  }

  async #find(address: PeriodAddress, state: PeriodState): Promise<Failure | Making> {
    if (state.size === 0) return notFound('There is no such period');
    const language = address.language ?? firstLanguage(state);
    const series = state.get(language);
    if (!series) {
      const languages = currentLanguages(state);
      const message = `There is no edition in "${language}"; there is one in ${languages.join(', ')}`;
      return notFound(message, { languages }, firstLanguage(state));
    }
    const stateTag = createHash('sha256').update(tokenOf(state)).digest('hex').slice(0, 16);
    switch (address.kind) {
      case 'manifest':
        return {
          key: stateTag,
          make: async () => this.#manifest(await this.parts.periods.manifest(state, series)),
        };
      case 'current':
      case 'live':
      case 'page': {
        const { current: number, currentHash: hash } = series;
        if (number === null || hash === null) return this.#gone(state, series, series.lastNumber);
        const found = { state, series, number, hash };
        const format = address.kind === 'current' ? address.format : null;
        if (address.kind === 'live' || format === 'json') {
          return { key: hash, make: () => this.#json(found, CACHE_CURRENT, address.kind) };
        }
        const asked = await this.#asked(address, found);
        const options = asked.kind === 'current' ? asked.options : NO_CHOICE;
        return {
          asked,
          key: `${hash} ${stateTag}`,
          make: () => this.#format(found, format ?? 'html', options, stateTag, CACHE_CURRENT),
        };
      }
      case 'edition': {
        const found = await this.#edition(state, series, address.number);
        if ('kind' in found) return found;
        const { format } = address;
        if (format === 'json') {
          return { key: found.hash, make: () => this.#json(found, CACHE_EDITION, 'edition') };
        }
        const asked = await this.#asked(address, found);
        return {
          asked,
          key: `${found.hash} ${stateTag}`,
          make: () => this.#format(found, format, asked.options, stateTag, CACHE_EDITION),
        };
      }
      case 'file': {
        const found = await this.#edition(state, series, address.number);
        if ('kind' in found) return found;
        return { key: address.sha256, make: () => this.#file(found, address.sha256) };
      }
      case 'picture': {
        const found = await this.#edition(state, series, address.number);
        if ('kind' in found) return found;
        return { key: `${found.hash} ${RENDERER_VERSION}`, make: () => this.#picture(found) };
      }
      case 'difference': {
        const found = await this.#edition(state, series, address.number);
        if ('kind' in found) return found;
        const { number, format } = address;
        return { key: stateTag, make: () => this.#difference(found, number, format, stateTag) };
      }
      default:
        return address satisfies never;
    }
  }

  /**
   * The address with its theme where the edition has that. All others have one and the same page, which
   * says so: whoever makes up names would else have a page made for each.
   */
  async #asked<A extends PeriodAddress>(
    address: A,
    found: Found,
  ): Promise<A & { options: ArticleChoice }> {
    const options = 'options' in address ? address.options : NO_CHOICE;
    const { theme } = options;
    if (theme === null) return { ...address, options };
    const themes =
      this.#themes.get(found.hash) ?? new Set(themeSlugs((await this.#document(found)).summary));
    this.#themes.set(found.hash, themes);
    return { ...address, options: { ...options, theme: themes.has(theme) ? theme : NO_THEME } };
  }

  async #edition(
    state: PeriodState,
    series: SeriesState,
    number: number,
  ): Promise<Failure | Found> {
    const manifest = await this.parts.periods.manifest(state, series);
    const entry = manifest.editions.find((candidate) => candidate.number === number);
    if (!entry) {
      const numbers = manifest.editions.map((candidate) => candidate.number);
      return notFound('There is no such edition', { editions: numbers }, series.language);
    }
    if (entry.withdrawn !== null || entry.erased !== null) return gone(series, entry);
    return { state, series, number, hash: entry.hash };
  }

  async #gone(state: PeriodState, series: SeriesState, number: number): Promise<Failure> {
    const manifest = await this.parts.periods.manifest(state, series);
    const entry = manifest.editions.find((candidate) => candidate.number === number);
    return entry ? gone(series, entry) : notFound('There is no edition yet', {}, series.language);
  }

  async #read({ series, number, hash }: Found): Promise<string> {
    const kept = this.#bytes.get(hash);
    if (kept !== undefined) return kept;
    const { patience, store } = this.parts;
    const bytes = await patience.ask(() => store.bytes(series.key, number), BYTES_WAIT);
    if (bytes === null) throw new Error(`Edition ${series.key}/${String(number)} has no bytes`);
    this.#bytes.set(hash, bytes);
    return bytes;
  }

  async #document(found: Found): Promise<EditionDocument> {
    return JSON.parse(await this.#read(found)) as EditionDocument;
  }

  async #json(found: Found, cacheControl: string, kind: string): Promise<Representation> {
    const { settings } = this.parts;
    const places = { ...settings, origin: '' };
    const location = currentAddress(found.series, 'json', places);
    return {
      body: Buffer.from(await this.#read(found), 'utf8'),
      contentType: JSON_TYPE,
      tag: found.hash,
      cacheControl,
      compressible: true,
      headers: [
        ...this.#canonical(found.series),
        ...(kind === 'live' ? ['Content-Location', location] : []),
        ...DATA_HEADERS,
      ],
    };
  }

  async #format(
    found: Found,
    format: Parameters<typeof renderFormat>[0],
    options: Parameters<typeof renderFormat>[3],
    stateTag: string,
    cacheControl: string,
  ): Promise<Representation> {
    const document = await this.#document(found);
    const context = await this.#context(found);
    const rendered = renderFormat(format, document, context, options, this.parts.settings);
    return {
      body: Buffer.from(rendered.text, 'utf8'),
      contentType: rendered.contentType,
      tag: `${found.hash}-${RENDERER_VERSION}-${stateTag}`,
      cacheControl,
      compressible: true,
      headers: [...this.#canonical(found.series), ...rendered.headers],
    };
  }

  /** What may not be shown on either side is left out by the comparison, which says so. */
  async #difference(
    found: Found,
    number: number,
    format: 'json' | 'html',
    stateTag: string,
  ): Promise<Representation> {
    const { state, series } = found;
    const manifest = await this.parts.periods.manifest(state, series);
    const side = async (of: number) => {
      const entry = manifest.editions.find((candidate) => candidate.number === of);
      if (!entry) return null;
      const document =
        entry.erased === null
          ? await this.#document({ state, series, number: of, hash: entry.hash })
          : null;
      return { entry, document };
    };
    const after = await side(number);
    if (!after) throw new Error(`Edition ${series.key}/${String(number)} is not in its manifest`);
    const difference = compareEditions(await side(number - 1), after);
    const { settings } = this.parts;
    const { origin, apiPath, pagePath: publicPath } = settings;
    const { municipality, period, language } = series;
    const rendered =
      format === 'json'
        ? { text: JSON.stringify(difference), contentType: JSON_TYPE, headers: DATA_HEADERS }
        : pageOf(
            renderDifference(difference, {
              origin,
              apiPath,
              publicPath,
              language,
              municipality,
              period,
            }),
            settings,
          );
    return {
      body: Buffer.from(rendered.text, 'utf8'),
      contentType: rendered.contentType,
      tag: `${found.hash}-${RENDERER_VERSION}-${stateTag}`,
      cacheControl: CACHE_EDITION,
      compressible: true,
      headers: [...this.#canonical(series), ...rendered.headers],
    };
  }

  /** Null where the machine has no font to write it with. */
  async #picture(found: Found): Promise<Representation | null> {
    if (!(await canDrawText())) return null;
    const drawing = drawPicture(await this.#document(found), await this.#context(found));
    return {
      body: await pngOf(drawing),
      contentType: 'image/png',
      tag: `${found.hash}-${RENDERER_VERSION}-png`,
      cacheControl: CACHE_EDITION,
      compressible: false,
      headers: DATA_HEADERS,
    };
  }

  async #context(found: Found) {
    const { state, series, hash, number } = found;
    const { origin, apiPath, pagePath } = this.parts.settings;
    const { municipality, period, language } = series;
    const edition = `${origin}${apiPath}/${municipality.slug}/${period.slug}/editions/${String(number)}.${language}`;
    return {
      manifest: await this.parts.periods.manifest(state, series),
      hash,
      origin,
      publicPath: pagePath,
      apiPath,
      firstLanguage: series.structureLanguage ?? firstLanguage(state),
      languages: currentLanguages(state),
      rendererVersion: RENDERER_VERSION,
      // Sealing names a file by what it contains: `{sha256}.{extension}`.
      fileAddress: (file: { readonly url: string }) => `${edition}/files/${file.url}`,
      picture: (await canDrawText())
        ? { url: `${edition}.png`, alt: `${series.title}, ${municipality.name}` }
        : null,
    };
  }

  async #file(found: Found, sha256: string): Promise<Representation | null> {
    const { patience, store } = this.parts;
    const { series, number } = found;
    const file = await patience.ask(() => store.file(series.key, number, sha256), BYTES_WAIT);
    if (file === null) return null;
    return {
      body: file.bytes,
      contentType: file.mime,
      tag: sha256,
      cacheControl: CACHE_EDITION,
      compressible: /^(?:text\/|image\/svg|application\/(?:json|xml))/.test(file.mime),
      headers: DATA_HEADERS,
    };
  }

  #manifest(manifest: Manifest): Representation {
    const body = Buffer.from(JSON.stringify(manifest), 'utf8');
    return {
      body,
      contentType: JSON_TYPE,
      tag: createHash('sha256').update(body).digest('hex'),
      cacheControl: CACHE_CURRENT,
      compressible: true,
      headers: DATA_HEADERS,
    };
  }

  #canonical(series: SeriesState): string[] {
    return ['Link', `<${pageAddress(series, this.parts.settings)}>; rel="canonical"`];
  }
}

function gone(series: SeriesState, entry: ManifestEntry): Failure {
  const { number, hash, withdrawn, erased } = entry;
  // The title of what was erased may itself be what had to go.
  const title = erased === null ? entry.title : null;
  const reason = withdrawn?.reason ?? erased?.reason ?? '';
  return {
    kind: 'failure',
    status: 410,
    message: `Edition ${String(number)} has been withdrawn: ${reason}`,
    details: { reason, series: series.key, number, hash, withdrawn, erased, title },
    language: series.language,
  };
}
