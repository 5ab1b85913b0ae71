/** Links that lead nowhere: to a page, section or site that does not exist. */
import type { PeriodRecord } from '../record';
import { item, type Finding } from './item';
import { allMeasures, shownRecord } from './shown-record';
import { passages } from './passages';
import { proseLinks } from './prose-parts';
import type { Bilingual, Check, ReadinessItem, ReadinessOptions } from './readiness';

const DEFAULT_PAGE_PATH = '/medborgarloften';
const SCHEME = /^([a-z][a-z0-9+.-]*):/iu;
/** Addresses of this installation that carry what an edition is made of; they are not pages. */
const SERVED_PATHS = ['/api/period-summaries', '/uploads'];

function broken(code: string, message: Bilingual, action: Bilingual): Finding {
  return { code, severity: 'blocker', message, action };
}

const EMPTY = broken(
  'link-empty',
  { sv: 'En länk saknar adress.', en: 'A link has no address.' },
  {
    sv: 'Skriv adressen eller ta bort länken.',
    en: 'Write the address or remove the link.',
  },
);

function unreadable(url: string): Finding {
  return broken(
    'link-unreadable',
    {
      sv: `Länken ”${url}” är ingen fullständig adress.`,
      en: `The link “${url}” is not a complete address.`,
    },
    {
      sv: 'Skriv hela adressen, med https:// först.',
      en: 'Write the whole address, beginning with https://.',
    },
  );
}

function unknownPage(url: string): Finding {
  return broken(
    'link-page-unknown',
    {
      sv: `Länken ”${url}” leder till en sida som inte finns.`,
      en: `The link “${url}” leads to a page that does not exist.`,
    },
    {
      sv: 'Rätta adressen, eller publicera den sidan först.',
      en: 'Correct the address, or publish that page first.',
    },
  );
}

function unknownAnchor(anchor: string): Finding {
  return broken(
    'link-anchor-unknown',
    {
      sv: `Länken ”#${anchor}” leder till ett avsnitt som inte finns på sidan.`,
      en: `The link “#${anchor}” leads to a section that is not on the page.`,
    },
    {
      sv: 'Länka till ett avsnitt som visas, eller ta bort länken.',
      en: 'Link to a section that is shown, or remove the link.',
    },
  );
}

/** Anchors of the page: the keys of the sections it shows. */
function anchorsOf(record: PeriodRecord): ReadonlySet<string> {
  const { wholePage } = record.summary;
  if (wholePage !== null) return new Set(['whole-page']);
  return new Set([
    'period',
    ...record.promises.flatMap((promise) => [
      `promise-${promise.id}`,
      ...allMeasures(promise).map(({ id }) => `measure-${id}`),
    ]),
    ...record.outcomes.map(({ id }) => `outcome-${id}`),
    ...record.opportunities.map(({ id }) => `opportunity-${id}`),
  ]);
}

const trimSlash = (path: string): string => path.replace(/\/+$/u, '');
const isUnder = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

interface Site {
  readonly root: string;
  readonly origin: string | null;
  /** Paths of this very period, under each municipality it applies to. */
  readonly own: readonly string[];
  /** Null where nobody said which pages exist. */
  readonly known: readonly string[] | null;
  readonly anchors: ReadonlySet<string>;
}

function siteOf(record: PeriodRecord, options: ReadinessOptions): Site {
  const root = trimSlash(options.pagePath ?? DEFAULT_PAGE_PATH);
  return {
    root,
    origin: options.siteOrigin ?? null,
    own: [record.municipality, ...record.appliesTo].map(
      ({ slug }) => `${root}/${slug}/${record.period.slug}`,
    ),
    // Callers may hand in addresses as they were written, with a section at the end.
    known:
      options.knownAddresses?.map((address) => trimSlash(address.replace(/[?#].*$/u, ''))) ?? null,
    anchors: anchorsOf(record),
  };
}

function checkAnchor(fragment: string, { anchors }: Site): Finding | null {
  if (fragment === '') return EMPTY;
  const anchor = decoded(fragment);
  return anchor !== null && anchors.has(anchor) ? null : unknownAnchor(fragment);
}

function checkPage(url: string, site: Site): Finding | null {
  const [, rawPath = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(url) ?? [];
  const path = decoded(trimSlash(rawPath));
  if (path === null) return unreadable(url);
  if (site.own.includes(path) && fragment) return checkAnchor(fragment, site);
  if (SERVED_PATHS.some((served) => isUnder(path, served))) return null;
  if (!isUnder(path, site.root)) return unreadable(url);
  const parts = path.slice(site.root.length).split('/').slice(1);
  if (parts.length > 3 || parts.some((part) => part === '')) return unknownPage(url);
  if (site.known === null) return null;
  const pages = [...site.known, ...site.own];
  // The lists above the pages exist as soon as one page under them does.
  const exists =
    parts.length < 2 ? pages.some((page) => isUnder(page, path)) : pages.includes(path);
  return exists || path === site.root ? null : unknownPage(url);
}

function checkUrl(url: string, site: Site): Finding | null {
  const address = url.trim();
  if (address === '') return EMPTY;
  if (address.startsWith('#')) return checkAnchor(address.slice(1), site);
  if (address.startsWith('/') && !address.startsWith('//')) return checkPage(address, site);
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  switch (scheme) {
    case 'http':
    case 'https': {
      if (!URL.canParse(address) || /\s/u.test(address)) return unreadable(address);
      const parsed = new URL(address);
      if (parsed.origin === site.origin && isUnder(parsed.pathname, site.root))
        return checkPage(address.slice(address.indexOf('/', address.indexOf('//') + 2)), site);
      return null;
    }
    case 'mailto':
      return /^mailto:[^@\s]+@[^@\s]+$/iu.test(address) ? null : unreadable(address);
    case 'tel':
      return /^tel:[+\d][\d\s().-]*$/iu.test(address) ? null : unreadable(address);
    default:
      return unreadable(address);
  }
}

/** Broken internal links, and addresses that are none, in prose, in the list of links and elsewhere. */
export const checkLinks: Check = (record, options) => {
  const shown = shownRecord(record);
  const site = siteOf(shown, options);
  const found = (
    entry: ReadinessItem['entry'],
    field: string,
    url: string,
  ): readonly ReadinessItem[] => {
    const finding = checkUrl(url, site);
    return finding === null ? [] : [item(entry, field, finding)];
  };
  return passages(shown).flatMap(({ entry, field, content }) => {
    if (content.kind === 'url') return found(entry, field, content.url);
    if (content.kind !== 'prose') return [];
    return proseLinks(content.prose).flatMap(({ url, block }) =>
      found(entry, `${field}.${block}`, url),
    );
  });
};
