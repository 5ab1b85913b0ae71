/**
 * Running text. The tree is the one that editors write in Strapi's blocks editor, reduced to what a
 * public page can carry, with a `kind` on every node so that renderers can be exhaustive.
 */

/** BCP 47 language tag as the public sees it: `sv`, `en`, `sma`, `sv-x-lattlast`. */
export type LanguageTag = string;

/** One line of text and the language it is written in (which may differ from the page's). */
export interface Text {
  readonly value: string;
  readonly lang: LanguageTag;
}

export type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code';

export type ProseInline =
  | { readonly kind: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly ProseInline[] }
  /** A figure whose number stands in the text; `figure` is the key of the figure in its outcome. */
  | {
      readonly kind: 'figure';
      readonly figure: string;
      readonly value: number | null;
      readonly children: readonly ProseInline[];
    };

export interface ListItem {
  readonly kind: 'list-item';
  readonly children: readonly ProseInline[];
  /** Lists inside this item. */
  readonly lists: readonly ProseList[];
}

export interface ProseList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export type ProseNode =
  | { readonly kind: 'paragraph'; readonly children: readonly ProseInline[] }
  /** `level` is 1–6 as the editor chose; renderers place it below the heading it stands under. */
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly ProseInline[] }
  | ProseList
  | { readonly kind: 'quote'; readonly children: readonly ProseInline[] }
  | { readonly kind: 'preformatted'; readonly text: string }
  | { readonly kind: 'image'; readonly image: Image };

/** Several paragraphs, lists, headings … and the language they are written in. */
export interface Prose {
  readonly lang: LanguageTag;
  readonly nodes: readonly ProseNode[];
}

/** A file that a page carries with it. */
export interface FileReference {
  /** Strapi's document id of the media library's file, or its hash where it has none. */
  readonly id: string;
  readonly name: string;
  /** Where the bytes are read from while composing; replaced by `sha256` once sealed. */
  readonly url: string;
  readonly mime: string;
  /** Bytes. */
  readonly size: number | null;
  /** Hexadecimal SHA-256 of the bytes; present in every sealed edition. */
  readonly sha256?: string;
  /** Pixels. */
  readonly width?: number | null;
  readonly height?: number | null;
}

export interface Image {
  readonly file: FileReference;
  /** Null where no alternative text was written: readiness refuses that. */
  readonly alt: Text | null;
  readonly caption: Text | null;
  readonly credit: string | null;
}
