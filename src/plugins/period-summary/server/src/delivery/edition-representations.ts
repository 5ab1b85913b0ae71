/** The forms of an edition as they are sent: bytes, type and headers. */
import { createHash } from 'node:crypto';

import type { ArticleChoice } from '../../../domain/delivery/address-query';
import { currentAddress, pageAddress } from '../../../domain/delivery/listing';
import { compareEditions } from '../../../domain/difference/compare-summaries';
import { renderDifference } from '../../../domain/difference/render-difference';
import type { Manifest } from '../../../domain/edition/edition-document';
import { drawPicture, RENDERER_VERSION } from '../../../domain/representation';
import type { EditionParts, Editions, Found } from './editions';
import { CACHE_CURRENT, CACHE_EDITION, DATA_POLICY } from './headers';
import { currentLanguages, firstLanguage } from './known-periods';
import { canDrawText, pngOf } from './picture';
import type { Representation } from './prepared';
import { JSON_TYPE, pageOf, renderFormat } from './renderings';
import type { SeriesState } from './store';

const DATA_HEADERS = ['Content-Security-Policy', DATA_POLICY];

export class EditionRepresentations {
  constructor(
    private readonly parts: EditionParts,
    private readonly editions: Editions,
  ) {}

  async json(found: Found, cacheControl: string, kind: string): Promise<Representation> {
    const { settings } = this.parts;
    const places = { ...settings, origin: '' };
    const location = currentAddress(found.series, 'json', places);
    return {
      body: Buffer.from(await this.editions.read(found), 'utf8'),
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

  async format(
    found: Found,
    format: Parameters<typeof renderFormat>[0],
    options: ArticleChoice,
    stateTag: string,
    cacheControl: string,
  ): Promise<Representation> {
    const document = await this.editions.document(found);
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
  async difference(
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
          ? await this.editions.document({ state, series, number: of, hash: entry.hash })
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
  async picture(found: Found): Promise<Representation | null> {
    if (!(await canDrawText())) return null;
    const drawing = drawPicture(await this.editions.document(found), await this.#context(found));
    return {
      body: await pngOf(drawing),
      contentType: 'image/png',
      tag: `${found.hash}-${RENDERER_VERSION}-png`,
      cacheControl: CACHE_EDITION,
      compressible: false,
      headers: DATA_HEADERS,
    };
  }

  async file(found: Found, sha256: string): Promise<Representation | null> {
    const { patience, store } = this.parts;
    const { series, number } = found;
    const file = await patience.answer(() => store.file(series.key, number, sha256));
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

  manifest(manifest: Manifest): Representation {
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

  #canonical(series: SeriesState): string[] {
    return ['Link', `<${pageAddress(series, this.parts.settings)}>; rel="canonical"`];
  }
}
