const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Mail services for private persons: whatever stands before the @ is somebody's own. */
const PRIVATE_DOMAIN =
  /@(?:gmail|hotmail|outlook|live|msn|yahoo|icloud|me|telia|bredband|comhem|proton(?:mail)?)\.[a-z.]+$/iu;
/** Words that an office has in its address and a person has not. */
const FUNCTION_WORDS = [
  'arbets', 'avdelning', 'barn', 'brott', 'bygg', 'center', 'centrum', 'diarie', 'drog', 'enhet',
  'forvaltning', 'fritid', 'fritids', 'gata', 'info', 'kansli', 'kommun', 'kontakt', 'kontor',
  'kultur', 'kund', 'lofte', 'medborgar', 'miljo', 'namnd', 'noreply', 'omrade', 'polis', 'post',
  'press', 'raddning', 'redaktion', 'region', 'registrator', 'sakerhet', 'samhalle', 'samordn',
  'samverkan', 'service', 'skola', 'social', 'stab', 'stad', 'support', 'teknisk', 'trafik',
  'trygg', 'ungdom', 'utbildning', 'vaxel', 'webb',
]; // prettier-ignore

/** `förvaltning` and `forvaltning` are one word in an address. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** All e-mail addresses in a text, as written. */
export function emailAddresses(text: string): readonly string[] {
  return text.match(ADDRESS) ?? [];
}

/**
 * Whether an address looks like one person's: `name.name@…`, or anything at a private mail service.
 * Function mailboxes (`kommun@`, `trygghet.samverkan@`, `medborgarlofte.harjedalen@`) are none.
 *
 * @param address one e-mail address
 * @param municipality slug of the municipality: a mailbox that bears its name is an office's
 */
export function isPersonalAddress(address: string, municipality: string): boolean {
  if (PRIVATE_DOMAIN.test(address)) return true;
  const words = plain(address.slice(0, address.lastIndexOf('@')))
    .split(/[._-]+/u)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 4) return false;
  if (!words.every((word) => /^\p{L}+\d{0,3}$/u.test(word))) return false;
  return !words.some(
    (word) => word === municipality || FUNCTION_WORDS.some((part) => word.includes(part)),
  );
}
