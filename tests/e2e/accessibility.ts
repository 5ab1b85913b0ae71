/** axe in a page that a browser test has open. */
import { readFileSync } from 'node:fs';

import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What the law (2018:1937, EN 301 549) asks for, and WCAG 2.2's additions. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds in a page or frame as it stands: the rule and where, one line for each.
 * @param within a selector of the part that is looked at; all of it where none is given
 * @param practice also axe's best practice, for pages that are all our own
 * @throws where axe checked nothing: it would find nothing either
 */
export async function accessibilityFaults(
  place: Page | Frame,
  { within, practice = false }: { within?: string; practice?: boolean } = {},
): Promise<readonly string[]> {
  await place.evaluate(source);
  const where = within === undefined ? 'document' : JSON.stringify(within);
  const runOnly = JSON.stringify(practice ? [...WCAG, 'best-practice'] : WCAG);
  const { violations, passes } = await place.evaluate<AxeResults>(
    `axe.run(${where}, { runOnly: ${runOnly} })`,
  );
  if (passes.length === 0) throw new Error(`axe checked nothing in ${where}`);
  return violations.map(
    ({ id, nodes }) =>
      `${id} (${String(nodes.length)}): ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}
