import type { OutcomeGroup, PeriodSection, Section } from '../composition/summary-document';
import { attributes, html, type Html, type HtmlValue } from './html/escape';
import { renderOutcomeGroup, type Surroundings } from './render-outcome';
import { promiseTitle, renderPromise } from './render-promise';
import { renderProse } from './render-prose';
import { deeper, heading, ownText, type Scope } from './scope';

/** Every section of a page, each as its kind asks. `scope.level` is the level of their headings. */
export function renderSections(
  sections: readonly Section[],
  scope: Scope,
  around: Surroundings,
): readonly Html[] {
  return sections.map((section) => {
    switch (section.kind) {
      case 'promise':
        return renderPromise(section, scope, around);
      case 'period':
        return renderPeriodSection(section, sections, scope, around);
      case 'whole-page':
        return renderProse(section.prose, scope, { className: 'ps-whole-page' });
      default:
        return section satisfies never;
    }
  });
}

/** Alone on the page and under headings of their own, groups need no heading above them. */
function standsAlone(section: PeriodSection, sections: readonly Section[]): boolean {
  const hasHeading = (group: OutcomeGroup) => group.heading !== null || group.parties.length > 0;
  return sections.length === 1 && section.outcomes.every(hasHeading);
}

function renderPeriodSection(
  section: PeriodSection,
  sections: readonly Section[],
  scope: Scope,
  around: Surroundings,
): Html {
  const alone = standsAlone(section, sections);
  const inside = alone ? scope : deeper(scope);
  return html`<section
    class="ps-period"${attributes({ id: section.key, 'aria-labelledby': alone ? null : 'period-heading' })}
  >${alone ? null : heading(scope, periodTitle(sections, scope), attributes({ id: 'period-heading' }))}${section.outcomes.map((group) => renderOutcomeGroup(group, inside, around))}</section>
`;
}

function periodTitle(sections: readonly Section[], scope: Scope): HtmlValue {
  const { periodResults, results } = scope.texts;
  return ownText(sections.length > 1 ? periodResults : results, scope);
}

/** Anchor and title of each section that has a heading: the table of contents. */
export function sectionTitles(
  sections: readonly Section[],
  scope: Scope,
): readonly { readonly key: string; readonly title: HtmlValue }[] {
  return sections.flatMap((section) => {
    switch (section.kind) {
      case 'promise':
        return [{ key: section.key, title: promiseTitle(section, scope) }];
      case 'period':
        return standsAlone(section, sections)
          ? []
          : [{ key: section.key, title: periodTitle(sections, scope) }];
      case 'whole-page':
        return [];
      default:
        return section satisfies never;
    }
  });
}

/** Keys that links on the page may lead to. */
export function anchorsOf(sections: readonly Section[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const addGroups = (groups: readonly OutcomeGroup[]) =>
    groups.forEach((group) => group.outcomes.forEach((outcome) => keys.add(outcome.key)));
  for (const section of sections) {
    keys.add(section.key);
    if (section.kind === 'period') addGroups(section.outcomes);
    if (section.kind !== 'promise') continue;
    addGroups(section.outcomes);
    const measures = [...section.measures];
    for (let measure = measures.shift(); measure !== undefined; measure = measures.shift()) {
      keys.add(measure.key);
      addGroups(measure.outcomes);
      measures.push(...measure.measures);
    }
  }
  return keys;
}
