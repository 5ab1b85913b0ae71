/**
 * How the article looks wherever it is shown with our style: on our pages, in a frame and in the web
 * component. Everything around it on a page is in `page-style.ts`.
 */

/** Custom properties in light surroundings; a host page may set each of them. */
export const LIGHT_TOKENS = `--ps-brand:#1b4f72;--ps-on-brand:#fff;--ps-accent-light:#1b4f72;--ps-accent-dark:#8fc1e3;
--ps-accent:var(--ps-accent-light);--ps-page:#f6f6f3;--ps-surface:#fff;--ps-tint:#f0f1ee;--ps-text:#1d2125;--ps-quiet:#50575e;--ps-line:#d5d8d6;
--ps-good:#1e6b3a;--ps-part:#8a4b00;--ps-bad:#a3242b;--ps-wait:#3f5166;--ps-pad:clamp(1.1rem,4.5vw,3.5rem);--ps-font:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif`;

/** What changes in dark ones. */
export const DARK_TOKENS = `--ps-accent:var(--ps-accent-dark);--ps-page:#14171a;--ps-surface:#1c2024;--ps-tint:#22262b;--ps-text:#eceff1;--ps-quiet:#b3bac1;--ps-line:#3d444b;
--ps-good:#7fd39b;--ps-part:#f2b56b;--ps-bad:#ff9b9b;--ps-wait:#b5c6d8`;

export const ARTICLE_STYLE = `a{color:var(--ps-accent);text-decoration-thickness:.07em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:3px solid var(--ps-accent);outline-offset:3px;border-radius:2px}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:0;text-wrap:balance;hyphens:manual}
p,ul,ol,dl,blockquote,pre,figure{margin:0}
img,svg{max-width:100%}
.ps-article,.ps-sheet{background:var(--ps-surface);border:1px solid var(--ps-line);border-radius:10px;padding:var(--ps-pad);min-width:0;overflow:clip}
.ps-article>*,.ps-sheet>*{max-width:44rem}
.ps-article>*+*{margin-top:2.25rem}
.ps-article :is(p,ul,ol,dl,blockquote,pre,figure)+:is(p,ul,ol,dl,blockquote,pre,figure){margin-top:.9rem}
.ps-article :is(h2,h3,h4,h5,h6)+*{margin-top:.7rem}
.ps-article *+h2{margin-top:2rem}.ps-article>*>h2:first-child{margin-top:0}
.ps-article>.ps-header+:is(section,div){border-top:0;padding-top:0}
.ps-article *+:is(h3,h4,h5,h6){margin-top:1.6rem}
.ps-article :is(ul,ol){padding-inline-start:1.4rem}
.ps-article ul{list-style-type:disc}.ps-article ul ul:not(.ps-lines,.ps-measures){list-style-type:circle}
.ps-article li+li{margin-top:.35rem}
.ps-eyebrow{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;font-size:.9375rem;color:var(--ps-quiet)}
.ps-stage{background:var(--ps-brand);color:var(--ps-on-brand);font-weight:700;padding:.15rem .7rem;border-radius:999px}
.ps-title,.ps-sheet h1{font-size:clamp(1.75rem,1.2rem + 2.6vw,2.75rem);letter-spacing:-.015em;font-weight:750}
.ps-eyebrow+.ps-title{margin-top:.9rem}
.ps-title+*{margin-top:1.2rem}
.ps-lead{font-size:1.2rem;line-height:1.6}
.ps-article>.ps-header{max-width:none;margin:calc(-1*var(--ps-pad)) calc(-1*var(--ps-pad)) 0;padding:var(--ps-pad);background:var(--ps-tint);background:color-mix(in srgb,var(--ps-brand) 7%,var(--ps-surface));border-bottom:1px solid var(--ps-line)}
.ps-header>*{max-width:44rem}.ps-header>.ps-title{max-width:54rem}.ps-header>*+*{margin-top:1.2rem}
.ps-article .ps-header .ps-facts{background:none;padding:0}
.ps-promise>.ps-facts,.ps-measure>.ps-facts{background:none;padding:.8rem 0;border-block:1px solid var(--ps-line);border-radius:0}
.ps-article h2{font-size:clamp(1.35rem,1.15rem + 1vw,1.75rem);letter-spacing:-.01em}
.ps-article h3{font-size:1.2rem}
.ps-article h4{font-size:1.0625rem}
.ps-article :is(h5,h6){font-size:1rem}
.ps-promise,.ps-period,.ps-background,.ps-links,.ps-agreement,.ps-whole-period,.ps-closing{border-top:1px solid var(--ps-line);padding-top:2.25rem}
.ps-promise>*+*,.ps-period>*+*{margin-top:1rem}
.ps-promise>h2{border-inline-start:6px solid var(--ps-brand);padding-inline-start:.9rem}
.ps-wording{font-size:1.1rem;font-weight:600}
.ps-facts{display:grid;gap:.5rem;font-size:.9688rem;background:var(--ps-tint);border-radius:6px;padding:.9rem 1.1rem}
.ps-facts>div{display:grid;grid-template-columns:minmax(0,13rem) minmax(0,1fr);column-gap:1rem}
.ps-facts dt{font-weight:600;color:var(--ps-quiet);grid-column:1}
.ps-facts dd{margin:0;grid-column:2}
@media (max-width:34rem){.ps-facts>div{display:block}}
.ps-outcome>*+*,.ps-reason>*+*{margin-top:.9rem}
.ps-outcome+.ps-outcome{margin-top:1.6rem}
.ps-outcome>.ps-facts{background:none;padding:0;color:var(--ps-quiet)}
.ps-article .ps-verdict{display:inline-flex;gap:.55rem;align-items:center;padding:.35rem .9rem .35rem .6rem;border:1.5px solid currentColor;border-radius:999px;line-height:1.4;margin-top:.7rem}
.ps-icon{flex:none}
.ps-verdict+*{margin-top:.7rem}
.ps-verdict-fulfilled,.ps-verdict-exceeded{color:var(--ps-good)}
.ps-verdict-partly{color:var(--ps-part)}
.ps-verdict-not_fulfilled{color:var(--ps-bad)}
.ps-verdict-ongoing{color:var(--ps-wait)}
.ps-number{font-weight:700;white-space:nowrap}
.ps-figures{display:grid;gap:1rem;border-top:1px solid var(--ps-line);padding-top:1rem}
.ps-figures dt{font-size:.9688rem;color:var(--ps-quiet)}
.ps-figures dd{margin:0}
.ps-value{font-size:1.35rem;font-weight:700;line-height:1.3}
.ps-missing{color:var(--ps-quiet);font-style:italic}
.ps-detail{font-size:.9688rem}
.ps-detail-name{color:var(--ps-quiet)}
.ps-drawing{margin-block:.35rem}
.ps-bar{display:block;width:100%;max-width:26rem;height:1.25rem;color:var(--ps-text)}
.ps-bar-actual{fill:var(--ps-accent)}
.ps-parts .ps-figures{border:0;border-inline-start:3px solid var(--ps-line);padding:.1rem 0 .1rem 1rem;margin-top:.7rem;gap:.7rem}
.ps-parts .ps-value{font-size:1.1rem}
.ps-article .ps-measures{list-style:none;padding:0;display:grid;gap:1rem}
.ps-article .ps-measures>li{border:1px solid var(--ps-line);border-radius:8px;padding:1.1rem 1.2rem;margin:0;min-width:0}
.ps-measure>*+*,.ps-results>*+*{margin-top:.8rem}
.ps-facts+.ps-results{padding-top:.2rem}
.ps-article .ps-whole-period>.ps-opportunities{margin-top:0}
.ps-article .ps-opportunities{border-inline-start:4px solid var(--ps-accent);background:var(--ps-tint);padding:.9rem 1.1rem;border-radius:0 6px 6px 0;margin-top:1.4rem}
.ps-taken-up{color:var(--ps-quiet)}
.ps-not-reported{font-style:italic;color:var(--ps-quiet)}
.ps-reference,.ps-empty{color:var(--ps-quiet)}
.ps-image img{display:block;height:auto;border-radius:6px}
.ps-image figcaption{font-size:.9rem;color:var(--ps-quiet);margin-top:.4rem}
.ps-article blockquote{border-inline-start:4px solid var(--ps-line);padding-inline-start:1rem;color:var(--ps-quiet)}
.ps-article pre{overflow-x:auto;white-space:pre-wrap;background:var(--ps-tint);padding:1rem;border-radius:6px}
.ps-notices{display:grid;gap:.6rem}
.ps-article .ps-notice{margin:0;padding:.75rem 1rem;border:1px solid var(--ps-line);border-inline-start:6px solid var(--ps-accent);border-radius:4px;background:var(--ps-tint)}
.ps-article .ps-notice-draft,.ps-article .ps-notice-correction{border-inline-start-color:var(--ps-part)}
.ps-article :is(.ps-notice-withdrawn,.ps-notice-newer-withdrawn,.ps-notice-erased){border-inline-start-color:var(--ps-bad)}
.ps-colophon{border-top:3px solid var(--ps-brand);padding-top:1.5rem;font-size:.9375rem}
.ps-colophon .ps-facts{background:none;padding:0}
.ps-colophon .ps-facts>div{grid-template-columns:minmax(0,15rem) minmax(0,1fr)}
.ps-colophon>*+*{margin-top:1rem}
.ps-editions summary{cursor:pointer;padding-block:.4rem;font-weight:600}
`;
