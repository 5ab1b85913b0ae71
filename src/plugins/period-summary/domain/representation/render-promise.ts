import type {
  MeasureSection,
  Place,
  PromiseSection,
  Target,
} from '../composition/summary-document';
import type { Prose, Text } from '../prose';
import { attributes, html, type Html, type HtmlValue, isEmpty, NOTHING } from './html/escape';
import { type Fact, renderFacts } from './render-facts';
import { renderTarget } from './render-figures';
import {
  renderOpportunities,
  renderOutcomeGroup,
  renderPromiseReference,
  renderReferences,
  type Surroundings,
} from './render-outcome';
import { renderImage, renderInlines, renderProse } from './render-prose';
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

function renderPlace(place: Place, scope: Scope): Html {
  return html`${textHtml(place.name, scope)}${place.note && [' (', textHtml(place.note, scope), ')']}`;
}

const targetFact = (targets: readonly Target[], scope: Scope): Fact => ({
  name: targets.length > 1 ? scope.texts.targets : scope.texts.target,
  values: targets.map((target) => renderTarget(target, scope)),
});

const samePeople = (section: PromiseSection | MeasureSection, around: Surroundings) =>
  section.parties.length === around.parties.length &&
  section.parties.every((party) => around.parties.some((other) => other.id === party.id));

function partyFact(
  section: PromiseSection | MeasureSection,
  around: Surroundings,
  scope: Scope,
): Fact {
  // Who stands behind the whole period is said at its top: repeated nowhere below.
  const values =
    section.parties.length === 0 || samePeople(section, around)
      ? []
      : [
          listOfNames(
            section.parties.map((party) => party.name),
            scope,
          ),
        ];
  return { name: scope.texts.responsible, values };
}

function promiseFacts(promise: PromiseSection, scope: Scope, around: Surroundings): Html {
  const { texts } = scope;
  return renderFacts(
    [
      { name: texts.themes, values: promise.themes.map((theme) => textHtml(theme.name, scope)) },
      partyFact(promise, around, scope),
      { name: texts.places, values: promise.places.map((place) => renderPlace(place, scope)) },
      {
        name: texts.targetGroup,
        values: [promise.targetGroup && textHtml(promise.targetGroup, scope)],
      },
      { name: texts.time, values: [spanHtml(promise.startsOn, promise.endsOn, scope)] },
      targetFact(promise.targets, scope),
      { name: texts.continues, values: [renderPromiseReference(promise.continues, scope)] },
    ],
    scope,
  );
}

/** A part of a promise under a heading of its own; nothing where there is nothing to say. */
function titled(title: string, content: (scope: Scope) => HtmlValue, scope: Scope): Html {
  const inner = content(deeper(scope));
  return isEmpty(inner) ? NOTHING : html`${heading(scope, ownText(title, scope))} ${inner}`;
}

/** A promise: what was promised, what was to be done, what came of it, what could be better. */
export function renderPromise(promise: PromiseSection, scope: Scope, around: Surroundings): Html {
  const { texts } = scope;
  const title: HtmlValue = promiseTitle(promise, scope);
  const inside = deeper(scope);
  const here = promise.parties.length > 0 ? { parties: promise.parties } : around;
  const wording = promise.heading !== null && promise.wording !== null && promise.wording;
  const before = html`${titled(texts.background, (s) => renderProse(promise.background, s), inside)}${titled(texts.goals, (s) => renderProse(promise.goals, s), inside)}${renderMeasures(promise.measures, inside, here)}`;
  // What was reported must not read as a part of "Åtgärder": it gets a heading of its own, but only
  // where another stands between it and the promise.
  const results = (s: Scope) =>
    html`${promise.outcomes.map((group) => renderOutcomeGroup(group, s, here))}${renderReferences(promise.references, s)}`;
  return html`<section
    class="ps-promise"${attributes({ id: promise.key, 'aria-labelledby': `${promise.key}-heading` })}
  >${heading(scope, title, attributes({ id: `${promise.key}-heading` }))}${
    wording &&
    html`<p class="ps-wording" ${langMark(wording.lang, scope)}>${wording.value}</p>
`
  }${promiseFacts(promise, scope, around)}${promise.images.map((image) => renderImage(image, inside))}${before}${
    isEmpty(before) ? results(inside) : titled(texts.results, results, inside)
  }${renderReporting(promise.reporting, scope)}${renderOpportunities(promise.opportunities, inside)}</section>
`;
}

/** What a promise is called: its heading, else its wording, else a word of ours. */
export function promiseTitle(promise: PromiseSection, scope: Scope): HtmlValue {
  const title = promise.heading ?? promise.wording;
  return title ? textHtml(title, scope) : ownText(scope.texts.unnamedPromise, scope);
}

function renderReporting(reporting: PromiseSection['reporting'], scope: Scope): Html {
  switch (reporting) {
    case 'reported':
    case 'none':
      return NOTHING;
    case 'not_reported':
      return html`<p class="ps-not-reported">${ownText(scope.texts.notReported, scope)}</p>
`;
    default:
      return reporting satisfies never;
  }
}

function renderMeasures(
  measures: readonly MeasureSection[],
  scope: Scope,
  around: Surroundings,
): Html {
  return titled(
    scope.texts.measures,
    (inside) => measures.length > 0 && renderMeasureList(measures, inside, around),
    scope,
  );
}

/** Measures that are a line each become a plain list; where one says more, each is a section. */
function renderMeasureList(
  measures: readonly MeasureSection[],
  scope: Scope,
  around: Surroundings,
): Html {
  if (measures.every((measure) => isLine(measure, around))) {
    return html`<ul class="ps-lines">${measures.map(
      (measure) => html`<li${attributes({ id: measure.key })}>${renderLine(measure, scope)}</li>`,
    )}</ul>
`;
  }
  return html`<ul class="ps-measures">${measures.map(
    (measure) => html`<li${attributes({ id: measure.key })} class="ps-measure">
${renderMeasure(measure, scope, around)}</li>
`,
  )}</ul>
`;
}

function isLine(measure: MeasureSection, around: Surroundings): boolean {
  const oneText =
    measure.title === null
      ? isOneParagraph(measure.description)
      : measure.description === null || measure.description.nodes.length === 0;
  return (
    oneText &&
    (measure.parties.length === 0 || samePeople(measure, around)) &&
    [measure.places, measure.targets, measure.measures, measure.outcomes, measure.references].every(
      (list) => list.length === 0,
    ) &&
    measure.startsOn === null &&
    measure.endsOn === null
  );
}

const isOneParagraph = (prose: Prose | null) =>
  prose !== null && prose.nodes.length === 1 && prose.nodes[0]?.kind === 'paragraph';

function renderLine(measure: MeasureSection, scope: Scope): HtmlValue {
  if (measure.title) return textHtml(measure.title, scope);
  const only = measure.description?.nodes[0];
  if (measure.description === null || only?.kind !== 'paragraph') return null;
  const line = renderInlines(only.children);
  return measure.description.lang === scope.lang
    ? line
    : html`<span${langMark(measure.description.lang, scope)}>${line}</span>`;
}

function renderMeasure(measure: MeasureSection, scope: Scope, around: Surroundings): Html {
  const inside = measure.title === null ? scope : deeper(scope);
  const here = measure.parties.length > 0 ? { parties: measure.parties } : around;
  const facts = renderFacts(
    [
      partyFact(measure, around, scope),
      {
        name: scope.texts.places,
        values: measure.places.map((place) => renderPlace(place, scope)),
      },
      { name: scope.texts.time, values: [spanHtml(measure.startsOn, measure.endsOn, scope)] },
      targetFact(measure.targets, scope),
    ],
    scope,
  );
  const title: Text | null = measure.title;
  return html`${title && [heading(scope, textHtml(title, scope)), '\n']}${renderProse(measure.description, inside)}${facts}${
    measure.measures.length > 0 && renderMeasureList(measure.measures, inside, here)
  }${
    measure.outcomes.length > 0 &&
    html`<div class="ps-results">${measure.outcomes.map((group) => renderOutcomeGroup(group, inside, here))}</div>
`
  }${renderReferences(measure.references, inside)}`;
}
