import type { Figure, Outcome } from '../composition/summary-document';
import { attributes, html, type Html, NOTHING } from './html/escape';
import { figureName, figurePhrase, targetPhrase } from './figure-words';
import { langMark, phraseText, type Scope } from './scope';

const WIDTH = 240;
const HEIGHT = 18;

/**
 * A bar of what came out, and a line where the target is. Shapes and attributes only: it is the same
 * without a style sheet, under a strict content security policy and in print; `currentColor` follows
 * dark mode and forced colours. The numbers stand in text beside it, so nobody needs to see it.
 *
 * Not drawn where the comparison would mislead: another unit or another "per" than the target's, a
 * number that is missing or below zero. It never says whether the target was met: a person does.
 */
export function drawFigure(figure: Figure, outcome: Outcome, scope: Scope): Html {
  const { target, value } = figure;
  if (target === null || target.value === null || value === null) return NOTHING;
  if (value < 0 || target.value <= 0) return NOTHING;
  if (differ(figure.unit?.value, target.unit?.value)) return NOTHING;
  if ((figure.per?.value ?? '') !== (target.per?.value ?? '')) return NOTHING;

  const share = [figure.unit?.value, target.unit?.value].some((unit) => unit?.trim() === '%');
  const most = Math.max(value, target.value, share ? 100 : 0);
  // Room beyond the longest, so that a line at the very end is still seen as a line.
  const scale = (WIDTH - 8) / most;
  const bar = round(value * scale);
  const line = round(target.value * scale);

  const id = `figure-${outcome.id}-${figure.key}`.replace(/[^\w-]/g, '_');
  const title = `${scope.texts.chartOf}: ${figureName(figure, scope).value}`;
  const description = [
    `${scope.texts.actual}: ${phraseText(figurePhrase(figure, scope))}`,
    `${scope.texts.target}: ${phraseText(targetPhrase(target, scope))}`,
  ].join('. ');
  const box = {
    class: 'ps-bar',
    role: 'img',
    'aria-labelledby': `${id}-t ${id}-d`,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    preserveAspectRatio: 'none',
    focusable: 'false',
  };
  const track = {
    class: 'ps-bar-track',
    x: 0,
    y: 5,
    width: WIDTH,
    height: 8,
    rx: 4,
    fill: 'currentColor',
    'fill-opacity': 0.15,
  };
  const actual = {
    class: 'ps-bar-actual',
    x: 0,
    y: 5,
    width: bar,
    height: 8,
    rx: 4,
    fill: 'currentColor',
  };
  const goal = {
    class: 'ps-bar-target',
    x1: line,
    x2: line,
    y1: 0,
    y2: HEIGHT,
    stroke: 'currentColor',
    'stroke-width': 3,
  };
  return html`<dd class="ps-drawing"><svg${attributes(box)}${langMark(scope.textsLang, scope)}><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc><rect${attributes(track)} /><rect${attributes(actual)} /><line${attributes(goal)} /></svg></dd>`;
}

const differ = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && one.trim() !== other.trim();

const round = (value: number) => Math.round(value * 10) / 10;
