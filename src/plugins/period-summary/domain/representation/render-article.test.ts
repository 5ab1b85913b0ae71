import type { Stage } from '../record';
import { renderCsv } from './csv';
import type { HeadingLevel } from './render-context';
import { renderFragment } from './render-fragment';
import { renderPage } from './render-page';
import { jsonLd, scriptJson } from './json-ld';
import {
  paragraph,
  sampleContext,
  sampleEdition,
  sampleFigure,
  sampleManifest,
  sampleTarget,
  sv,
} from '../../../../../tests/fixtures/sample-edition';
import { withOutcome } from '../../../../../tests/fixtures/sample-edition/only-sections';
import { seen } from '../../../../../tests/fixtures/sample-edition/seen-text';

const edition = sampleEdition();
const context = sampleContext();
const levels = (markup: string) => [...markup.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));

describe('one edition in every form', () => {
  const outcome = withOutcome({
    verdict: 'partly',
    figures: [
      sampleFigure({
        key: 'k',
        label: sv('Kontroller'),
        value: 9,
        qualifier: 'fewer_than',
        unit: sv('kontroller'),
        per: sv('år'),
        target: sampleTarget(),
      }),
    ],
  });
  it('says the same in HTML, CSV and JSON-LD', () => {
    expect({
      html: seen(renderFragment(outcome, context)),
      csv: renderCsv(outcome).split('\r\n')[1],
      jsonLd: jsonLd(outcome, context)['name'],
    }).toEqual({
      html: expect.stringContaining(
        'Bedömning: Delvis uppfyllt\nKontrollerna har gjorts på de vägar som invånarna pekade ut.\nKontroller\nfärre än 9 kontroller per år\nMål: minst 17 kontroller per år',
      ),
      csv: 'Björkvik,2399,2022–2023,sv,final,2,Vi lovar att det ska vara tryggt att ta sig fram i trafiken i hela kommunen,,,Kontrollerna har gjorts på de vägar som invånarna pekade ut.,partly,,k,Kontroller,,fewer_than,9,,kontroller,år,at_least,17,,,,,,',
      jsonLd: 'Så gick det med medborgarlöftena 2022–2023',
    });
  });
});

describe('escaping', () => {
  // One field that is not escaped hands every reader's browser to whoever can write in it.
  it('shows script in any text field as text, in every form', () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'';
    const poison = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(poison);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          name,
          typeof inner === 'string' &&
          ![
            'kind',
            'lang',
            'language',
            'verdict',
            'reporting',
            'qualifier',
            'stage',
            'schema',
          ].includes(name)
            ? evil + inner
            : poison(inner),
        ]),
      );
    };
    const poisoned = poison(edition) as typeof edition;
    const everywhere = sampleContext({
      manifest: poison(sampleManifest()) as typeof context.manifest,
      fileAddress: (file) => file.url,
    });
    for (const markup of [
      renderPage(poisoned, everywhere),
      renderFragment(poisoned, everywhere),
      scriptJson(jsonLd(poisoned, everywhere)).toString(),
    ]) {
      expect(markup).not.toMatch(/<script>alert|<img src=x/);
      expect(markup).toContain('alert(1)');
    }
  });

  it('links nowhere that runs script', () => {
    const page = renderPage(
      sampleEdition(
        {},
        {
          links: [{ label: sv('Klicka'), url: 'javascript:alert(1)' }],
          closing: {
            lang: 'sv',
            nodes: [
              {
                kind: 'paragraph',
                children: [
                  {
                    kind: 'link',
                    url: 'data:text/html,x',
                    children: [{ kind: 'text', text: 'här' }],
                  },
                ],
              },
            ],
          },
        },
      ),
      context,
    );
    expect(page).not.toMatch(/javascript:|data:text/);
    expect(seen(page)).toContain('Klicka');
  });
});

describe('headings', () => {
  // A screen reader's list of headings is how many find their way.
  it.each([1, 2, 3, 4, 5, 6] as HeadingLevel[])('begin at %d, skip none, end at 6', (start) => {
    const found = levels(renderFragment(edition, context, { heading: start }));
    expect(found[0]).toBe(start);
    expect(found.filter((level) => level === start).length).toBe(start < 6 ? 1 : found.length);
    expect(Math.max(...found)).toBeLessThanOrEqual(6);
    found.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    });
  });

  it('are one h1 on the page', () => {
    expect(levels(renderPage(edition, context)).filter((level) => level === 1)).toHaveLength(1);
  });
});

describe('languages', () => {
  const sami = sampleEdition(
    { series: 'bjorkvik/2022-2023/sma' },
    { language: 'sma', title: { value: 'TITLE', lang: 'sma' } },
  );
  it('marks Swedish default texts and untranslated passages on a South Sami page', () => {
    const page = renderPage(sami, context);
    expect(page).toContain('<html lang="sma">');
    expect(page).toMatch(/<h1[^>]*>TITLE<\/h1>/);
    expect(page).toContain('<dt><span lang="sv">Löftesperiod</span></dt>');
    expect(page).toMatch(/<div class="ps-lead" lang="sv">/);
    expect(page).toMatch(/<a class="ps-skip"[^>]*lang="sv"/);
    expect(page).toMatch(/<svg[^>]*lang="sv"[^>]*><title/);
  });
  it('says which way it is written, for a page that is written the other way', () => {
    expect(renderFragment(edition, context)).toMatch(/^<article [^>]*dir="ltr"/);
  });
  it('marks nothing where all is in one language', () => {
    expect(renderFragment(edition, context).match(/ lang="/g)).toHaveLength(1);
  });
});

describe('contact', () => {
  it('stands alone where there is no agreement, and is called so once', () => {
    const { period } = edition.summary;
    const alone = sampleEdition({}, { period: { ...period, agreement: null } });
    expect(seen(renderFragment(alone, context)).match(/Kontakt\n/g)).toHaveLength(1);
    expect(seen(renderFragment(alone, context))).toContain('Kontakt\ntrygghet@bjorkvik.example');
    expect(seen(renderFragment(edition, context))).toContain('Om överenskommelsen');
  });
});

describe('stages', () => {
  it.each([
    ['promises', 'Löften'],
    ['interim', 'Delredovisning'],
    ['final', 'Slutredovisning'],
  ] as [Stage, string][])('%s reads %s', (stage, label) =>
    expect(seen(renderFragment(sampleEdition({}, { stage }), context))).toMatch(
      new RegExp(`^${label} `),
    ),
  );
  it('says how far an account goes only where it stops before the period', () => {
    const text = (coversTo: string) =>
      seen(renderFragment(sampleEdition({}, { coversTo }), context));
    expect(text('2022-12-31')).toContain('Avser tiden till och med\n31 december 2022');
    expect(text('2023-12-31')).not.toContain('Avser tiden till och med');
  });
  it('is the page in one text where there is one', () => {
    const whole = sampleEdition(
      {},
      {
        sections: [{ kind: 'whole-page', key: 'whole-page', prose: paragraph('Allt på en gång.') }],
      },
    );
    expect(seen(renderFragment(whole, context))).toContain('Allt på en gång.');
  });
});
