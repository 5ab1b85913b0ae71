import type { Core } from '@strapi/strapi';

import { getService } from '../../src/plugins/period-summary/server/src/services';
import type { PageContent } from './content';
import { enterContent } from './enter-content';
import { gallivare2017 } from './gallivare-2017';
import { harjedalen20192020 } from './harjedalen-2019-2020';
import { pitea20232025 } from './pitea-2023-2025';

/**
 * Beside Härjedalen two small accounts in the same police region: one that is not reported yet and one
 * in two languages, so that a list, a search and a region's site have something to show. By the key
 * that tells whether a database has it.
 */
const MORE_EXAMPLES: Readonly<Record<string, PageContent>> = {
  'example-pitea': pitea20232025,
  'example-gallivare': gallivare2017,
};

interface Loaded {
  readonly periodId: string;
  readonly languages: readonly string[];
  readonly published: boolean;
}

/** What the demo shows once it is loaded. */
export interface Example {
  readonly municipality: string;
  readonly period: string;
  /** False where an earlier start had loaded it. */
  readonly isNew: boolean;
}

/**
 * Enters the examples and publishes their pages: once for each database, however often it is called. What
 * was changed or deleted since stays so.
 * @returns the example that a newcomer is shown first
 * @throws with every blocker, when an example cannot be published: a mistake in the project
 */
export async function loadExample(strapi: Core.Strapi): Promise<Example> {
  const first = await loadPage(strapi, 'example', harjedalen20192020);
  for (const [key, content] of Object.entries(MORE_EXAMPLES)) await loadPage(strapi, key, content);
  return first;
}

async function loadPage(strapi: Core.Strapi, key: string, content: PageContent): Promise<Example> {
  const store = strapi.store({ type: 'plugin', name: 'period-summary', key });
  const known = (await store.get({})) as Loaded | null;
  const municipality =
    content.municipalities.find((owner) => owner.key === content.period.municipality)?.slug ?? '';
  const example = { municipality, period: content.period.slug };
  if (known?.published) return { ...example, isNew: false };

  // In one transaction: a start that is broken off leaves all of it or nothing.
  const entered: Loaded =
    known ??
    (await strapi.db.transaction(async () => {
      const { periodId, languages } = await enterContent(strapi, content);
      const value = { periodId, languages, published: false };
      await store.set({ value });
      return value;
    }));
  for (const language of entered.languages) {
    const result = await getService(strapi, 'publishing').publish({
      periodId: entered.periodId,
      language,
      stage: content.stage,
      coversTo: content.coversTo ?? content.period.endsOn,
      acceptWarnings: true,
      acceptReason: 'Exemplet läses in',
      actor: { name: 'npm run demo', id: null },
      at: new Date().toISOString(),
    });
    if (result.kind !== 'published' && result.kind !== 'unchanged') {
      throw new Error(`The example could not be published: ${JSON.stringify(result)}`);
    }
  }
  await store.set({ value: { ...entered, published: true } });
  return { ...example, isNew: true };
}
