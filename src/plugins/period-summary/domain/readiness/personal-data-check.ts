/**
 * Phone numbers, personal e-mail addresses and personal identity numbers in what will be published.
 * Hidden sections are read too: their entries are still public in the REST of the single types.
 * Messages show no more than the end of what was found, because the log of a publication keeps them.
 */
import { periodEntry } from './entry-reference';
import { item, type Finding } from './item';
import { passages, type PassageContent } from './passages';
import { emailAddresses, isPersonalAddress } from './email-address';
import { hasPersonalIdentityNumber } from './personal-identity-number';
import { phoneNumbers } from './phone-number';
import { proseLines, proseLinks } from './prose-parts';
import type { Check, ReadinessItem } from './readiness';
import type { PeriodRecord } from '../record';

interface Line {
  readonly text: string;
  /** After the field's name: `.2` for the third block of a prose. */
  readonly position: string;
}

function target(url: string): string {
  const address = /^(?:mailto|tel):(.*)$/isu.exec(url.trim())?.[1];
  if (address === undefined) return '';
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function linesOf(content: PassageContent): readonly Line[] {
  switch (content.kind) {
    case 'text':
      return [{ text: content.text.value, position: '' }];
    case 'prose':
      return [
        ...proseLines(content.prose).map(({ text, block }) => ({ text, position: `.${block}` })),
        ...proseLinks(content.prose).map(({ url, block }) => ({
          text: target(url),
          position: `.${block}`,
        })),
      ];
    case 'image':
      return [
        { text: content.image.alt?.value ?? '', position: '.alt' },
        { text: content.image.caption?.value ?? '', position: '.caption' },
      ];
    case 'url':
      return [{ text: target(content.url), position: '' }];
    default:
      return content satisfies never;
  }
}

function phone(found: string): Finding {
  const end = found.replace(/\D/gu, '').slice(-2);
  return {
    code: 'phone-number',
    severity: 'warning',
    message: {
      sv: `Texten innehåller ett telefonnummer (slutar på ${end}).`,
      en: `The text contains a phone number (ending in ${end}).`,
    },
    action: {
      sv: 'Ta bort numret om det går till en person. En växel eller ett servicenummer kan stå kvar.',
      en: 'Remove the number if it belongs to a person. A switchboard or service number may stay.',
    },
  };
}

function email(found: string): Finding {
  const domain = found.slice(found.lastIndexOf('@'));
  return {
    code: 'personal-email',
    severity: 'warning',
    message: {
      sv: `Texten innehåller en e-postadress som ser personlig ut (${domain}).`,
      en: `The text contains an e-mail address that looks personal (${domain}).`,
    },
    action: {
      sv: 'Byt till en funktionsbrevlåda, eller ta bort adressen.',
      en: 'Use a function mailbox instead, or remove the address.',
    },
  };
}

const IDENTITY_NUMBER: Finding = {
  code: 'personal-identity-number',
  severity: 'warning',
  message: {
    sv: 'Texten innehåller något som ser ut som ett personnummer.',
    en: 'The text contains what looks like a personal identity number.',
  },
  action: {
    sv: 'Ta bort numret. Personnummer hör inte hemma på sidan.',
    en: 'Remove the number. Personal identity numbers do not belong on the page.',
  },
};

function findings(text: string, functional: ReadonlySet<string>, name: string): readonly Finding[] {
  return [
    ...(hasPersonalIdentityNumber(text) ? [IDENTITY_NUMBER] : []),
    ...phoneNumbers(text).map(phone),
    ...emailAddresses(text)
      .filter((address) => !functional.has(address.toLowerCase()))
      .filter((address) => isPersonalAddress(address, name))
      .map(email),
  ];
}

/** One item for each kind and place, however often it occurs there (text and its link, for one). */
function once(items: readonly ReadinessItem[]): readonly ReadinessItem[] {
  const seen = new Set<string>();
  return items.filter(({ code, field, message }) => {
    const key = `${code} ${field} ${message.sv}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function mailboxesOf({ municipality, appliesTo, period }: PeriodRecord): ReadonlySet<string> {
  return new Set(
    [period.contact, ...[municipality, ...appliesTo].map(({ mailbox }) => mailbox)].flatMap(
      (mailbox) => (mailbox === null ? [] : [mailbox.toLowerCase()]),
    ),
  );
}

export const checkPersonalData: Check = (record) => {
  const functional = mailboxesOf(record);
  const { slug } = record.municipality;
  const { contact } = record.period;
  const ofContact =
    contact !== null && isPersonalAddress(contact, slug)
      ? [item(periodEntry(record), 'contact', email(contact))]
      : [];
  return [
    ...ofContact,
    ...passages(record).flatMap(({ entry, field, content }) =>
      once(
        linesOf(content).flatMap(({ text, position }) =>
          findings(text, functional, slug).map((finding) =>
            item(entry, `${field}${position}`, finding),
          ),
        ),
      ),
    ),
  ];
};
