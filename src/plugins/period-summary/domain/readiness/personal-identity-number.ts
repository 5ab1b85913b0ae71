/** Ten digits with the sign between, or twelve with or without; the sign is `+` from a hundred years. */
const CANDIDATE =
  /(?<![\d-])(?:(?:18|19|20)(\d{6})[-+\u2010-\u2013]?(\d{4})|(\d{6})[-+\u2010-\u2013](\d{4}))(?![\d-])/gu;

/** The check digit over ten digits, doubled in turn (Luhn). */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

/** Month and day; a coordination number has 60 added to the day. Organisation numbers fall out here. */
function hasDate(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6)) % 60;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && Number(digits.slice(4, 6)) <= 91;
}

/**
 * Whether a text holds a Swedish personal identity or coordination number (folkbokföringslagen
 * 1991:481, 18 §; Skatteverket SKV 704).
 */
export function hasPersonalIdentityNumber(text: string): boolean {
  return [...text.matchAll(CANDIDATE)].some(([, birth, number, shortBirth, shortNumber]) => {
    const digits = `${birth ?? shortBirth ?? ''}${number ?? shortNumber ?? ''}`;
    return hasDate(digits) && hasCheckDigit(digits);
  });
}
