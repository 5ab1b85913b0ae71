import { ARTICLE_STYLE, DARK_TOKENS, LIGHT_TOKENS } from './article-style';
import { brandColours } from './brand-colour';

/**
 * The style sheet of every page. It stands in one `<style>`, so that a page is one request; the server
 * names its hash in the content security policy. Fonts are the reader's own: nothing is fetched.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;${LIGHT_TOKENS}}
@media (prefers-color-scheme:dark){:root{${DARK_TOKENS}}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--ps-page);color:var(--ps-text);font:1.0625rem/1.65 var(--ps-font);overflow-wrap:break-word}
${ARTICLE_STYLE}.ps-skip{position:absolute;left:1rem;top:-6rem;padding:.7rem 1.1rem;background:var(--ps-surface);color:var(--ps-text);border:2px solid currentColor;border-radius:0 0 6px 6px;z-index:2}
.ps-skip:focus{top:0}
.ps-wrap{max-width:72rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
.ps-masthead{background:var(--ps-surface);border-top:6px solid var(--ps-brand);border-bottom:1px solid var(--ps-line)}
.ps-masthead .ps-wrap{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:center;justify-content:space-between;padding-block:.9rem}
.ps-brand{display:inline-flex;align-items:center;gap:.8rem;font-weight:700;font-size:1.15rem;color:var(--ps-text);text-decoration:none;min-height:2.75rem}
.ps-brand:hover{text-decoration:underline}
.ps-brand img{display:block;height:3rem;width:auto;max-width:min(14rem,60vw);object-fit:contain}
.ps-logo{background:#fff;padding:.3rem .4rem;border-radius:4px}
.ps-languages ul,.ps-crumbs ol{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem}
.ps-languages li{font-size:.9375rem}
.ps-languages a,.ps-languages [aria-current]{display:inline-block;padding-block:.5rem}
.ps-languages [aria-current]{font-weight:700}
.ps-crumbs{font-size:.9375rem;padding-block:1rem}
.ps-crumbs li+li::before{content:"/";margin-inline-end:1.1rem;color:var(--ps-quiet)}
.ps-crumbs ol{gap:.25rem 1.1rem}
.ps-main{padding-bottom:4rem;flex:1;width:100%}
.ps-contents-label{font-weight:700;margin-bottom:.5rem}
.ps-contents{font-size:.9688rem}
.ps-contents ol{list-style:none;padding:0;border-inline-start:3px solid var(--ps-line)}
.ps-contents a{display:block;padding:.4rem 0 .4rem .9rem;line-height:1.4;text-decoration:none}
.ps-contents a:hover{text-decoration:underline}
@media (min-width:64rem){.ps-with-contents{display:grid;grid-template-columns:minmax(0,44rem) minmax(0,1fr);column-gap:3rem}
.ps-with-contents>*{grid-column:1}.ps-with-contents>.ps-header{grid-column:1/-1}
.ps-with-contents>.ps-contents{grid-column:2;grid-row:2/span 200;position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow-y:auto}
.ps-article.ps-with-contents>.ps-contents+*{border-top:0;padding-top:0}}
.ps-foot{background:var(--ps-brand);color:var(--ps-on-brand);border-top:1px solid var(--ps-line)}
.ps-foot .ps-wrap{display:flex;flex-wrap:wrap;gap:.5rem 2rem;padding-block:1.8rem;font-size:.9688rem}
.ps-foot a{color:inherit}.ps-foot :focus-visible{outline-color:currentColor}
.ps-sheet>*+*{margin-top:1.2rem}
.ps-sheet h2{font-size:1.3rem}
.ps-sheet .ps-list{list-style:none;padding:0;max-width:none;border-top:1px solid var(--ps-line)}
.ps-list>li{border-bottom:1px solid var(--ps-line);padding-block:1.1rem;display:grid;gap:.3rem}
.ps-list h2,.ps-list-title{font-size:1.2rem;font-weight:700;line-height:1.3}
.ps-meta{color:var(--ps-quiet);font-size:.9688rem;display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:center}
.ps-share{margin-top:2rem;max-width:44rem}
.ps-share h2{font-size:1.2rem;margin-bottom:.6rem}
.ps-share summary{cursor:pointer;font-weight:600;padding-block:.5rem}
.ps-share :is(p,textarea)+p,.ps-share details>p{margin-block:.7rem .4rem}
.ps-share textarea{width:100%;font:.9375rem/1.5 ui-monospace,monospace;padding:.6rem .8rem;border:1px solid var(--ps-quiet);border-radius:6px;background:var(--ps-surface);color:var(--ps-text);resize:vertical}
@media (forced-colors:active){.ps-stage,.ps-masthead,.ps-foot{border:1px solid CanvasText}.ps-bar{forced-color-adjust:none;color:CanvasText}.ps-bar-actual{fill:Highlight}.ps-bar-target{stroke:CanvasText}.ps-icon{color:CanvasText}}
@media print{:root{--ps-page:#fff;--ps-surface:#fff;--ps-tint:#fff;--ps-text:#000;--ps-quiet:#333;--ps-line:#999;--ps-accent:#000;--ps-good:#000;--ps-part:#000;--ps-bad:#000;--ps-wait:#000}
@page{margin:18mm 16mm}
body{display:block;font-size:11pt;line-height:1.45}
.ps-skip,.ps-crumbs,.ps-languages,.ps-contents,.ps-editions,.ps-share,.ps-foot{display:none}
.ps-article,.ps-sheet{border:0;padding:0}.ps-wrap{max-width:none;padding:0}.ps-masthead{border-top:0}.ps-main{padding:0}
.ps-with-contents{display:block}.ps-stage{border:1px solid #000;background:none;color:#000}
.ps-article .ps-facts{padding:.6rem 0;border-inline:0}.ps-article .ps-opportunities{border:1px solid #999}
.ps-article>.ps-header{margin:0;padding:0 0 1.2rem;background:none}.ps-masthead .ps-wrap{padding-block:0 .8rem}.ps-masthead{margin-bottom:1rem}
h1,h2,h3,h4,h5,h6{break-after:avoid}.ps-figure,.ps-facts>div,.ps-image,.ps-opportunities,.ps-measure{break-inside:avoid}p{orphans:3;widows:3}
a{color:#000}.ps-links a[href^="http"]::after,.ps-closing a[href^="http"]::after{content:" (" attr(href) ")";font-size:.9em;word-break:break-all}}
`;

/** The colours of one municipality, as a second `<style>`: safe to inline, it holds hex colours only. */
export function brandStyle(colour: string | null): string {
  const { brand, onBrand, onDark, onLight } = brandColours(colour);
  return `:root{--ps-brand:${brand};--ps-on-brand:${onBrand};--ps-accent-light:${onLight};--ps-accent-dark:${onDark}}`;
}

/**
 * The texts of a page's `<style>` elements, byte for byte: the server puts the SHA-256 of each into
 * `style-src`.
 */
export function pageStyles(colour: string | null): readonly string[] {
  return [PAGE_STYLE, brandStyle(colour)];
}
