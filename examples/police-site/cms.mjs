/** What this site asks the CMS for on its own server: one article, and what changed in the region. */

/**
 * @typedef {object} Change
 * @property {'published' | 'corrected' | 'withdrawn' | 'erased'} type
 * @property {string} at RFC 3339
 * @property {string | null} title
 * @property {string | null} changeNote
 * @property {string} language
 * @property {{ readonly name: string }} municipality
 * @property {Record<string, string>} addresses
 *
 * @typedef {{ readonly data: Change[], readonly meta: { readonly cursor: string, readonly reset: boolean } }} ChangesAnswer
 * @typedef {{ readonly body: string, readonly etag: string | null, readonly at: number }} Copy
 */

const PATIENCE = 3_000;
/** The CMS lets its pages be shown for a day while it is away. */
const STALE = 86_400_000;
const PAGE = 100;

/** @param {string} origin of the CMS @param {string} region */
export function openCms(origin, region) {
  /** @type {Map<string, Copy>} */
  const copies = new Map();
  /** @type {Change[]} */
  let changes = [];
  let cursor = '';

  /**
   * The article of a page, from the CMS or, where it does not answer, from our copy.
   * @param {string} municipality @param {string} period
   * @returns {Promise<string | null>} null where there is nothing to show, or where it was withdrawn
   */
  async function article(municipality, period) {
    const address = `${origin}/api/period-summaries/${municipality}/${period}.sv.fragment.html?heading=2`;
    const copy = copies.get(address);
    try {
      const answer = await fetch(address, {
        headers: copy?.etag ? { 'If-None-Match': copy.etag } : {},
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.status === 304 && copy) {
        copies.set(address, { ...copy, at: Date.now() });
        return copy.body;
      }
      if (answer.status === 410 || answer.status === 404) {
        copies.delete(address);
        return null;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const body = await answer.text();
      copies.set(address, { body, etag: answer.headers.get('etag'), at: Date.now() });
      return body;
    } catch {
      return copy && Date.now() - copy.at < STALE ? copy.body : null;
    }
  }

  /**
   * What was published, corrected and withdrawn in the region, the latest first. Each time only what came
   * since the last time is asked for.
   * @returns {Promise<readonly Change[]>}
   */
  async function latestChanges() {
    try {
      for (let full = true; full;) {
        const query = new URLSearchParams({ policeRegion: region, limit: String(PAGE) });
        if (cursor) query.set('after', cursor);
        const answer = await fetch(`${origin}/api/period-summaries/changes?${query.toString()}`, {
          signal: AbortSignal.timeout(PATIENCE),
        });
        if (!answer.ok) break;
        const { data, meta } = /** @type {ChangesAnswer} */ (await answer.json());
        // The CMS has gone back to an older backup: what was read before need not have happened.
        if (meta.reset) changes = [];
        changes = [...data.reverse(), ...changes];
        cursor = meta.cursor;
        full = data.length === PAGE;
      }
    } catch {
      // What was read before is shown.
    }
    return changes.slice(0, 10);
  }

  return { article, latestChanges };
}
