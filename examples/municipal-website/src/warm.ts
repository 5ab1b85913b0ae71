import type { Cms } from './cms/cms.js';

/**
 * Reads every page once, so that there is a copy also of those that nobody has opened, and removes the
 * copies of pages that are no longer listed: withdrawn ones must not come back when the CMS is away.
 */
export async function warm(cms: Cms): Promise<void> {
  try {
    const list = await cms.list();
    if (list.kind !== 'found' || list.copyOf !== null) return;
    await cms.dropUnlisted(list.value);
    for (const { period, language } of list.value) {
      await cms.article(period.slug, language);
      await cms.manifest(period.slug, language);
    }
    for (const language of new Set(list.value.map((one) => one.language))) {
      await cms.promises(language);
    }
  } catch (error) {
    console.error('Copies could not be made:', error);
  }
}
