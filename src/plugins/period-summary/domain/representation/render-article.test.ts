import type { Stage } from '../record';
import { renderCsv } from './csv';
import { jsonLd, scriptJson } from './json-ld';
import type { HeadingLevel } from './render-context';
import { renderFragment } from './render-fragment';
import { renderPage } from './render-page';
import {
  paragraph,
  sampleContext,
  sampleEdition,
  sampleFigure,
  sampleManifest,
  sampleOutcome,
  samplePromise,
  sampleTarget,
  sv,
} from '../../../../../tests/fixtures/sample-edition';

const edition = sampleEdition();
const context = sampleContext();

/** What a reader sees: tags gone, entities back, white space as one. */
const seen = (markup: string) =>
  markup
    .replace(
      /<style>[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<title[ >][\s\S]*?<\/title>|<desc[\s\S]*?<\/desc>/g,
      '',
    )
    .replace(/<(?:\/?(?:p|li|dt|dd|h\d|div|section|ul|ol|dl|figcaption|br)\b)[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

const levels = (markup: string) => [...markup.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
const only = (...sections: Parameters<typeof samplePromise>[0][]) =>
  sampleEdition({ kind: 'first' }, { sections: sections.map((more) => samplePromise(more)) });
const withOutcome = (more: Parameters<typeof sampleOutcome>[0]) =>
  only({
    outcomes: [
      { kind: 'outcome-group', heading: null, parties: [], outcomes: [sampleOutcome(more)] },
    ],
  });

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

describe('what the page says of a promise', () => {
  it('says that nobody reported only where the document says so', () => {
    const said = 'Ingen redovisning har lämnats';
    expect(seen(renderFragment(only({ reporting: 'not_reported' }), context))).toContain(said);
    expect(seen(renderFragment(only({ reporting: 'none' }), context))).not.toContain(said);
  });
  // Not assessed is not "not done": a page must not judge what nobody judged.
  it('shows no verdict where there is none', () => {
    const text = seen(renderFragment(withOutcome({ verdict: null }), context));
    expect(text).not.toMatch(/Bedömning|uppfyllt/i);
  });
  it('puts one opportunity in line after its label and several in a list', () => {
    const text = seen(renderFragment(edition, context));
    expect(text).toContain('Utvecklingsmöjligheter: samla alla mätningar på ett ställe');
    expect(text).toContain('Utvecklingsmöjligheter:\nnå fler föräldrar');
  });
  it('makes a list of three results or more that are a line each', () => {
    const group = (count: number) =>
      renderFragment(
        only({
          outcomes: [
            {
              kind: 'outcome-group',
              heading: sv('Fysiska förändringar'),
              parties: [],
              outcomes: Array.from({ length: count }, (_, index) =>
                sampleOutcome({ key: `outcome-${index}`, id: String(index) }),
              ),
            },
          ],
        }),
        context,
      );
    expect(group(3)).toContain('<li id="outcome-2">Kontrollerna');
    expect(group(2)).not.toContain('<li id="outcome');
  });
  it('heads the results only where another heading stands between', () => {
    expect(seen(renderFragment(withOutcome({}), context))).not.toMatch(/^Resultat$/m);
    expect(seen(renderFragment(edition, context))).toMatch(/^Resultat$/m);
  });
  it('links to an outcome that stands elsewhere, but never to one that was left out', () => {
    const whole = renderFragment(edition, context);
    expect(whole).toMatch(/Redovisas under <a href="#outcome-o1">/);
    const anchors = [...whole.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    for (const anchor of anchors) expect(whole).toContain(`id="${anchor}"`);
  });
  it('holds only a theme’s promises where asked', () => {
    const text = seen(renderFragment(edition, context, { theme: 'unga' }));
    expect(text).toContain('Ungas uppväxt');
    expect(text).not.toMatch(/trafiken|Trygghetsmätningen/);
    expect(seen(renderFragment(edition, context, { theme: 'okänt' }))).toContain('Inget löfte');
  });
});

describe('figures', () => {
  const figure = sampleFigure({
    key: 'duo',
    label: sv('Andel anslutna elever'),
    value: 97,
    asWritten: sv('97%'),
    unit: sv('%'),
    inProse: true,
  });
  const prose = {
    lang: 'sv',
    nodes: [
      {
        kind: 'paragraph' as const,
        children: [
          {
            kind: 'figure' as const,
            figure: 'duo',
            value: 97,
            children: [{ kind: 'text' as const, text: '97%' }],
          },
          { kind: 'text' as const, text: ' har anslutit sig.' },
        ],
      },
    ],
  };
  it('marks a number in the prose with its label and does not repeat it', () => {
    const markup = renderFragment(withOutcome({ prose, figures: [figure] }), context);
    expect(markup).toContain(
      '<data class="ps-number" title="Andel anslutna elever" value="97">97%</data>',
    );
    expect(seen(markup).match(/97/g)).toHaveLength(1);
  });
  it('nests parts below their whole, with "varav"', () => {
    const markup = renderFragment(edition, context);
    expect(seen(markup)).toContain('cirka 1 340 förare\nvarav vid skolorna\n212,5');
    expect(markup).toMatch(/<dd class="ps-parts"><dl/);
  });
  it('shows figures that are each part of the other', () => {
    const text = seen(
      renderFragment(
        withOutcome({
          figures: [
            sampleFigure({ key: 'a', label: sv('A'), value: 1, partOf: 'b' }),
            sampleFigure({ key: 'b', label: sv('B'), value: 2, partOf: 'a' }),
          ],
        }),
        context,
      ),
    );
    expect(text).toMatch(/A\n1\nB\n2/);
  });
  it.each([
    ['Klart inom 15 minuter', 5, 'Klart inom 15 minuter – minst 5 kontroller per år'],
    ['Fler kontroller 2023', 3, 'Fler kontroller 2023 – minst 3 kontroller per år'],
    ['Minst 1 200 kontroller', 1200, 'Minst 1 200 kontroller'],
    ['I 95 % av fallen', 95, 'I 95 % av fallen'],
  ])('says the number of the target %j once, and never leaves it out', (words, value, shown) => {
    const target = sampleTarget({ label: null, text: sv(words), value });
    const plain = { ...target, ...(words.includes('%') && { unit: sv('%'), per: null }) };
    const text = seen(renderFragment(only({ targets: [plain] }), context)).replace(/\u00a0/g, ' ');
    expect(text).toContain(`Mål\n${shown}\n`);
  });
  it.each([
    ['tre möten', 'möten', 'år', 'tre möten per år'],
    ['tre gånger i våras', 'gånger', 'år', 'tre gånger i våras per år'],
    ['tre möten per år', 'möten', 'år', 'tre möten per år'],
    ['97%', '%', null, '97%'],
  ])('adds to %j the unit and the time that it does not say', (asWritten, unit, per, shown) => {
    const figure = sampleFigure({
      label: sv('Tid'),
      value: 3,
      asWritten: sv(asWritten),
      unit: sv(unit),
      per: per === null ? null : sv(per),
    });
    const text = seen(renderFragment(withOutcome({ figures: [figure] }), context));
    expect(text).toContain(`Tid\n${shown}\n`);
  });
  it('says that a figure has no number, which an empty row would leave to guess', () => {
    const text = (more: object) =>
      seen(
        renderFragment(
          withOutcome({ figures: [sampleFigure({ label: sv('Anmälningar'), ...more })] }),
          context,
        ),
      );
    expect(text({})).toContain('Anmälningar\nUppgift saknas');
    expect(text({ target: sampleTarget() })).toContain('Anmälningar\nUppgift saknas\nMål: ');
    expect(text({ note: sv('Redovisas inte.') })).not.toContain('Uppgift saknas');
    expect(text({ value: 0 })).not.toContain('Uppgift saknas');
  });
  it('lists short results whose numbers stand in their text, as the editor would have', () => {
    const outcomes = ['1', '2', '3'].map((id) =>
      sampleOutcome({ key: `outcome-${id}`, id, prose, figures: [figure] }),
    );
    const group = { kind: 'outcome-group', heading: sv('Platser'), parties: [], outcomes } as const;
    const lines = renderFragment(only({ outcomes: [group] }), context);
    expect(lines.match(/<li id="outcome-/g)).toHaveLength(3);
    expect(lines.match(/<data class="ps-number" title="Andel anslutna elever"/g)).toHaveLength(3);
  });
  it('draws the result against the target, with the same numbers in words', () => {
    const markup = renderFragment(edition, context);
    expect(markup).toMatch(
      /<svg[^>]*role="img"[^>]*aria-labelledby="figure-o1-kontroller-t figure-o1-kontroller-d"/,
    );
    expect(markup).toContain('Resultat: 21 kontroller per år. Mål: minst 17 kontroller per år');
  });
  // A bar of two years' result against one year's target would mislead.
  it('does not draw what cannot be compared', () => {
    const draw = (more: Parameters<typeof sampleFigure>[0]) =>
      renderFragment(
        withOutcome({
          figures: [
            sampleFigure({
              label: sv('K'),
              value: 9,
              unit: sv('kontroller'),
              target: sampleTarget(),
              ...more,
            }),
          ],
        }),
        context,
      ).includes('ps-bar');
    expect(draw({ per: sv('år') })).toBe(true);
    expect(draw({ per: null })).toBe(false);
    expect(draw({ per: sv('år'), unit: sv('timmar') })).toBe(false);
    expect(draw({ per: sv('år'), value: null })).toBe(false);
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

describe('notices', () => {
  const entry = sampleManifest().editions[1];
  const page = (more: Parameters<typeof sampleManifest>[0], number = 2) =>
    seen(
      renderFragment(sampleEdition({ number }), sampleContext({ manifest: sampleManifest(more) })),
    );
  it('tell of a newer edition, a correction, a withdrawal and the next period, each with its date', () => {
    expect(page({}, 1)).toContain(
      'Det finns en nyare utgåva av den här sidan. (5 mars 2024) Till utgåva 2 Rättelse (5 mars 2024): Antalet kontroller var fel i första utgåvan.',
    );
    expect(page({})).toContain('Sidan har rättats. (5 mars 2024) Antalet kontroller var fel');
    expect(
      page({
        nextPeriod: {
          slug: '2024-2025',
          label: '2024–2025',
          publishedAt: '2024-06-01T08:00:00.000Z',
        },
      }),
    ).toContain('Nästa löftesperiod är publicerad. (1 juni 2024) 2024–2025');
    expect(
      entry &&
        page({
          editions: [
            { ...entry, withdrawn: { at: '2024-04-01T08:00:00.000Z', reason: 'Fel period.' } },
          ],
        }),
    ).toContain('Utgåvan har dragits tillbaka. (1 april 2024) Skäl: Fel period.');
  });
  it('call a preview a draft, keep it out of search engines and offer no data', () => {
    const draft = renderPage(edition, sampleContext({ draft: true, hash: null }));
    expect(seen(draft)).toContain('Utkast. Sidan är en förhandsvisning');
    expect(draft).toContain('noindex');
    expect(draft).not.toMatch(/rel="canonical"|\.json"|application\/ld\+json/);
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
