import type {
  FigureRecord,
  MunicipalityRecord,
  PartyRecord,
  PeriodRecord,
  PlaceRecord,
  PromiseReference,
  TargetRecord,
  ThemeRecord,
} from '../record';
import { defaultText, spanLabel } from './default-texts';
import { PERIOD_BACKGROUND_KEY } from './section-key';
import { shownProse } from './shown-prose';
import type {
  Figure,
  Party,
  Place,
  SummaryMunicipality,
  SummaryPeriod,
  Target,
  Theme,
} from './summary-document';

/** The parts of the document that are copied from the record, field by field: nothing else leaves. */

export function composeMunicipality(municipality: MunicipalityRecord): SummaryMunicipality {
  const { slug, name, code, policeRegion, localPoliceArea } = municipality;
  const { website, mailbox, accessibilityStatement, logo, colour } = municipality;
  return {
    slug,
    name,
    code,
    policeRegion,
    localPoliceArea,
    website,
    mailbox,
    accessibilityStatement,
    logo,
    colour,
  };
}

/**
 * The period. Dates are there in everything that is published; in the preview of a draft that has
 * none they are empty strings.
 */
export function composePeriod(record: PeriodRecord): SummaryPeriod {
  const { period, language } = record;
  const { id, slug, startsOn, endsOn, area, agreement, contact, previous } = period;
  const label = spanLabel(startsOn, endsOn) || slug;
  return {
    id,
    slug,
    label: period.label ?? { value: label, lang: language },
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
    area,
    background: shownProse(record, PERIOD_BACKGROUND_KEY, period.background),
    parties: period.parties.map(composeParty),
    agreement: agreement && {
      signedOn: agreement.signedOn,
      diaryNumber: agreement.diaryNumber,
      signatories: agreement.signatories.map(({ name, role, organisation }) => ({
        name,
        role,
        organisation,
      })),
      document: agreement.document,
      url: agreement.url,
    },
    contact,
    previous: previous?.published === true ? { slug: previous.slug, label: previous.label } : null,
  };
}

/** The title, or a default one in a preview before anybody wrote it (publishing demands one). */
export function composeTitle(record: PeriodRecord) {
  const { title } = record.summary;
  if (title !== null && title.value.trim() !== '') return title;
  const words = defaultText('title', record.language);
  const { label, startsOn, endsOn, slug } = record.period;
  const span = label?.value ?? (spanLabel(startsOn, endsOn) || slug);
  return { ...words, value: `${words.value} ${span}` };
}

export function composeParty({ id, kind, name }: PartyRecord): Party {
  return { id, kind, name };
}

export function composeTheme({ slug, name }: ThemeRecord): Theme {
  return { slug, name };
}

export function composePlace({ name, kind, note }: PlaceRecord): Place {
  return { name, kind, note };
}

export function composeTarget(target: TargetRecord): Target {
  const { key, label, qualifier, value, unit, per, condition, text } = target;
  return { key, label, qualifier, value, unit, per, condition, text };
}

export function composeFigure(
  figure: FigureRecord,
  target: TargetRecord | undefined,
  inProse: boolean,
): Figure {
  const { key, label, value, asWritten, qualifier, unit, per, countsPeople, partOf } = figure;
  const { baseline, baselineLabel, from, to, source, note } = figure;
  return {
    key,
    label,
    value,
    asWritten,
    qualifier,
    unit,
    per,
    countsPeople,
    target: target === undefined ? null : composeTarget(target),
    partOf,
    baseline,
    baselineLabel,
    from,
    to,
    source,
    note,
    inProse,
  };
}

/**
 * The promise of another period that this one goes on with, or that takes something up. Only what
 * readers can open is named: a draft of the next period must not show in this one's page.
 */
export function composePromiseReference(reference: PromiseReference | null) {
  if (reference?.period?.published !== true) return null;
  const { slug, label } = reference.period;
  return { wording: reference.wording, period: { slug, label } };
}
