import type { SummaryDocument, SummaryMunicipality } from '../composition/summary-document';
import { textsFor } from '../representation/texts';
import { dateInWords, plain } from './in-words';
import type { SnapshotEntry, SnapshotField } from './snapshot';
import {
  imageList,
  linkList,
  listOf,
  partyList,
  proseField,
  textField,
  valueField,
} from './snapshot-fields';

function municipalityFields(municipality: SummaryMunicipality): readonly SnapshotField[] {
  const { logo } = municipality;
  const facts = (
    [
      'slug',
      'name',
      'code',
      'policeRegion',
      'localPoliceArea',
      'website',
      'mailbox',
      'accessibilityStatement',
      'colour',
    ] as const
  ).map((name) => valueField(`municipality.${name}`, municipality[name]));
  return [
    ...facts,
    valueField(
      'municipality.logo',
      logo === null ? null : [logo.file.sha256 ?? logo.file.id, logo.alt],
      logo?.alt ? plain(logo.alt) : null,
    ),
  ];
}

/** What belongs to the page as a whole: the editor's own texts, the stage, the municipality. */
export function snapshotPage(summary: SummaryDocument): SnapshotEntry {
  const { language } = summary;
  return {
    type: 'page',
    key: 'page',
    title: summary.title,
    parent: null,
    promise: null,
    parties: [],
    fields: [
      textField('title', summary.title),
      valueField('language', language),
      valueField('stage', summary.stage, plain(textsFor(language).texts.stage[summary.stage])),
      valueField('coversTo', summary.coversTo, dateInWords(summary.coversTo, language)),
      proseField('lead', summary.lead),
      proseField('closing', summary.closing),
      ...municipalityFields(summary.municipality),
    ],
    lists: [
      imageList(summary.images),
      linkList(summary.links),
      listOf(
        'appliesTo',
        summary.appliesTo.map((municipality) => ({
          key: municipality.code,
          label: plain(municipality.name),
          shown: plain(municipality.name),
          fields: municipalityFields(municipality),
        })),
      ),
    ],
  };
}

/** The period and the agreement behind it. */
export function snapshotPeriod({ period, language }: SummaryDocument): SnapshotEntry {
  const { agreement, previous } = period;
  const document = agreement?.document ?? null;
  return {
    type: 'period',
    key: 'period-facts',
    title: period.label,
    parent: null,
    promise: null,
    parties: [],
    fields: [
      textField('label', period.label),
      valueField('id', period.id),
      valueField('slug', period.slug),
      valueField('startsOn', period.startsOn, dateInWords(period.startsOn, language)),
      valueField('endsOn', period.endsOn, dateInWords(period.endsOn, language)),
      textField('area', period.area),
      proseField('background', period.background),
      valueField('contact', period.contact),
      valueField('previous', previous, previous?.label ?? (previous ? plain(previous.slug) : null)),
      valueField(
        'agreement.signedOn',
        agreement?.signedOn ?? null,
        dateInWords(agreement?.signedOn ?? null, language),
      ),
      valueField('agreement.diaryNumber', agreement?.diaryNumber ?? null),
      valueField('agreement.url', agreement?.url ?? null),
      valueField(
        'agreement.document',
        document === null ? null : (document.sha256 ?? document.id),
        document ? plain(document.name) : null,
      ),
    ],
    lists: [
      partyList(period.parties),
      listOf(
        'signatories',
        (agreement?.signatories ?? []).map(({ name, role, organisation }) => ({
          key: name,
          label: plain(name),
          shown: {
            value: [name, role?.value, organisation].filter(Boolean).join(', '),
            lang: role?.lang ?? null,
          },
          fields: [textField('role', role), valueField('organisation', organisation)],
        })),
      ),
    ],
  };
}
