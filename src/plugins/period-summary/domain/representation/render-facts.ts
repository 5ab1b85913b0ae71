import { html, type Html, type HtmlValue, isEmpty, NOTHING } from './html/escape';
import { ownText, type Scope } from './scope';

/** A name and its values, one or several. */
export interface Fact {
  readonly name: string;
  readonly values: readonly HtmlValue[];
}

/** A description list; nothing at all where no fact has a value. */
export function renderFacts(
  facts: readonly Fact[],
  scope: Pick<Scope, 'lang' | 'textsLang'>,
  className = 'ps-facts',
): Html {
  const known = facts
    .map((fact) => ({ ...fact, values: fact.values.filter((value) => !isEmpty(value)) }))
    .filter((fact) => fact.values.length > 0);
  if (known.length === 0) return NOTHING;
  return html`<dl class="${className}">${known.map(
    (fact) =>
      html`<div><dt>${ownText(fact.name, scope)}</dt>${fact.values.map((value) => html`<dd>${value}</dd>`)}</div>
`,
  )}</dl>
`;
}
