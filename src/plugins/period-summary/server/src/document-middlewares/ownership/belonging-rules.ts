/** What may not hang together: a third level of measures, and what belongs to another period. */
import { problem, type Problem } from '../../../../domain/rules/problem';
import { OUTCOME_UID, type OwnedUid } from '../../uids';
import type { Family, Written } from './family';

export function measureProblems(family: Family, written: Written): Problem[] {
  const problems: Problem[] = [];
  // The entry that was written first: its own field is where the editor is.
  const pairs = [...family.parentOfMeasure].sort(
    ([a], [b]) => Number(b === written.documentId) - Number(a === written.documentId),
  );
  for (const [id, parent] of pairs) {
    const path = written.documentId === id ? ['parent'] : ['measures'];
    if (parent === id || family.parentOfMeasure.has(parent) || family.subMeasures.has(id)) {
      problems.push(
        problem(
          path,
          'En delåtgärd kan inte själv ha delåtgärder: åtgärder har bara en nivå under sig.',
          'A sub-measure cannot have sub-measures of its own: there is only one level.',
        ),
      );
      continue;
    }
    const own = family.promiseOfMeasure.get(id);
    const of = family.promiseOfMeasure.get(parent);
    if (own !== undefined && of !== undefined && own !== of) {
      problems.push(
        problem(
          written.documentId === id ? ['promise'] : path,
          'En delåtgärd hör till samma löfte som åtgärden den är en del av.',
          'A sub-measure belongs to the same promise as the measure it is part of.',
        ),
      );
    }
  }
  // One at a time: a chain of three breaks the rule at two places for the same reason.
  return problems.slice(0, 1);
}

export function foreignProblem(
  uid: OwnedUid,
  id: string,
  field: string,
  written: Written,
): Problem {
  const [what, en] = field === 'measures' ? ['en åtgärd', 'a measure'] : ['ett löfte', 'a promise'];
  if (written.documentId === id) {
    return problem(
      [field],
      `Här nämns ${what} i en annan löftesperiod. Välj bara bland periodens egna, eller byt period.`,
      `This names ${en} of another period. Choose only among the period's own, or change the period.`,
    );
  }
  const [owner, enOwner, path] =
    uid === OUTCOME_UID
      ? ['Ett resultat', 'An outcome', 'outcomes']
      : ['En utvecklingsmöjlighet', 'A development opportunity', 'opportunities'];
  return problem(
    // Seen from the entry that was written: the relation from its side.
    [path],
    `${owner} skulle nämna ${what} i en annan löftesperiod än sin egen.`,
    `${enOwner} would name ${en} of another period than its own.`,
  );
}
