/** What staff read about one field. The help is in Swedish: Strapi translates labels, never help. */
export interface FieldView {
  readonly sv: string;
  readonly en: string;
  readonly help: string;
  /** Shown but not changed here: the server keeps it, or it is changed from the other side. */
  readonly readOnly?: true;
}

/** How one content type or component looks in the Content Manager. */
export interface ContentView {
  /** `api::promise.promise` or `figures.figure`; also the start of its translation keys. */
  readonly uid: string;
  /** The schema's displayName is the Swedish one; Strapi looks translations up by it. */
  readonly name: { readonly sv: string; readonly en: string };
  /** The field that stands for an entry in headings, lists and relation pickers. */
  readonly mainField: string;
  /**
   * Columns of the list; a component has none. Few enough that languages and status, which the host puts last,
   * are seen at 1366 pixels beside both menus.
   */
  readonly list?: readonly string[];
  readonly sortBy?: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  /** Rows of the edit view, top to bottom; the fields of a row share its width evenly. */
  readonly rows: readonly (readonly string[])[];
  readonly fields: Readonly<Record<string, FieldView>>;
}

/** @param help one or two plain sentences in Swedish that say what to write, with an example. */
export function field(sv: string, en: string, help: string): FieldView {
  return { sv, en, help };
}

/** A field that is shown so that staff see how things hang together, and changed elsewhere. */
export function readOnly(sv: string, en: string, help: string): FieldView {
  return { sv, en, help, readOnly: true };
}
