import { existsSync } from 'node:fs';
import path from 'node:path';

import { HOST_TRANSLATIONS_SV } from './host-translations';

/** The host's packages whose screens staff meet, and the prefix of their keys. */
const PACKAGES = [
  { folder: '@strapi/admin/dist/admin/admin/src/translations', prefix: '' },
  { folder: '@strapi/content-manager/dist/admin/translations', prefix: 'content-manager.' },
  { folder: '@strapi/upload/dist/admin/translations', prefix: 'upload.' },
  { folder: '@strapi/i18n/dist/admin/translations', prefix: 'i18n.' },
  { folder: '@strapi/email/dist/admin/translations', prefix: 'email.' },
  {
    folder: '@strapi/plugin-users-permissions/dist/admin/translations',
    prefix: 'users-permissions.',
  },
] as const;

/** Screens that this product never shows: guided tour (off), and what is sold apart. */
const NEVER_SHOWN = [
  'tours.',
  'app.components.FreeTrial',
  'app.components.UpsellBanner',
  'app.components.NpsSurvey',
  'app.components.Onboarding',
  'app.components.BlockLink.cloud',
  'app.components.LeftMenu.trialCountdown',
  'Settings.permissions.auditLogs',
  'Settings.content-history',
  'Settings.application.ee',
  'Settings.sso.not-available',
  'Settings.page.Purchase',
  'Settings.page.purchase',
  'notification.ee',
];

/** "More information is available {here}", in the host's manual for developers: staff are not sent there. */
const WITHOUT_ITS_LINK = [
  'Settings.profile.form.section.experience.interfaceLanguageHelp',
  'Settings.email.plugin.text.configuration',
];

function textsOf(folder: string, locale: string): Record<string, string> {
  const file = path.resolve('node_modules', folder, `${locale}.json.js`);
  if (!existsSync(file)) return {};
  // The host ships its texts as CommonJS modules with a default beside the names.
  const texts: Record<string, string> = {};
  const read = (entries: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(entries)) {
      if (typeof value === 'string') texts[key] = value;
      else if (key === 'default' && value) read(value as Record<string, unknown>);
    }
  };
  read(jest.requireActual<Record<string, unknown>>(file));
  return texts;
}

/** Names between braces that the host fills in; words inside plural forms are no names. */
function placeholdersOf(text: string): string[] {
  const found = [...text.matchAll(/\{\s*([A-Za-z]\w*)\s*(?:,|\})/gu)].map(
    (match) => match[1] ?? '',
  );
  return [...new Set(found)].sort();
}

describe.each(PACKAGES)('the Swedish of $folder', ({ folder, prefix }) => {
  const english = textsOf(folder, 'en');
  const swedish = textsOf(folder, 'sv');

  it('lacks nothing that staff meet: a new version of the host must not bring half-English screens', () => {
    expect(Object.keys(english).length).toBeGreaterThan(40);
    const missing = Object.keys(english).filter(
      (key) =>
        !(key in swedish) &&
        !(`${prefix}${key}` in HOST_TRANSLATIONS_SV) &&
        !NEVER_SHOWN.some((shut) => key.startsWith(shut)),
    );
    expect(missing).toEqual([]);
  });

  it('asks for nothing that the host does not fill in: such a text fails to show at all', () => {
    const wrong = Object.entries(english)
      .map(([key, text]) => ({ key, text, own: HOST_TRANSLATIONS_SV[`${prefix}${key}`] }))
      .filter(({ key, text, own }) => {
        if (own === undefined || WITHOUT_ITS_LINK.includes(key)) return false;
        // A one-word form such as `one {post}` looks like a name; real names stand in the English.
        const names = placeholdersOf(text);
        const plain = /, (?:plural|select),/u.test(text) || /, (?:plural|select),/u.test(own);
        return plain
          ? names.some((name) => !own.includes(name) && /^[a-z]+[A-Z]|^number$|^count$/u.test(name))
          : placeholdersOf(own).join() !== names.join();
      })
      .map(({ key }) => key);
    expect(wrong).toEqual([]);
  });
});

describe('the default language', () => {
  it('leaves no text empty', () => {
    for (const [key, text] of Object.entries(HOST_TRANSLATIONS_SV)) {
      expect([key, text]).toEqual([key, expect.stringMatching(/\S/u)]);
    }
  });
});
