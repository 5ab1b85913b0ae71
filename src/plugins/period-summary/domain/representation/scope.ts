import type { EditionDocument } from '../edition/edition-document';
import type { LanguageTag, Text } from '../prose';
import { editionAddresses, type EditionAddresses } from './addresses';
import { formatDate } from './format-date';
import { attributes, type Html, html, type HtmlValue } from './html/escape';
import type { ArticleOptions, RenderContext } from './render-context';
import { textsFor, type Texts } from './texts';

/** Where a renderer stands: the language and heading level around it, and what it may look up. */
export interface Scope {
  readonly edition: EditionDocument;
  readonly context: RenderContext;
  readonly addresses: EditionAddresses;
  /** Language of the element that is being written into. */
  readonly lang: LanguageTag;
  readonly texts: Texts;
  /** Language of `texts`. */
  readonly textsLang: LanguageTag;
  /** Level of the next heading; may run past 6, the heading itself never does. */
  readonly level: number;
  /** Keys of the sections and outcomes that this rendering holds, so that no link leads nowhere. */
  readonly anchors: ReadonlySet<string>;
}

export function rootScope(
  edition: EditionDocument,
  context: RenderContext,
  options: ArticleOptions,
  anchors: ReadonlySet<string>,
): Scope {
  const { texts, lang: textsLang } = textsFor(edition.summary.language);
  return {
    edition,
    context,
    addresses: editionAddresses(edition, context),
    lang: edition.summary.language,
    texts,
    textsLang,
    level: options.heading ?? 1,
    anchors,
  };
}

export const deeper = (scope: Scope): Scope => ({ ...scope, level: scope.level + 1 });

/** `lang="…"` where the language differs from what surrounds it, else nothing. */
export function langMark(lang: LanguageTag, around: { readonly lang: LanguageTag }): Html {
  return attributes({ lang: lang === around.lang ? null : lang });
}

/** A line of an editor's, marked where its language is another than the text around it. */
export function textHtml(text: Text, scope: Pick<Scope, 'lang'>): HtmlValue {
  if (text.lang === scope.lang) return text.value;
  return html`<span${langMark(text.lang, scope)}>${text.value}</span>`;
}

/** One of the default texts, marked in the same way. */
export function ownText(value: string, scope: Pick<Scope, 'lang' | 'textsLang'>): HtmlValue {
  return textHtml({ value, lang: scope.textsLang }, scope);
}

/** Words of ours and of editors' in one line: a bare string is ours. */
export type Phrase = readonly (string | Text)[];

const words = (phrase: Phrase) =>
  phrase.filter((part) => (typeof part === 'string' ? part : part.value).trim() !== '');

/** Joined with spaces, each part marked with its language where it must be. */
export function phraseHtml(phrase: Phrase, scope: Scope): Html {
  const parts = words(phrase).map((part) =>
    // A bare number reads the same in every language: marking it would only be noise.
    typeof part === 'string' && !/\p{L}/u.test(part)
      ? part
      : typeof part === 'string'
        ? ownText(part, scope)
        : textHtml(part, scope),
  );
  return html`${parts.map((part, index) => (index === 0 ? part : [' ', part]))}`;
}

export function phraseText(phrase: Phrase): string {
  return words(phrase)
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join(' ');
}

/** A heading of the scope's level, or of level 6 where the outline is deeper than HTML's. */
export function heading(scope: Scope, content: HtmlValue, more: HtmlValue = null): Html {
  const level = Math.min(scope.level, 6);
  return html`<h${level}${more}>${content}</h${level}>
`;
}

/** Several names as one phrase: "Polisen, kommunen och Trafikverket". */
export function listOfNames(names: readonly Text[], scope: Scope): Html {
  const parts = names.map((name) => textHtml(name, scope));
  const [last, ...before] = [...parts].reverse();
  if (before.length === 0) return html`${last}`;
  const first = before.reverse().map((part, index) => (index === 0 ? part : [', ', part]));
  return html`${first} ${ownText(scope.texts.and, scope)} ${last}`;
}

/** `<time>` with the date in words; marked where the words are in another language than the page. */
export function timeHtml(date: string, scope: Scope, datetime = date): Html {
  return html`<time${attributes({ datetime })}${langMark(scope.textsLang, scope)}>${formatDate(date, scope.textsLang)}</time>`;
}

/** From–to; one date alone where the other is not known. */
export function spanHtml(from: string | null, to: string | null, scope: Scope): HtmlValue {
  if (from !== null && to !== null) {
    return from === to
      ? timeHtml(from, scope)
      : html`${timeHtml(from, scope)} – ${timeHtml(to, scope)}`;
  }
  const only = from ?? to;
  if (only === null) return null;
  return from === null ? html`– ${timeHtml(only, scope)}` : html`${timeHtml(only, scope)} –`;
}
