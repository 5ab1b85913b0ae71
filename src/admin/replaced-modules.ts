/** How the host's own code names its list of languages. */
export const HOST_LANGUAGE_NAMES = /^\.\/translations\/languageNativeNames\.mjs$/u;
