import type { Workspace } from '../../../contracts/workspace';
import { labelOf } from '../workspace/entry-label';
import type { ChoiceKind } from './field-spec';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What a choice is made among. */
export type Choosable = Pick<Workspace, 'choices' | 'promises' | 'measures' | 'municipality'>;

/** What a relation of this period can point at. */
export function choicesOf(workspace: Choosable, kind: ChoiceKind): readonly Choice[] {
  const { choices, promises, measures, municipality } = workspace;
  switch (kind) {
    case 'parties':
      return choices.parties;
    case 'themes':
      return choices.themes;
    case 'municipalities':
      return choices.municipalities.filter(({ id }) => id !== municipality.id);
    case 'periods':
      return choices.periods.map(({ id, label }) => ({ id, name: label }));
    case 'earlier-promises':
      return choices.periods.flatMap((period) =>
        period.promises.map(({ id, text }) => ({ id, name: `${text} (${period.label})` })),
      );
    case 'promises':
      return promises.map((entry) => ({ id: entry.documentId, name: labelOf(entry) ?? '…' }));
    case 'measures':
      return measures.map((entry) => ({ id: entry.documentId, name: labelOf(entry) ?? '…' }));
  }
}
