/** Answers for everything that stands under a period. */
import { createHash } from 'node:crypto';

import type { PeriodAddress } from '../../../domain/delivery/address';
import { addressPathOf } from '../../../domain/delivery/address-path';
import { NO_CHOICE, NO_THEME, type ArticleChoice } from '../../../domain/delivery/address-query';
import { RENDERER_VERSION } from '../../../domain/representation';
import type { Answer, Failure } from './answer';
import { notFound } from './answer';
import { EditionRepresentations } from './edition-representations';
import { Editions, type EditionParts, type Found } from './editions';
import { FramedAnswers } from './framed-answers';
import { CACHE_CURRENT, CACHE_EDITION } from './headers';
import { currentLanguages, firstLanguage, tokenOf } from './known-periods';
import type { Representation } from './prepared';
import type { PreparedCache } from './prepared-cache';
import type { PeriodState, SeriesState } from './store';

interface Parts extends EditionParts {
  readonly cache: PreparedCache;
}

/** How an answer is made, and under which name it is kept. */
interface Making {
  /** The address in the spelling that all who mean the same share; absent: as it was asked for. */
  readonly asked?: PeriodAddress;
  readonly key: string;
  readonly make: () => Promise<Representation | null>;
}

export class PeriodAnswers {
  private readonly editions: Editions;
  private readonly representations: EditionRepresentations;
  private readonly framed: FramedAnswers;

  constructor(private readonly parts: Parts) {
    this.editions = new Editions(parts);
    this.representations = new EditionRepresentations(parts, this.editions);
    this.framed = new FramedAnswers(parts);
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
      return { ...made, framedBy: (await this.framed.framers(address)).origins };
    }
    const { key, make, asked = address } = made;
    const name = `${addressPathOf(asked, this.parts.settings)} ${key}`;
    if (isFrame) return this.framed.answer(address, name, make, watched);
    const prepared = await cache.prepare(name, make);
    if (prepared === null) return notFound('There is no such file in this edition');
    return { kind: 'answer', prepared, key: name, watched, version };
  }

  /** Why nothing stands at an address; null where something does. Nothing is rendered to know it. */
  async failureAt(address: PeriodAddress, state: PeriodState): Promise<Failure | null> {
    const found = await this.#find(address, state);
    return 'kind' in found ? found : null;
  }

  async #find(address: PeriodAddress, state: PeriodState): Promise<Failure | Making> {
    const { editions, representations } = this;
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
          make: async () =>
            representations.manifest(await this.parts.periods.manifest(state, series)),
        };
      case 'current':
      case 'live':
      case 'page': {
        const found = await editions.current(state, series);
        if ('kind' in found) return found;
        const { hash } = found;
        const format = address.kind === 'current' ? address.format : null;
        if (address.kind === 'live' || format === 'json') {
          return {
            key: hash,
            make: () => representations.json(found, CACHE_CURRENT, address.kind),
          };
        }
        const asked = await this.#asked(address, found);
        const options = asked.kind === 'current' ? asked.options : NO_CHOICE;
        return {
          asked,
          key: `${hash} ${stateTag}`,
          make: () =>
            representations.format(found, format ?? 'html', options, stateTag, CACHE_CURRENT),
        };
      }
      case 'edition': {
        const found = await editions.byNumber(state, series, address.number);
        if ('kind' in found) return found;
        const { format } = address;
        if (format === 'json') {
          return {
            key: found.hash,
            make: () => representations.json(found, CACHE_EDITION, 'edition'),
          };
        }
        const asked = await this.#asked(address, found);
        return {
          asked,
          key: `${found.hash} ${stateTag}`,
          make: () => representations.format(found, format, asked.options, stateTag, CACHE_EDITION),
        };
      }
      case 'file': {
        const found = await editions.byNumber(state, series, address.number);
        if ('kind' in found) return found;
        return { key: address.sha256, make: () => representations.file(found, address.sha256) };
      }
      case 'picture': {
        const found = await editions.byNumber(state, series, address.number);
        if ('kind' in found) return found;
        return {
          key: `${found.hash} ${RENDERER_VERSION}`,
          make: () => representations.picture(found),
        };
      }
      case 'difference': {
        const found = await editions.byNumber(state, series, address.number);
        if ('kind' in found) return found;
        const { number, format } = address;
        return {
          key: stateTag,
          make: () => representations.difference(found, number, format, stateTag),
        };
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
    const themes = await this.editions.themes(found);
    return { ...address, options: { ...options, theme: themes.has(theme) ? theme : NO_THEME } };
  }
}
