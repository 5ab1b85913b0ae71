import type { Core } from '@strapi/strapi';

import { getService } from '../../src/plugins/period-summary/server/src/services';
import { enterContent } from './enter-content';
import { harjedalen20192020 } from './harjedalen-2019-2020';

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
 * Enters the example and publishes its page: once for each database, however often it is called. What
 * was changed or deleted since stays so.
 * @throws with every blocker, when the example cannot be published: a mistake in the project
 */
export async function loadExample(strapi: Core.Strapi): Promise<Example> {
  const content = harjedalen20192020;
  const store = strapi.store({ type: 'plugin', name: 'period-summary', key: 'example' });
  const known = (await store.get({})) as Loaded | null;
  const municipality =
    content.municipalities.find(({ key }) => key === content.period.municipality)?.slug ?? '';
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
