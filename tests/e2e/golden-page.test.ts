/**
 * The real page that everything began with: entered word by word, published, and read in a browser.
 * If this fails, a municipality that moves its page here loses something that it said.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';

import type { PageContent } from '../../database/seeds/content';
import { enterContent } from '../../database/seeds/enter-content';
import type { EditionDocument } from '../../src/plugins/period-summary/domain/edition/edition-document';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import { launchChromium } from '../support/chromium';
import { PROJECT_ROOT } from '../support/project-root';
import { startStrapi, type RunningStrapi } from '../support/strapi';

const SEED = path.resolve(PROJECT_ROOT, '../shared/seed/harjedalen-2019-2020.txt');
const isHere = existsSync(SEED);
const skipped = isHere ? '' : ' (SKIPPED: the verbatim page is not kept in the project)';

const OPPORTUNITY = 'Utvecklingsmöjligheter: ';

/** The page's lines as an editor would sort them into fields; not a word is written anew. */
function contentOf(text: string): PageContent {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [title = '', lead = '', ...rest] = lines;
  const closing = rest.splice(-2);
  const promises: { wording: string; outcome: string[]; opportunity: string | null }[] = [];
  for (const line of rest) {
    const current = promises.at(-1);
    if (line.startsWith('Polisen och kommunen lovar')) {
      promises.push({ wording: line, outcome: [], opportunity: null });
    } else if (current && line.startsWith(OPPORTUNITY)) {
      current.opportunity = line.slice(OPPORTUNITY.length);
    } else current?.outcome.push(line);
  }
  return {
    stage: 'final',
    coversTo: '2020-12-31',
    municipalities: [{ key: 'm', name: 'Härjedalens kommun', slug: 'harjedalen', code: '2361' }],
    parties: [
      { key: 'polisen', kind: 'police', name: 'Polisen' },
      { key: 'kommunen', kind: 'municipality', name: 'Härjedalens kommun' },
    ],
    themes: [],
    period: {
      key: 'p',
      slug: '2019-2020',
      label: '2019–2020',
      startsOn: '2019-01-01',
      endsOn: '2020-12-31',
      municipality: 'm',
      parties: ['polisen', 'kommunen'],
    },
    promises: promises.map(({ wording }, index) => ({ key: `promise-${index}`, wording })),
    outcomes: promises.map(({ outcome }, index) => ({
      key: `outcome-${index}`,
      prose: outcome,
      promises: [`promise-${index}`],
      parties: ['polisen', 'kommunen'],
      ...(outcome.some((line) => line.includes('97%')) && {
        figures: [
          {
            key: 'tobaksfri-duo',
            label: 'Elever i årskurs 6–9 som anslutit sig till Tobaksfri duo',
            value: 97,
            unit: '%',
            asWritten: '97%',
          },
        ],
      }),
    })),
    opportunities: promises.flatMap(({ opportunity }, index) =>
      opportunity === null
        ? []
        : [{ key: `opportunity-${index}`, promise: `promise-${index}`, prose: [opportunity] }],
    ),
    summary: { title, lead: [lead], closing },
  };
}

/** Sentences with their white space evened out, as a reader sees them. */
const even = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?])\s+/u))
    .map(even)
    .filter((sentence) => sentence !== '');

describe(`the verbatim page of Härjedalen 2019–2020${skipped}`, () => {
  let running: RunningStrapi;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    if (!isHere) return;
    running = await startStrapi();
    origin = await running.listen();
    browser = await launchChromium();
    const { periodId } = await enterContent(running.strapi, contentOf(readFileSync(SEED, 'utf8')));
    const result = await getService(running.strapi, 'publishing').publish({
      periodId,
      language: 'sv',
      stage: 'final',
      coversTo: '2020-12-31',
      acceptWarnings: true,
      actor: { id: null, name: 'Test' },
      at: '2021-02-03T08:00:00.000Z',
    });
    expect(result.kind).toBe('published');
  });

  afterAll(async () => {
    if (!isHere) return;
    await browser.close();
    await running.remove();
  });

  it.each([
    ['the page for people', '/medborgarloften/harjedalen/2019-2020'],
    ['the fragment', '/api/period-summaries/harjedalen/2019-2020.sv.fragment.html'],
  ])('every sentence stands in %s, in its order', async (_name, address) => {
    if (!isHere) return;
    const page = await browser.newPage();
    await page.goto(`${origin}${address}`);
    let shown = even(await page.locator('article').first().innerText());
    for (const sentence of sentencesOf(readFileSync(SEED, 'utf8'))) {
      const at = shown.indexOf(sentence);
      expect({ sentence, found: at >= 0 }).toEqual({ sentence, found: true });
      shown = shown.slice(at + sentence.length);
    }
    await page.close();
  });

  it('97 % is a figure with its label, and is not told twice', async () => {
    if (!isHere) return;
    const answer = await fetch(`${origin}/api/period-summaries/harjedalen/2019-2020.sv.json`);
    const { summary } = (await answer.json()) as EditionDocument;
    const figures = summary.sections.flatMap((section) =>
      section.kind === 'promise'
        ? section.outcomes.flatMap(({ outcomes }) => outcomes.flatMap((o) => o.figures))
        : [],
    );
    expect(figures).toEqual([
      expect.objectContaining({
        value: 97,
        inProse: true,
        label: { lang: 'sv', value: expect.stringContaining('Tobaksfri duo') as string },
      }),
    ]);
    const page = await browser.newPage();
    await page.goto(`${origin}/medborgarloften/harjedalen/2019-2020`);
    expect((await page.locator('article').innerText()).match(/97\s?%/gu)).toHaveLength(1);
    await page.close();
  });
});
