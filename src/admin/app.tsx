import type { StrapiApp } from '@strapi/strapi/admin';

import { keepOwnTitle, preferSwedish, putAwayAnnouncements } from './browser-defaults';
import logo from './extensions/logo.svg';
import { guardEntryActions, leaveOutBuilder } from './host-actions';
import { HOST_TRANSLATIONS_SV } from './host-translations';
import { LIST_COLUMNS_HOOK, withLanguageNames, withValueNames } from './list-columns';

document.documentElement.lang = preferSwedish(window.localStorage);
putAwayAnnouncements(window.localStorage);

export default {
  config: {
    locales: ['sv', 'en'],
    translations: {
      sv: HOST_TRANSLATIONS_SV,
      en: {
        'Auth.form.welcome.title': 'Medborgarlöften',
        'Auth.form.welcome.subtitle': 'Sign in to work with promises and summaries',
        'app.components.LeftMenu.navbrand.title': 'Medborgarlöften',
      },
    },
    auth: { logo },
    menu: { logo },
    // The host's grey has 3.2 to 1 on white, and heads every box of the home page: 4.5 is the law's least.
    theme: { light: { colors: { neutral500: '#6a6a8b' } } },
    head: { favicon: logo },
    // Nothing is asked of or told to anybody outside.
    notifications: { releases: false },
    tutorials: false,
  },
  register(app: StrapiApp) {
    leaveOutBuilder(app);
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>) {
    guardEntryActions(app);
    // After the host's own, which puts the column there.
    app.registerHook(LIST_COLUMNS_HOOK, withLanguageNames);
    app.registerHook(LIST_COLUMNS_HOOK, withValueNames);
    document.title = 'Medborgarlöften';
    keepOwnTitle(document);
  },
};
