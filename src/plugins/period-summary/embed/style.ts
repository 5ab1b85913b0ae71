import { ARTICLE_STYLE, DARK_TOKENS, LIGHT_TOKENS } from '../domain/representation/article-style';

// A host page may count its rem from 10 pixels: what is inside is measured by the text around it.
const inEms = ARTICLE_STYLE.replace(/(\d)rem\b/g, '$1em');

/**
 * `!important` inside a shadow tree wins over the host page's rules, so `* { all: unset }` cannot
 * take the block away. Letter and word spacing are inherited: who raises them for a page raises them
 * here too (WCAG 1.4.12).
 */
export const STYLE = `
:host{${LIGHT_TOKENS};--ps-pad:clamp(1.1em,5cqi,3em);display:block!important;container-type:inline-size}
:host([hidden]){display:none!important}
:host([data-state=loading]){min-height:100vh}
@supports (color:light-dark(#000,#fff)){:host{--ps-accent:light-dark(var(--ps-accent-light),var(--ps-accent-dark));${lightDark()}}}
*,*::before,*::after{box-sizing:border-box}
.ps-root{color:var(--ps-text);font-family:var(--ps-font);font-size:1em;font-style:normal;font-weight:400;line-height:1.65;text-align:start;text-indent:0;text-transform:none;white-space:normal;overflow-wrap:break-word;direction:ltr}
${inEms}
.ps-article>.ps-header>.ps-title{font-size:clamp(1.5em,1em + 2.6cqi,2.4em)}
.ps-article .ps-promise>[id$="-heading"]{font-size:1.45em;border-inline-start:.25em solid var(--ps-brand);padding-inline-start:.6em}
.ps-gone{padding:1em;border:1px solid;border-inline-start-width:.4em}
@container (max-width:34em){.ps-facts>div{display:block}}
@media (forced-colors:active){.ps-stage{border:1px solid CanvasText}.ps-bar{forced-color-adjust:none;color:CanvasText}.ps-bar-actual{fill:Highlight}.ps-bar-target{stroke:CanvasText}.ps-icon{color:CanvasText}}
@media print{.ps-editions{display:none}}
`;

/** Each colour for light surroundings and for dark ones, as the host page's `color-scheme` says. */
function lightDark(): string {
  const light = declared(LIGHT_TOKENS);
  return [...declared(DARK_TOKENS)]
    .filter(([name]) => name !== '--ps-accent')
    .map(([name, dark]) => `${name}:light-dark(${light.get(name) ?? dark},${dark})`)
    .join(';');
}

function declared(tokens: string): Map<string, string> {
  return new Map(
    tokens.split(';').map((one) => {
      const [name = '', value = ''] = one.trim().split(':');
      return [name, value] as const;
    }),
  );
}
