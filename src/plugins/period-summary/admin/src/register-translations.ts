import { contentTranslations } from '../../contracts/content-views/content-translations';

import { PLUGIN_ID } from './plugin-id';
import en from './translations/en.json';
import sv from './translations/sv.json';

interface Translations {
  readonly locale: string;
  readonly data: Record<string, string>;
}

const OWN: Readonly<Record<'sv' | 'en', Record<string, string>>> = { sv, en };

/**
 * The plugin's own texts, under its name, and the labels of the content types, under the host's
 * keys. A language of the admin that the plugin lacks falls back to English, as the host does.
 */
export function registerTranslations({
  locales,
}: {
  locales: readonly string[];
}): Promise<Translations[]> {
  return Promise.resolve(
    locales.map((locale) => {
      const language = locale === 'sv' ? 'sv' : 'en';
      const own = Object.entries(OWN[language]).map(
        ([key, text]) => [`${PLUGIN_ID}.${key}`, text] as const,
      );
      return { locale, data: { ...contentTranslations(language), ...Object.fromEntries(own) } };
    }),
  );
}
