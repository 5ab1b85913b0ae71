import type { SeriesListing } from './render-context';
import { brandStyle, PAGE_STYLE, pageStyles } from './page-style';
import { renderMunicipalities, renderPeriods } from './render-lists';
import { renderPage } from './render-page';
import { renderGone, renderNotFound } from './render-tombstones';
import { sampleContext, sampleEdition } from '../../../../../tests/fixtures/sample-edition';

const context = {
  origin: 'https://loften.example',
  publicPath: '/medborgarloften',
  apiPath: '/api/period-summaries',
  language: 'sv',
};
const listing = (more: Partial<SeriesListing> = {}): SeriesListing => ({
  municipality: { slug: 'bjorkvik', name: 'Björkvik', code: '2399' },
  period: { slug: '2022-2023', label: '2022–2023' },
  language: 'sv',
  structureLanguage: 'sv',
  title: 'Löften 2022–2023',
  stage: 'final',
  coversTo: null,
  number: 2,
  hash: '2'.repeat(64),
  sealedAt: '2024-03-05T08:00:00.000Z',
  startsOn: '2022-01-01',
  endsOn: '2023-12-31',
  ...more,
});

describe('the whole page', () => {
  const page = renderPage(sampleEdition(), sampleContext());
  it('holds exactly the styles whose hashes the server names, and nothing that a strict policy stops', () => {
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1]);
    expect(styles).toEqual(pageStyles('#00664f'));
    expect(page).not.toMatch(/ style="| on\w+="|<script(?! type="application\/ld\+json")/);
    expect(PAGE_STYLE + brandStyle('#00664f')).not.toMatch(/url\(|@import|</);
  });
  it('fetches nothing from elsewhere', () => {
    expect(page).not.toMatch(
      /<(?:img|script|iframe|link rel="stylesheet")[^>]*(?:src|href)="https?:/,
    );
  });
  it('tells where it belongs and what else there is', () => {
    const address = 'https://loften.example/medborgarloften/bjorkvik/2022-2023';
    expect(page).toContain(`<link rel="canonical" href="${address}" />`);
    expect(page).toContain(`<link rel="alternate" hreflang="en" href="${address}/en" />`);
    expect(page).toMatch(/<meta property="og:title" content="Så gick det/);
    expect(page).toContain('application/json+oembed');
    expect(() => {
      JSON.parse(/ld\+json">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '');
    }).not.toThrow();
  });
});

describe('lists', () => {
  it('name each municipality once, in Swedish order, with its latest period', () => {
    const page = renderMunicipalities(
      [
        listing(),
        listing({ language: 'en' }),
        listing({ municipality: { slug: 'aby', name: 'Åby', code: '1' } }),
        listing({ municipality: { slug: 'alvik', name: 'Alvik', code: '2' } }),
      ],
      context,
    );
    expect([...page.matchAll(/<h2><a[^>]*>([^<]*)/g)].map((match) => match[1])).toEqual([
      'Alvik',
      'Björkvik',
      'Åby',
    ]);
    expect(page).toContain('1 period ');
  });
  it('put the newest period first and its languages beside it', () => {
    const page = renderPeriods(
      { slug: 'bjorkvik', name: 'Björkvik' },
      [
        listing(),
        listing({ language: 'en', title: 'Promises' }),
        listing({
          period: { slug: '2024-2025', label: '2024–2025' },
          title: 'Nya löften',
          startsOn: '2024-01-01',
        }),
      ],
      context,
    );
    expect(page.indexOf('Nya löften')).toBeLessThan(page.indexOf('Löften 2022–2023'));
    expect(page).toContain(
      'href="https://loften.example/medborgarloften/bjorkvik/2022-2023/en" hreflang="en"',
    );
  });
  it('stay in the language they are read in', () => {
    const english = { ...context, language: 'en' };
    const all = [
      listing(),
      listing({ language: 'en', title: 'Account' }),
      listing({ period: { slug: '2024', label: '2024' }, startsOn: '2024-01-01' }),
    ];
    const of = { slug: 'bjorkvik', name: 'Björkvik' };
    const home = 'https://loften.example/medborgarloften';
    const links = (page: string): (string | undefined)[] =>
      [...page.matchAll(/<a[^>]* href="([^"#]*)"/g)].map(([, href]) => href);

    const periods = renderPeriods(of, all, english);
    expect(links(periods)).toContain(`${home}/bjorkvik/2022-2023/en`);
    // Only Swedish has it: the page is named as what it is.
    expect(links(periods)).toContain(`${home}/bjorkvik/2024`);
    expect(links(periods)).toEqual(expect.arrayContaining([`${home}/en`, `${home}/bjorkvik`]));
    expect(periods).toContain(`<link rel="canonical" href="${home}/bjorkvik/en" />`);
    expect(periods).toContain(`<link rel="alternate" hreflang="sv" href="${home}/bjorkvik" />`);
    const municipalities = renderMunicipalities(all.slice(0, 2), english);
    expect(links(municipalities)).toContain(`${home}/bjorkvik/en`);
    expect(links(municipalities)).toContain(`${home}/bjorkvik/2022-2023/en`);
    const swedish = renderMunicipalities(all.slice(0, 2), context);
    expect(links(swedish)).toEqual(
      expect.arrayContaining([`${home}/en`, `${home}/bjorkvik`, `${home}/bjorkvik/2022-2023`]),
    );
    expect(links(swedish)).not.toContain(`${home}/bjorkvik/2022-2023/en`);
  });
  it('say so when there is nothing yet', () => {
    expect(renderMunicipalities([], context)).toContain('Ingenting är publicerat än');
    expect(renderPeriods({ slug: 'x', name: 'X' }, [], context)).toContain(
      'Ingen period är publicerad än',
    );
  });
});

describe('what is not there', () => {
  it('says what exists instead', () => {
    const page = renderNotFound(
      context,
      [{ label: 'English', href: '/x/en', language: 'en' }],
      'language',
    );
    expect(page).toContain('Sidan finns inte på det språk du bad om.');
    expect(page).toContain('<a href="/x/en" hreflang="en" lang="en">English</a>');
  });
  const gone = {
    title: 'Känslig titel',
    number: 2,
    hash: 'abc',
    withdrawn: { at: '2024-04-01T08:00:00.000Z', reason: 'Fel period.' },
    erased: null,
  };
  it('tells why and when an edition was withdrawn', () => {
    expect(renderGone(gone, context)).toMatch(/1 april 2024[\s\S]*Fel period\./);
  });
  // Erasure is by law: a title may be the very passage that had to go.
  it('keeps no title of what was erased', () => {
    const erased = {
      at: '2024-05-01T08:00:00.000Z',
      reason: 'Personuppgifter.',
      diaryNumber: 'KS 2024/9',
    };
    const page = renderGone({ ...gone, erased }, context);
    expect(page).not.toMatch(/Känslig titel|Fel period/);
    expect(page).toMatch(/Personuppgifter\.[\s\S]*KS 2024\/9[\s\S]*abc/);
  });
});
