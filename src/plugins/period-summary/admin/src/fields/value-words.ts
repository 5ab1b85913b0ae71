import { blocksText } from '../edits/blocks-text';
import type { TextKey } from '../text';
import type { ChoiceKind, FieldSpec } from './field-spec';
import { textOfNumber } from './number-text';

/** How names are found for what a form keeps as a key. */
export interface ValueNames {
  readonly language: 'sv' | 'en';
  /** Of an option: `at_least`. `text` names it where the Content Manager does not. */
  readonly choice: (value: string, text: TextKey | undefined) => string;
  /** Of an entry that a relation points at, by its document id. */
  readonly entry: (kind: ChoiceKind, id: string) => string;
  /** Of a field within a component. */
  readonly field: (component: string, name: string) => string;
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What a field holds, as a person reads it: a line for each thing in a list, its parts side by side. */
export function valueWords(spec: FieldSpec | undefined, value: unknown, names: ValueNames): string {
  if (value === null || value === undefined || value === '') return '';
  switch (spec?.input) {
    case 'blocks':
      return blocksText(listOf(value));
    case 'choice':
      return typeof value === 'string' ? names.choice(value, spec.named?.[value]) : '';
    case 'relation': {
      const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
      return ids.map((id) => names.entry(spec.choices, String(id))).join('\n');
    }
    case 'media':
      return isRow(value) && typeof value['name'] === 'string' ? value['name'] : '';
    case 'list':
      return listOf(value)
        .map((row) => rowWords(spec, row, names, ' – '))
        .join('\n');
    case 'group':
      return rowWords(spec, value, names, '\n');
    case 'float':
      return textOfNumber(value, names.language);
    default:
      return plainWords(value);
  }
}

function rowWords(
  { component, fields }: Extract<FieldSpec, { readonly component: string }>,
  row: unknown,
  names: ValueNames,
  between: string,
): string {
  if (!isRow(row)) return '';
  return fields
    .map((field) =>
      field.input === 'checkbox'
        ? row[field.name] === true && names.field(component, field.name)
        : valueWords(field, row[field.name], names),
    )
    .filter(Boolean)
    .join(between);
}

const plainWords = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return blocksText(listOf(value));
};
