/** No-break space: a number is never divided over two lines. */
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/**
 * A number as it is written on the page: `1 234,5` in Swedish (and wherever Swedish texts are used),
 * `1,234.5` in English. By a table of our own: what a runtime knows of a locale differs between Node
 * versions, and a page must read the same on all. At most six decimals, none that are zero.
 */
export function formatNumber(value: number, language: string): string {
  if (!Number.isFinite(value)) return String(value);
  const english = language.split('-')[0] === 'en';
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(6).split('.');
  // Swedish sets four digits apart too: "1 234" is what the state's own tables do.
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, english ? ',' : NO_BREAK);
  const fraction = decimals.replace(/0+$/, '');
  const sign = value < 0 && (whole !== '0' || fraction !== '') ? MINUS : '';
  return sign + grouped + (fraction === '' ? '' : (english ? '.' : ',') + fraction);
}
