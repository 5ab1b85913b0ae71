/** The web component, under an address that moves and under one for each version. */
import { createHash } from 'node:crypto';

import type { IndexAddress } from '../../../domain/delivery/address';
import { addressPathOf } from '../../../domain/delivery/address-path';
import type { Answer, Failure } from './answer';
import { notFound } from './answer';
import { CURRENT_EMBED, EMBED_SCRIPTS } from './embed-scripts';
import { CACHE_EDITION, DATA_POLICY } from './headers';
import type { Representation } from './prepared';
import type { PreparedCache } from './prepared-cache';
import { JSON_TYPE } from './renderings';
import type { DeliverySettings } from './settings';

type EmbedAddress = Extract<IndexAddress, { kind: 'embed-script' | 'embed-versions' }>;

/** What is named by its own hash never changes. */
const CACHE_FOR_EVER = 'public, max-age=31536000, immutable';

/** The scripts are a part of the program: as long as it runs, they are what they are. */
const UNCHANGING = { version: 1, isFresh: () => true } as const;

export async function embedAnswer(
  address: EmbedAddress,
  canonical: string,
  { cache, settings }: { readonly cache: PreparedCache; readonly settings: DeliverySettings },
): Promise<Answer | Failure> {
  const prepared = await cache.prepare(canonical, () =>
    Promise.resolve(
      address.kind === 'embed-versions' ? versions(settings) : script(address.version),
    ),
  );
  if (prepared === null) return notFound('There is no such version of the web component');
  return { kind: 'answer', prepared, key: canonical, watched: UNCHANGING, version: 1 };
}

function script(version: string | null): Representation | null {
  const text = EMBED_SCRIPTS[version ?? CURRENT_EMBED];
  if (text === undefined) return null;
  return {
    body: Buffer.from(text, 'utf8'),
    contentType: 'text/javascript; charset=utf-8',
    tag: version ?? CURRENT_EMBED,
    cacheControl: version === null ? CACHE_EDITION : CACHE_FOR_EVER,
    compressible: true,
    headers: ['Content-Security-Policy', DATA_POLICY],
  };
}

function versions(settings: DeliverySettings): Representation {
  const addressOf = (version: string | null): string =>
    settings.origin + addressPathOf({ kind: 'embed-script', version }, settings);
  const described = (version: string) => ({
    version,
    address: addressOf(version),
    integrity: integrityOf(EMBED_SCRIPTS[version] ?? ''),
  });
  const body = JSON.stringify({
    moving: addressOf(null),
    current: described(CURRENT_EMBED),
    versions: Object.keys(EMBED_SCRIPTS).map(described),
  });
  return {
    body: Buffer.from(body, 'utf8'),
    contentType: JSON_TYPE,
    tag: CURRENT_EMBED,
    cacheControl: CACHE_EDITION,
    compressible: true,
    headers: ['Content-Security-Policy', DATA_POLICY],
  };
}

/** Subresource Integrity, as the `integrity` attribute of a script has it. */
const integrityOf = (text: string): string =>
  `sha384-${createHash('sha384').update(text).digest('base64')}`;
