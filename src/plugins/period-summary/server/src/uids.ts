/** Every content type by its UID, in one place: no untyped strings elsewhere. */
export const MUNICIPALITY_UID = 'api::municipality.municipality';
export const PARTY_UID = 'api::party.party';
export const THEME_UID = 'api::theme.theme';
export const PERIOD_UID = 'api::period.period';
export const PROMISE_UID = 'api::promise.promise';
export const MEASURE_UID = 'api::measure.measure';
export const OUTCOME_UID = 'api::outcome.outcome';
export const OPPORTUNITY_UID = 'api::development-opportunity.development-opportunity';

/** What belongs to one period and is published with it. */
export const OWNED_UIDS = [PROMISE_UID, MEASURE_UID, OUTCOME_UID, OPPORTUNITY_UID] as const;
/** Everything with drafts. */
export const PUBLISHABLE_UIDS = [PERIOD_UID, ...OWNED_UIDS] as const;
/** Registers that others point at; without drafts. */
export const REGISTER_UIDS = [MUNICIPALITY_UID, PARTY_UID, THEME_UID] as const;

export type OwnedUid = (typeof OWNED_UIDS)[number];
export type PublishableUid = (typeof PUBLISHABLE_UIDS)[number];
export type RegisterUid = (typeof REGISTER_UIDS)[number];
export type ContentUid = PublishableUid | RegisterUid;

export const SUMMARY_UID = 'plugin::period-summary.summary';
export const SLUG_CLAIM_UID = 'plugin::period-summary.slug-claim';
export const SERIES_UID = 'plugin::period-summary.series';
export const SERIES_THEME_UID = 'plugin::period-summary.series-theme';
export const ADDRESS_UID = 'plugin::period-summary.address';
export const EDITION_UID = 'plugin::period-summary.edition';
export const EDITION_FILE_UID = 'plugin::period-summary.edition-file';
export const FILE_UID = 'plugin::period-summary.file';
export const WITHDRAWAL_UID = 'plugin::period-summary.withdrawal';
export const ERASURE_UID = 'plugin::period-summary.erasure';
export const EVENT_UID = 'plugin::period-summary.event';
export const LOG_ENTRY_UID = 'plugin::period-summary.log-entry';

/** Rows that are written once; the database itself refuses to change them. */
export const SEALED_UIDS = [
  EDITION_UID,
  EDITION_FILE_UID,
  FILE_UID,
  WITHDRAWAL_UID,
  ERASURE_UID,
  EVENT_UID,
  LOG_ENTRY_UID,
] as const;
