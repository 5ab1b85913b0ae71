/**
 * The picture that is shown where somebody shares the page (Open Graph): who, what, and one figure.
 * An SVG of 1200 × 630 pixels, with the fonts that a server has.
 */
import type { Figure, MeasureSection, OutcomeGroup } from '../composition/summary-document';
import type { EditionDocument } from '../edition/edition-document';
import { brandColours } from './brand-colour';
import { figureName, figurePhrase } from './figure-words';
import { attributes, html, type Html } from './html/escape';
import type { RenderContext } from './render-context';
import { phraseText, rootScope } from './scope';
import { textsFor } from './texts';

export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;
const FONT = "'Noto Sans', 'DejaVu Sans', 'Liberation Sans', Arial, sans-serif";
const LEFT = 80;
/** Widths of a letter on the average, in its size: those of DejaVu Sans, the widest font named. */
const BOLD = 0.72;
const REGULAR = 0.62;

const fitting = (size: number, width: number): number =>
  Math.floor((PICTURE_WIDTH - 2 * LEFT) / (size * width));

export function drawPicture(edition: EditionDocument, context: RenderContext): string {
  const { title, municipality, language, stage } = edition.summary;
  const { texts } = textsFor(language);
  const { brand, onBrand } = brandColours(municipality.colour);
  const figure = firstFigure(edition);
  const scope = rootScope(edition, context, {}, new Set());
  const size = title.value.length > 40 ? 54 : 68;
  const lines = linesOf(title.value, fitting(size, BOLD), figure ? 3 : 4);
  const number = figure ? phraseText(figurePhrase(figure, scope)) : '';
  const name = figure ? figureName(figure, scope).value : '';
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}"><rect width="100%" height="100%"${attributes({ fill: brand })} /><g${attributes({ fill: onBrand, 'font-family': FONT })}>${line(short(`${texts.stage[stage]} · ${municipality.name}`, fitting(34, REGULAR)), 110, 34, 400)}${lines.map((text, index) => line(text, 210 + index * size * 1.2, size, 700))}${number !== '' && [line(short(number, fitting(60, BOLD)), 520, 60, 700), line(short(name === number ? '' : name, fitting(32, REGULAR)), 570, 32, 400)]}</g></svg>`.toString();
}

const line = (text: string, y: number, size: number, weight: number): Html =>
  html`<text${attributes({ x: LEFT, y, 'font-size': size, 'font-weight': weight })}>${text}</text>`;

const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

/** Words in lines of at most so many letters; what does not fit ends in an ellipsis. */
export function linesOf(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  const shown = lines.slice(0, most);
  const fitted = shown.map((one) => short(one, letters));
  if (lines.length <= most) return fitted;
  const last = fitted.pop() ?? '';
  return [...fitted, `${last.slice(0, letters - 2).trimEnd()} …`];
}

/** The first figure of the page that has a number and a name. */
function firstFigure({ summary }: EditionDocument): Figure | null {
  const inGroups = (groups: readonly OutcomeGroup[]): Figure[] =>
    groups.flatMap(({ outcomes }) => outcomes.flatMap(({ figures }) => [...figures]));
  const inMeasures = (measures: readonly MeasureSection[]): Figure[] =>
    measures.flatMap(({ outcomes, measures: inner }) => [
      ...inGroups(outcomes),
      ...inMeasures(inner),
    ]);
  const all = summary.sections.flatMap((section) => {
    if (section.kind === 'promise') {
      return [...inGroups(section.outcomes), ...inMeasures(section.measures)];
    }
    return section.kind === 'period' ? inGroups(section.outcomes) : [];
  });
  return all.find(({ value, label, unit }) => value !== null && (label ?? unit) !== null) ?? null;
}
