import {
  linked,
  outcome,
  paragraphs,
  smallRecord,
} from '../../../../../tests/fixtures/small-record';
import type { Prose } from '../prose';
import type { PeriodRecord } from '../record';
import { checkPersonalData } from './personal-data-check';

const found = (record: PeriodRecord) =>
  checkPersonalData(record, { stage: 'final', coversTo: null }).map(
    ({ code, entry, field }) => `${code} ${entry.type} ${field}`,
  );
const withProse = (prose: Prose) => smallRecord({ outcomes: [outcome({ prose })] });
const withContact = (contact: string, text: string): PeriodRecord => {
  const record = withProse(paragraphs(text));
  return { ...record, period: { ...record.period, contact } };
};

describe('checkPersonalData: what is published cannot be taken back from every copy', () => {
  it.each([
    ['Ring 070-123 45 67.', 'phone-number'],
    ['Ring +46 70 123 45 67.', 'phone-number'],
    ['Skriv till anna.berg@polisen.example.', 'personal-email'],
    ['Skriv till trygg@gmail.com.', 'personal-email'],
    ['Han, 19811228-9874, dömdes.', 'personal-identity-number'],
    ['Han, 811228-9874, dömdes.', 'personal-identity-number'],
  ])('warns of %j', (text, code) => {
    expect(found(withProse(paragraphs(text)))).toEqual([`${code} outcome prose.0`]);
  });

  it.each([
    'Ring 114 14, vid fara 112 eller 1177, från utlandet 077-114 14 00.',
    'Perioden 2019-2020, från 2019-01-01, kl 08.00-16.30, väg 315.',
    'Kostnaden blev 2 345 678 kronor, dnr KS 2019-123456.',
    'Skriv till info@provby.example eller kommunpolis.provby@polisen.example.',
    'Organisationsnummer 556036-0793, ärende 811228-9875.',
  ])('says nothing of %j', (text) => {
    expect(found(withProse(paragraphs(text)))).toEqual([]);
  });

  it('reads the address behind a link', () => {
    expect(found(withProse(linked('tel:+46701234567')))).toEqual(['phone-number outcome prose.0']);
  });

  it('knows the period’s own mailbox, and warns of a personal one where it is entered', () => {
    expect(
      found(withContact('kommun@provby.example', 'Skriv till kommun@provby.example.')),
    ).toEqual([]);
    expect(found(withContact('anna.berg@provby.example', 'Skriv till oss.'))).toEqual([
      'personal-email period contact',
    ]);
  });
});
