import type { StrapiApp } from '@strapi/strapi/admin';

import { preferSwedish } from './default-language';
import logo from './extensions/logo.svg';
import { HOST_TRANSLATIONS_SV } from './host-translations';

preferSwedish(window.localStorage);
document.documentElement.lang = window.localStorage.getItem('strapi-admin-language') ?? 'sv';

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
    head: { favicon: logo },
    // Nothing is asked of or told to anybody outside.
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap(_app: StrapiApp) {
    document.title = 'Medborgarlöften';
  },
};
