import type { Language } from './cms/cms.js';

/** The site's own words. Pages in South Sami and easy-read Swedish stand in the Swedish frame. */
export type Shell = 'sv' | 'en';
export const shellOf = (language: string): Shell => (language === 'en' ? 'en' : 'sv');

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  sv: 'Svenska',
  en: 'English',
  sma: 'Sydsamiska',
  'sv-x-lattlast': 'Lättläst svenska',
};

const sv = {
  skip: 'Till innehållet',
  heading: 'Medborgarlöften',
  lead: 'Det här har polisen och kommunen lovat dig som bor här, och så här gick det.',
  periods: 'Löftesperioder',
  noPeriods: 'Här finns inget publicerat ännu.',
  stage: {
    promises: 'Löften',
    interim: 'Delredovisning',
    final: 'Slutredovisning',
  },
  search: 'Sök bland löftena',
  searchWord: 'Ord att söka efter',
  searchButton: 'Sök',
  hits: (count: number, word: string) =>
    count === 0
      ? `Inget löfte handlar om ”${word}”. Pröva ett annat ord.`
      : `${count} löften handlar om ”${word}”`,
  oneHit: (word: string) => `Ett löfte handlar om ”${word}”`,
  verdict: {
    exceeded: 'Mer än uppfyllt',
    fulfilled: 'Uppfyllt',
    partly: 'Delvis uppfyllt',
    not_fulfilled: 'Inte uppfyllt',
    ongoing: 'Pågår',
  },
  outcome: 'Så gick det',
  notAssessed: 'Redovisat, utan bedömning',
  notReported: 'Inte redovisat ännu',
  read: 'Läs mer i',
  editions: 'Alla utgåvor',
  edition: 'Utgåva',
  current: 'gäller nu',
  withdrawn: 'Tillbakadragen',
  back: 'Till sidan',
  other: 'In English',
  languages: 'Språk',
  copy: 'Sidan visas från vår egen kopia, hämtad',
  missing: 'Sidan finns inte',
  missingText: 'Den kan ha bytt adress. Gå till första sidan, eller sök bland löftena.',
  gone: 'Sidan är tillbakadragen',
  away: 'Sidan kan inte visas just nu',
  awayText: 'Försök igen om en stund.',
  start: 'Till första sidan',
};

const en: typeof sv = {
  skip: 'Skip to content',
  heading: 'Citizen promises',
  lead: 'What the police and the municipality have promised you who live here, and what came of it.',
  periods: 'Promise periods',
  noPeriods: 'Nothing has been published in English yet.',
  stage: { promises: 'Promises', interim: 'Interim report', final: 'Final report' },
  search: 'Search the promises',
  searchWord: 'Words to search for',
  searchButton: 'Search',
  hits: (count, word) =>
    count === 0
      ? `No promise is about “${word}”. Try another word.`
      : `${count} promises are about “${word}”`,
  oneHit: (word) => `One promise is about “${word}”`,
  verdict: {
    exceeded: 'More than fulfilled',
    fulfilled: 'Fulfilled',
    partly: 'Partly fulfilled',
    not_fulfilled: 'Not fulfilled',
    ongoing: 'Ongoing',
  },
  outcome: 'What came of it',
  notAssessed: 'Reported, not assessed',
  notReported: 'Not reported yet',
  read: 'Read more in',
  editions: 'All editions',
  edition: 'Edition',
  current: 'current',
  withdrawn: 'Withdrawn',
  back: 'Back to the page',
  other: 'På svenska',
  languages: 'Languages',
  copy: 'This page is shown from our own copy, made',
  missing: 'There is no such page',
  missingText: 'Its address may have changed. Go to the first page, or search the promises.',
  gone: 'This page has been withdrawn',
  away: 'This page cannot be shown right now',
  awayText: 'Please try again in a while.',
  start: 'To the first page',
};

export const WORDS: Readonly<Record<Shell, typeof sv>> = { sv, en };

/** Moment in Swedish time, in words: “24 november 2026 kl. 10:15”. */
export const moment = (at: Date, shell: Shell): string =>
  new Intl.DateTimeFormat(shell === 'en' ? 'en-GB' : 'sv-SE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(at);

export const day = (at: string, shell: Shell): string =>
  new Intl.DateTimeFormat(shell === 'en' ? 'en-GB' : 'sv-SE', {
    dateStyle: 'long',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(at));
