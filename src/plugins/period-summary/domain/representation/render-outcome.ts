import type {
  Opportunity,
  Outcome,
  OutcomeGroup,
  OutcomeReference,
  Party,
} from '../composition/summary-document';

import { attributes, html, type Html, type HtmlValue, NOTHING } from './html/escape';
import { verdictIcon } from './verdict-icon';
import { renderFacts } from './render-facts';
import { listsFigures, renderFigures } from './render-figures';
import {
  type FigureLabels,
  renderImage,
  renderInlines,
  renderLabelledProse,
  renderLink,
  renderNodes,
  renderProse,
} from './render-prose';
import {
  deeper,
  heading,
  langMark,
  listOfNames,
  ownText,
  type Scope,
  spanHtml,
  textHtml,
} from './scope';

/** What an outcome need not repeat: who stands behind the section it is in. */
export interface Surroundings {
  readonly parties: readonly Party[];
}

const ids = (parties: readonly Party[]) =>
  parties
    .map((party) => party.id)
    .sort()
    .join(' ');

/** Nothing where nobody assessed: an absent verdict is never shown as "not done". */
function renderVerdict(outcome: Outcome, scope: Scope): Html {
  const { verdict } = outcome;
  if (verdict === null) return NOTHING;
  const { texts } = scope;
  return html`<p class="ps-verdict ps-verdict-${verdict}">${verdictIcon(verdict)} <span${langMark(scope.textsLang, scope)}>${texts.verdictLabel}: <strong>${texts.verdict[verdict]}</strong></span></p>
`;
}

function renderReason(outcome: Outcome, scope: Scope): Html {
  if (outcome.reason === null || outcome.reason.nodes.length === 0) return NOTHING;
  return html`<div class="ps-reason">${renderLabelledProse(scope.texts.reason, outcome.reason, scope)}</div>
`;
}

const labelsOf = (outcome: Outcome): FigureLabels =>
  new Map(
    outcome.figures.flatMap(({ key, label }) => (label ? [[key, label.value] as const] : [])),
  );

export function renderOutcome(outcome: Outcome, scope: Scope, around: Surroundings): Html {
  const inside = outcome.heading === null ? scope : deeper(scope);
  const facts = renderFacts(
    [
      {
        name: scope.texts.reportedBy,
        values:
          outcome.parties.length === 0 || ids(outcome.parties) === ids(around.parties)
            ? []
            : [
                listOfNames(
                  outcome.parties.map((party) => party.name),
                  scope,
                ),
              ],
      },
      { name: scope.texts.covers, values: [spanHtml(outcome.from, outcome.to, scope)] },
    ],
    scope,
  );
  return html`<div class="ps-outcome" ${attributes({ id: outcome.key })}>${outcome.heading && [heading(scope, textHtml(outcome.heading, scope)), '\n']}${renderVerdict(outcome, inside)}${renderProse(outcome.prose, inside, { labels: labelsOf(outcome) })}${renderFigures(outcome, inside)}${outcome.images.map((image) => renderImage(image, inside))}${renderReason(outcome, inside)}${facts}</div>
`;
}

/** Whether an outcome is one line of text and nothing more; numbers that stand in it are no more. */
function isLine(outcome: Outcome, around: Surroundings): boolean {
  const nodes = outcome.prose?.nodes ?? [];
  return (
    nodes.length === 1 &&
    nodes[0]?.kind === 'paragraph' &&
    [outcome.heading, outcome.verdict, outcome.reason, outcome.from, outcome.to].every(
      (part) => part === null,
    ) &&
    !listsFigures(outcome) &&
    outcome.images.length === 0 &&
    (outcome.parties.length === 0 || ids(outcome.parties) === ids(around.parties))
  );
}

/** Three lines or more after each other are a list, as the editor would have typed it. */
function renderOutcomes(
  outcomes: readonly Outcome[],
  scope: Scope,
  around: Surroundings,
): readonly Html[] {
  if (outcomes.length < 3 || !outcomes.every((outcome) => isLine(outcome, around))) {
    return outcomes.map((outcome) => renderOutcome(outcome, scope, around));
  }
  const lines = outcomes.map(
    (outcome) => html`<li${attributes({ id: outcome.key })}>${renderLine(outcome, scope)}</li>
`,
  );
  return [
    html`<ul class="ps-lines">
${lines}</ul>
`,
  ];
}

function renderLine(outcome: Outcome, scope: Scope): HtmlValue {
  const only = outcome.prose?.nodes[0];
  if (outcome.prose === null || only?.kind !== 'paragraph') return null;
  const line = renderInlines(only.children, labelsOf(outcome));
  if (outcome.prose.lang === scope.lang) return line;
  return html`<span${langMark(outcome.prose.lang, scope)}>${line}</span>`;
}

/** Outcomes under one heading: the group's own, or the names of the parties that report apart. */
export function renderOutcomeGroup(group: OutcomeGroup, scope: Scope, around: Surroundings): Html {
  const title =
    group.heading !== null
      ? textHtml(group.heading, scope)
      : group.parties.length > 0
        ? listOfNames(
            group.parties.map((party) => party.name),
            scope,
          )
        : null;
  const inside = title === null ? scope : deeper(scope);
  const known = group.parties.length > 0 ? { parties: group.parties } : around;
  return html`${title !== null && [heading(scope, title), '\n']}${renderOutcomes(group.outcomes, inside, known)}`;
}

/** "Redovisas under …": a link to the outcome where this rendering holds it, else its title. */
export function renderReferences(references: readonly OutcomeReference[], scope: Scope): Html {
  const lines = references.map((reference) => {
    const title = textHtml(reference.title, scope);
    const target = scope.anchors.has(reference.outcome)
      ? html`<a${attributes({ href: `#${reference.outcome}` })}>${title}</a>`
      : title;
    return html`<p class="ps-reference">${ownText(scope.texts.refersTo, scope)} ${target}</p>
`;
  });
  return html`${lines}`;
}

/** "Löftet för 2021–2022" that an opportunity or a promise points at, linked to its period's page. */
export function renderPromiseReference(
  reference: Opportunity['takenUpBy'],
  scope: Scope,
): HtmlValue {
  if (reference === null) return null;
  const { wording, period } = reference;
  const label = period && (period.label ? textHtml(period.label, scope) : period.slug);
  const link = period && renderLink(scope.addresses.periodPage(period.slug), label);
  if (wording === null) return link;
  return html`${textHtml(wording, scope)}${link && [' (', link, ')']}`;
}

function takenUp(opportunity: Opportunity, scope: Scope): HtmlValue {
  const reference = renderPromiseReference(opportunity.takenUpBy, scope);
  return (
    reference &&
    html` <span class="ps-taken-up">${ownText(scope.texts.takenUpBy, scope)}: ${reference}</span>`
  );
}

/** One as a line after its label, several as a list below it. */
export function renderOpportunities(opportunities: readonly Opportunity[], scope: Scope): Html {
  const [only, ...others] = opportunities;
  if (only === undefined) return NOTHING;
  if (others.length === 0) {
    const after = takenUp(only, scope);
    return html`<div class="ps-opportunities" ${attributes({ id: only.key })}>${renderLabelledProse(scope.texts.opportunities, only.prose, scope, after && html`<p>${after}</p>`)}</div>
`;
  }
  return html`<div class="ps-opportunities"><p><strong class="ps-label">${ownText(scope.texts.opportunities, scope)}:</strong></p><ul>${opportunities.map(
    (one) =>
      html`<li${attributes({ id: one.key })}${langMark(one.prose.lang, scope)}>${renderNodes(one.prose, scope)}${takenUp(one, { ...scope, lang: one.prose.lang })}</li>
`,
  )}</ul></div>
`;
}
