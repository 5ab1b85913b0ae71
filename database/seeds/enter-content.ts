/** Enters content through the Document Service, as staff would: every rule of the product applies. */
import type { Core } from '@strapi/strapi';

import { LANGUAGES, localeOfTag } from '../../src/plugins/period-summary/domain/languages';
import {
  MEASURE_UID,
  MUNICIPALITY_UID,
  OPPORTUNITY_UID,
  OUTCOME_UID,
  PARTY_UID,
  PERIOD_UID,
  PROMISE_UID,
  SUMMARY_UID,
  THEME_UID,
  type ContentUid,
} from '../../src/plugins/period-summary/server/src/uids';
import {
  passageIn,
  wordsIn,
  type FigureContent,
  type MeasureContent,
  type PageContent,
  type Passage,
  type PlaceContent,
  type TargetContent,
  type Words,
} from './content';
import { toBlocks } from './to-blocks';

/** Document ids of what was entered, by the content's own keys. */
export interface Entered {
  readonly municipalities: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, string>;
  readonly promises: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, string>;
  readonly outcomes: ReadonlyMap<string, string>;
  readonly opportunities: ReadonlyMap<string, string>;
  readonly periodId: string;
  /** Public tags, the municipality's first language first. */
  readonly languages: readonly string[];
}

type Data = Record<string, unknown>;
/** Makes an entry's data in one language. */
type DataIn = (tag: string) => Data;

interface Documents {
  findFirst(params: object): Promise<{ documentId: string } | null>;
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<{ documentId: string } | null>;
}

/**
 * Enters one page's content: drafts, in every language of the owning municipality. Registers that are
 * there already (a municipality by its code, a party by name, a theme by slug) are used as they are.
 */
export async function enterContent(strapi: Core.Strapi, content: PageContent): Promise<Entered> {
  const documents = (uid: ContentUid | typeof SUMMARY_UID): Documents => strapi.documents(uid);
  const owner = content.municipalities.find(({ key }) => key === content.period.municipality);
  const languages = owner?.languages ?? ['sv'];
  const [first = 'sv', ...others] = languages;
  const locale = (tag: string): string => localeOfTag(tag) ?? tag;
  const words = (value: Words | undefined, tag: string) => wordsIn(value, tag, first);
  const blocks = (value: Passage | undefined, tag: string) => {
    const passage = passageIn(value, tag, first);
    return passage && toBlocks(passage);
  };

  /** Creates in the first language, then adds the others. */
  async function enter(uid: ContentUid, dataIn: DataIn): Promise<string> {
    const { documentId } = await documents(uid).create({
      locale: locale(first),
      data: dataIn(first),
    });
    for (const tag of others) {
      await documents(uid).update({ documentId, locale: locale(tag), data: dataIn(tag) });
    }
    return documentId;
  }

  async function enterOnce(uid: ContentUid, filters: object, dataIn: DataIn): Promise<string> {
    const known = await documents(uid).findFirst({ locale: locale(first), filters });
    return known?.documentId ?? enter(uid, dataIn);
  }

  const places = (list: readonly PlaceContent[] | undefined, tag: string) =>
    list?.map(({ name, kind, note }) => ({ name: words(name, tag), kind, note: words(note, tag) }));
  const targets = (list: readonly TargetContent[] | undefined, tag: string) =>
    list?.map(({ label, unit, per, condition, text, ...structure }) => ({
      ...structure,
      label: words(label, tag),
      unit: words(unit, tag),
      per: words(per, tag),
      condition: words(condition, tag),
      text: words(text, tag),
    }));
  const figures = (list: readonly FigureContent[] | undefined, tag: string) =>
    list?.map(({ label, unit, per, asWritten, baselineLabel, source, note, ...structure }) => ({
      ...structure,
      label: words(label, tag),
      unit: words(unit, tag),
      per: words(per, tag),
      asWritten: words(asWritten, tag),
      baselineLabel: words(baselineLabel, tag),
      source: words(source, tag),
      note: words(note, tag),
    }));
  const chosen = (keys: readonly string[] | undefined, from: ReadonlyMap<string, string>) =>
    (keys ?? []).map((key) => idOf(key, from));

  const municipalities = new Map<string, string>();
  for (const { key, languages: tags, ...rest } of content.municipalities) {
    const codes = (tags ?? ['sv']).map((tag) => ({
      code: LANGUAGES.find((language) => language.tag === tag)?.code ?? tag,
    }));
    const known = await documents(MUNICIPALITY_UID).findFirst({ filters: { code: rest.code } });
    const made =
      known ?? (await documents(MUNICIPALITY_UID).create({ data: { ...rest, languages: codes } }));
    municipalities.set(key, made.documentId);
  }

  const parties = new Map<string, string>();
  for (const { key, name, municipality, ...rest } of content.parties) {
    const id = await enterOnce(PARTY_UID, { name: words(name, first) }, (tag) => ({
      ...rest,
      name: words(name, tag) ?? words(name, first),
      municipality: municipality === undefined ? null : idOf(municipality, municipalities),
    }));
    parties.set(key, id);
  }

  const themes = new Map<string, string>();
  for (const { key, name, slug } of content.themes) {
    const id = await enterOnce(THEME_UID, { slug }, (tag) => ({
      slug,
      name: words(name, tag) ?? words(name, first),
    }));
    themes.set(key, id);
  }

  const { period } = content;
  const periodId = await enter(PERIOD_UID, (tag) => ({
    slug: period.slug,
    label: words(period.label, tag) ?? words(period.label, first),
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    area: words(period.area, tag),
    background: blocks(period.background, tag),
    contact: period.contact,
    municipality: idOf(period.municipality, municipalities),
    appliesTo: chosen(period.appliesTo, municipalities),
    parties: chosen(period.parties, parties),
    ...(period.agreement && {
      agreement: {
        ...period.agreement,
        signatories: (period.agreement.signatories ?? []).map(({ role, ...signatory }) => ({
          ...signatory,
          role: words(role, tag),
        })),
      },
    }),
  }));

  const promises = new Map<string, string>();
  const measures = new Map<string, string>();

  async function enterMeasures(
    list: readonly MeasureContent[] | undefined,
    above: { readonly promise: string } | { readonly parent: string },
  ): Promise<void> {
    for (const [index, measure] of (list ?? []).entries()) {
      const id = await enter(MEASURE_UID, (tag) => ({
        order: index + 1,
        title: words(measure.title, tag),
        description: blocks(measure.description, tag),
        places: places(measure.places, tag),
        targets: targets(measure.targets, tag),
        startsOn: measure.startsOn,
        endsOn: measure.endsOn,
        parties: chosen(measure.parties, parties),
        ...above,
      }));
      measures.set(measure.key, id);
      await enterMeasures(measure.measures, { parent: id });
    }
  }

  for (const [index, promise] of content.promises.entries()) {
    const id = await enter(PROMISE_UID, (tag) => ({
      order: index + 1,
      heading: words(promise.heading, tag),
      wording: words(promise.wording, tag),
      background: blocks(promise.background, tag),
      goals: blocks(promise.goals, tag),
      targetGroup: words(promise.targetGroup, tag),
      places: places(promise.places, tag),
      targets: targets(promise.targets, tag),
      startsOn: promise.startsOn,
      endsOn: promise.endsOn,
      themes: chosen(promise.themes, themes),
      parties: chosen(promise.parties, parties),
      period: periodId,
    }));
    promises.set(promise.key, id);
    await enterMeasures(promise.measures, { promise: id });
  }

  const outcomes = new Map<string, string>();
  for (const [index, outcome] of content.outcomes.entries()) {
    const id = await enter(OUTCOME_UID, (tag) => ({
      order: index + 1,
      heading: words(outcome.heading, tag),
      group: words(outcome.group, tag),
      prose: blocks(outcome.prose, tag),
      verdict: outcome.verdict,
      reason: blocks(outcome.reason, tag),
      from: outcome.from,
      to: outcome.to,
      figures: figures(outcome.figures, tag),
      promises: chosen(outcome.promises, promises),
      measures: chosen(outcome.measures, measures),
      parties: chosen(outcome.parties, parties),
      period: periodId,
    }));
    outcomes.set(outcome.key, id);
  }

  const opportunities = new Map<string, string>();
  for (const [index, opportunity] of content.opportunities.entries()) {
    const id = await enter(OPPORTUNITY_UID, (tag) => ({
      order: index + 1,
      prose: blocks(opportunity.prose, tag),
      promise: opportunity.promise === undefined ? null : idOf(opportunity.promise, promises),
      period: periodId,
    }));
    opportunities.set(opportunity.key, id);
  }

  for (const tag of languages) {
    await documents(SUMMARY_UID).create({
      data: {
        periodId,
        language: tag,
        title: words(content.summary.title, tag),
        lead: blocks(content.summary.lead, tag),
        closing: blocks(content.summary.closing, tag),
        links: (content.summary.links ?? []).flatMap(({ label, url }) => {
          const text = words(label, tag);
          return text === null ? [] : [{ label: text, url }];
        }),
        version: 1,
      },
    });
  }

  return {
    municipalities,
    parties,
    promises,
    measures,
    outcomes,
    opportunities,
    periodId,
    languages,
  };
}

/** @throws where content refers to something that it does not hold: a mistake in the content file. */
function idOf(key: string, from: ReadonlyMap<string, string>): string {
  const id = from.get(key);
  if (id === undefined) throw new Error(`The content names "${key}", which it does not hold.`);
  return id;
}
