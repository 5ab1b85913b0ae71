/**
 * The languages of the admin, each in its own words, for the choice at sign-in and in the profile. The
 * host's list says "Swedish"; it is no translation and has no setting, so it is replaced in the build.
 */
export const languageNativeNames = {
  sv: 'Svenska',
  en: 'English',
} as const;
