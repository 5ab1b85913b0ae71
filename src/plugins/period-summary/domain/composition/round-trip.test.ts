import type {
  BlockContent,
  ItemContent,
  MeasureContent,
  PageContent,
} from '../../../../../database/seeds/content';
import { cases } from '../../../../../tests/fixtures/cases';
import { toRecord } from '../../../../../tests/fixtures/to-record';
import type { Prose } from '../prose';
import { proseText } from '../prose-text';
import { composeSummary } from './compose-summary';
import type {
  MeasureSection,
  OutcomeGroup,
  OutcomeReference,
  SummaryDocument,
} from './summary-document';

/** Whatever stands on the page: a section or an outcome, with the sections that it stands in. */
interface Standing {
  readonly node: object;
  readonly id: string;
  readonly within: readonly string[];
}

function standings(document: SummaryDocument) {
  const sections: Standing[] = [];
  const outcomes: Standing[] = [];
  const references: { readonly from: string; readonly outcome: string }[] = [];
  const note = (
    key: string,
    within: readonly string[],
    groups: readonly OutcomeGroup[],
    referred: readonly OutcomeReference[],
  ) => {
    for (const group of groups) {
      for (const node of group.outcomes) {
        const heading = group.heading;
        outcomes.push({ node: { ...node, group: heading }, id: node.id, within: [...within, key] });
      }
    }
    for (const { outcome } of referred) references.push({ from: key, outcome });
  };
  const measures = (list: readonly MeasureSection[], within: readonly string[]): void => {
    for (const node of list) {
      sections.push({ node, id: node.id, within });
      note(node.key, within, node.outcomes, node.references);
      measures(node.measures, [...within, node.key]);
    }
  };
  for (const section of document.sections) {
    if (section.kind === 'whole-page') continue;
    if (section.kind === 'period') {
      note(section.key, [], section.outcomes, []);
      continue;
    }
    sections.push({ node: section, id: section.id, within: [] });
    note(section.key, [], section.outcomes, section.references);
    measures(section.measures, [section.key]);
  }
  return { sections, outcomes, references };
}

const PROSE = new Set(['background', 'goals', 'description', 'prose', 'reason', 'lead', 'closing']);
/** Fields that say where a thing stands; tested by where it stands. */
const STRUCTURE = new Set(['key', 'measures', 'promises', 'promise', 'municipality', 'appliesTo']);

/** Every field of the content is in the composed thing, with its words, numbers and order. */
function expectHeld(content: object, composed: object): void {
  const there = new Map<string, unknown>(Object.entries(composed));
  for (const [field, value] of Object.entries(content) as [string, unknown][]) {
    if (STRUCTURE.has(field)) continue;
    const found = there.get(field);
    if (PROSE.has(field)) expectProse(value as readonly BlockContent[], found as Prose | null);
    else if (field === 'parties') expect(idsOf(found)).toEqual(value);
    else if (field === 'themes') expect(found).toHaveLength((value as readonly unknown[]).length);
    else if (field === 'answersTarget') expect(there.get('target')).toMatchObject({ key: value });
    else if (Array.isArray(value)) expectList(value, found);
    else if (typeof value === 'object' && value !== null)
      expectHeld(inSwedish(value), found as object);
    else expect([value, { value, lang: 'sv' }]).toContainEqual(found);
  }
}

function expectList(contents: readonly object[], found: unknown): void {
  const list = found as readonly (object & { readonly key?: string })[];
  expect(list).toHaveLength(contents.length);
  for (const [index, content] of contents.entries()) {
    if ('key' in content) expect(list[index]?.key).toBe(content.key);
    expectHeld(content, list[index] ?? {});
  }
}

/** `{ sv, en }` read as the Swedish line; other objects as they are. */
function inSwedish(value: object): object {
  return 'sv' in value ? { value: value.sv } : value;
}

function expectProse(blocks: readonly BlockContent[], prose: Prose | null): void {
  let rest = proseText(prose);
  for (const text of blocks.flatMap(textsOf)) {
    expect(rest).toContain(text);
    rest = rest.slice(rest.indexOf(text) + text.length);
  }
  expect(rest.trim()).toBe('');
}

function textsOf(block: BlockContent): readonly string[] {
  if (typeof block === 'string') return [plain(block)];
  if ('heading' in block) return [plain(block.heading)];
  if ('quote' in block) return [plain(block.quote)];
  return block.list.flatMap(itemTexts);
}

function itemTexts(item: ItemContent): readonly string[] {
  return typeof item === 'string' ? [plain(item)] : [plain(item[0]), ...item[1].flatMap(itemTexts)];
}

const plain = (text: string) => text.replace(/\*\*/gu, '').replace(/\[([^\]]+)\]\([^)]+\)/gu, '$1');
const idsOf = (parties: unknown) => (parties as readonly { id: string }[]).map(({ id }) => id);
const inDepth = (measures: readonly MeasureContent[] = []): readonly MeasureContent[] =>
  measures.flatMap((measure) => [measure, ...inDepth(measure.measures)]);

describe.each(Object.entries(cases))('%s goes through composition without loss', (_, content) => {
  const { stage, coversTo = null } = content;
  const document = composeSummary(toRecord(content), { stage, coversTo });
  const { sections, outcomes, references } = standings(document);

  it('in what surrounds the sections', () => {
    expectHeld(content.summary, document);
    expectHeld(content.period, document.period);
    const [owner, ...others] = [document.municipality, ...document.appliesTo];
    expect([owner.slug, ...others.map(({ slug }) => slug)]).toEqual(
      content.municipalities.map(({ slug }) => slug),
    );
  });

  it('in promises and measures, in their order', () => {
    const expected = content.promises.flatMap((one) => [one, ...inDepth(one.measures)]);
    expect(sections.map(({ id }) => id)).toEqual(expected.map(({ key }) => key));
    for (const [index, one] of expected.entries()) expectHeld(one, sections[index]?.node ?? {});
  });

  it('in outcomes, each once, in their order under what they name, referred to from the rest', () => {
    expect(outcomes.map(({ id }) => id).sort()).toEqual(
      content.outcomes.map(({ key }) => key).sort(),
    );
    const place = (id: string) => outcomes.find((one) => one.id === id);
    for (const outcome of content.outcomes) {
      const standing = place(outcome.key);
      expectHeld(outcome, standing?.node ?? {});
      for (const key of namedBy(outcome)) {
        const isReferred = references.some(
          (one) => one.from === key && one.outcome === `outcome-${outcome.key}`,
        );
        expect(isReferred || standing?.within.includes(key)).toBe(true);
      }
    }
    const underOne = new Map<string, string[]>();
    for (const { id, within } of outcomes) {
      underOne.set(within.join(), [...(underOne.get(within.join()) ?? []), id]);
    }
    const order = content.outcomes.map(({ key }) => key);
    for (const ids of underOne.values()) {
      expect(ids).toEqual(order.filter((key) => ids.includes(key)));
    }
  });

  it('in opportunities', () => {
    const all = [
      ...document.opportunities,
      ...document.sections.flatMap((one) => (one.kind === 'promise' ? one.opportunities : [])),
    ];
    expect(all).toHaveLength(content.opportunities.length);
    for (const opportunity of content.opportunities) {
      expectHeld(opportunity, all.find(({ id }) => id === opportunity.key) ?? {});
    }
  });
});

function namedBy(outcome: PageContent['outcomes'][number]): readonly string[] {
  return [
    ...(outcome.measures ?? []).map((key) => `measure-${key}`),
    ...(outcome.promises ?? []).map((key) => `promise-${key}`),
  ];
}

/** Figures whose number the reader meets in the text, and those listed after it. */
const figuresOf = (name: string) => {
  const content = cases[name];
  if (content === undefined) throw new Error(name);
  const document = composeSummary(toRecord(content), { stage: content.stage, coversTo: null });
  const found = JSON.stringify(document).matchAll(/"kind":"figure","figure":"([^"]+)"/gu);
  return [...found].map((match) => match[1]);
};

it.each([
  ['harjedalen-2019-2020', ['tobaksfri-duo']],
  ['harjedalen-2019-interim', ['kontroller', 'skoterdagar', 'insatser', 'moten']],
  ['norra-hisingen-2017-2018', ['insatser', 'extra']],
  ['strangnas-2019', ['moped', 'kontroller', 'grann', 'bat']],
  ['hjo-2018', ['kontor']],
  ['gallivare-2017', ['fot']],
  ['unseen-shapes', ['svar', 'oro']],
  ['unseen-years', ['kontroller', 'fordon', 'fart', 'okning', 'skolan', 'kontroller', 'nyktra']],
])('%s marks the numbers that stand in its text, so that none is said twice', (name, marked) => {
  expect(figuresOf(name).sort()).toEqual([...marked].sort());
});
