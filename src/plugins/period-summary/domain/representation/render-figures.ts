import type { Figure, Outcome, Target } from '../composition/summary-document';
import { drawFigure } from './draw-figure';
import { amount, figureName, figurePhrase, targetPhrase } from './figure-words';
import { attributes, html, type Html, type HtmlValue, NOTHING } from './html/escape';
import {
  ownText,
  type Phrase,
  phraseHtml,
  phraseText,
  type Scope,
  spanHtml,
  textHtml,
} from './scope';

export function renderTarget(target: Target, scope: Scope): Html {
  const phrase = targetPhrase(target, scope);
  if (target.label === null) return phraseHtml(phrase, scope);
  if (phraseText(phrase) === '') return html`${textHtml(target.label, scope)}`;
  return html`${textHtml(target.label, scope)}: ${phraseHtml(phrase, scope)}`;
}

function detail(name: string, value: HtmlValue, scope: Scope): Html {
  return html`<dd class="ps-detail"><span class="ps-detail-name">${ownText(name, scope)}:</span> ${value}</dd>`;
}

function details(figure: Figure, outcome: Outcome, scope: Scope): readonly HtmlValue[] {
  const { texts } = scope;
  const baseline: Phrase =
    figure.baseline === null ? [] : amount(figure.baseline, figure.unit, scope);
  return [
    figure.target &&
      detail(texts.target, phraseHtml(targetPhrase(figure.target, scope), scope), scope),
    figure.target && drawFigure(figure, outcome, scope),
    figure.baseline !== null &&
      detail(
        texts.baseline,
        html`${phraseHtml(baseline, scope)}${figure.baselineLabel && [' (', textHtml(figure.baselineLabel, scope), ')']}`,
        scope,
      ),
    (figure.from !== null || figure.to !== null) &&
      detail(texts.covers, spanHtml(figure.from, figure.to, scope), scope),
    figure.source && detail(texts.source, textHtml(figure.source, scope), scope),
    figure.note && detail(texts.note, textHtml(figure.note, scope), scope),
  ];
}

const hasDetails = (figure: Figure) =>
  figure.target !== null ||
  figure.baseline !== null ||
  figure.from !== null ||
  figure.to !== null ||
  figure.source !== null ||
  figure.note !== null;

/** A figure that the prose has already told is listed only for what the prose left out. */
const isListed = (figure: Figure) => !figure.inProse || hasDetails(figure);

interface FigureTree {
  readonly figure: Figure;
  readonly parts: readonly FigureTree[];
}

/** Parts below the figure they are part of; a part of something unknown stands for itself. */
function asTree(figures: readonly Figure[]): readonly FigureTree[] {
  const keys = new Set(figures.map((figure) => figure.key));
  const below = (parent: string | null, seen: ReadonlySet<string>): readonly FigureTree[] =>
    figures
      .filter((figure) =>
        parent === null
          ? figure.partOf === null || !keys.has(figure.partOf) || isInCircle(figure, figures)
          : figure.partOf === parent && !isInCircle(figure, figures),
      )
      .filter((figure) => !seen.has(figure.key))
      .map((figure) => ({ figure, parts: below(figure.key, new Set([...seen, figure.key])) }));
  return below(null, new Set());
}

/** Two figures that are each part of the other would else never be shown. */
function isInCircle(start: Figure, figures: readonly Figure[]): boolean {
  const seen = new Set<string>();
  let next: string | null = start.partOf;
  while (next !== null && !seen.has(next)) {
    if (next === start.key) return true;
    seen.add(next);
    next = figures.find((figure) => figure.key === next)?.partOf ?? null;
  }
  return false;
}

function renderTree(
  trees: readonly FigureTree[],
  outcome: Outcome,
  scope: Scope,
  parent: Figure | null,
): readonly Html[] {
  return trees.flatMap(({ figure, parts }) => {
    const inner = renderTree(parts, outcome, scope, figure);
    const nested =
      inner.length === 0
        ? NOTHING
        : html`<dd class="ps-parts"><dl class="ps-figures">${inner}</dl></dd>`;
    if (!isListed(figure)) {
      // The whole stands in the prose, its parts do not: they are listed by themselves.
      return inner;
    }
    const name = textHtml(figureName(figure, scope), scope);
    // "Andel anslutna elever, varav flickor" where the whole is not listed just above.
    const wholeName =
      parent !== null && !isListed(parent)
        ? [textHtml(figureName(parent, scope), scope), ', ']
        : null;
    const term =
      parent === null ? name : html`${wholeName}${ownText(scope.texts.ofWhich, scope)} ${name}`;
    const phrase = figurePhrase(figure, scope);
    const isSaid = figure.inProse && figure.target === null;
    const isMissing = phraseText(phrase) === '';
    const value = isMissing
      ? !figure.inProse &&
        figure.note === null &&
        html`<dd class="ps-missing">${ownText(scope.texts.noNumber, scope)}</dd>`
      : // A bar's numbers stand in text beside it, also when the prose has told them.
        isSaid
        ? NOTHING
        : html`<dd class="ps-value">${
            figure.value === null
              ? phraseHtml(phrase, scope)
              : html`<data${attributes({ value: figure.value })}>${phraseHtml(phrase, scope)}</data>`
          }</dd>`;
    return [
      html`<div class="ps-figure"><dt>${term}</dt>${value}${details(figure, outcome, scope)}${nested}</div>`,
    ];
  });
}

/** Whether any figure follows the prose: none does where the prose has told them all. */
export const listsFigures = (outcome: Outcome): boolean => outcome.figures.some(isListed);

/** The figures that follow an outcome's prose, as a description list. */
export function renderFigures(outcome: Outcome, scope: Scope): Html {
  const rows = renderTree(asTree(outcome.figures), outcome, scope, null);
  return rows.length === 0
    ? NOTHING
    : html`<dl class="ps-figures">${rows}</dl>
`;
}
