/** Two colours and one column: the articles' own classes (`ps-…`) are promised to stay. */
export const STYLE = `
:root{color-scheme:light;--ink:#1c2530;--quiet:#4d5966;--line:#d6dce2;--brand:#234f86;--tint:#eef3f9}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:1.0625rem/1.65 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
.width{max-width:46rem;margin-inline:auto;padding-inline:1.25rem}
a{color:var(--brand);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--brand);outline-offset:3px}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin:2rem 0 .6rem}
h1{font-size:clamp(1.8rem,1.2rem + 2.5vw,2.6rem);margin-top:.5rem}
h2{font-size:1.4rem}h3{font-size:1.2rem}
.skip{position:absolute;inset-inline-start:-100vw}.skip:focus{inset-inline-start:1rem;top:1rem;background:#fff;padding:.5rem 1rem}
header.site{background:var(--brand)}
header.site .width{display:flex;justify-content:space-between;align-items:center;flex-wrap:wrap;gap:.5rem 2rem;padding-block:1rem}
header.site a{color:#fff}header.site a:focus-visible{outline-color:#fff}
.name{font-size:1.25rem;font-weight:700;text-decoration:none}
main{padding-block:2rem 3rem;min-height:60vh}
footer.site{background:var(--tint);border-top:1px solid var(--line);padding-block:1rem}
footer.site p{margin:.25rem 0}
.copy,.quiet{color:var(--quiet);font-size:.95rem;margin:0}
.lead,.ps-lead{font-size:1.2rem}
form{background:var(--tint);border-radius:8px;padding:1.25rem;margin-block:1.5rem}
label{display:block;font-weight:600;margin-bottom:.35rem}
.field{display:flex;gap:.6rem}
input,button{font:inherit;padding:.5rem .8rem;border-radius:4px;min-height:2.75rem}
input{flex:1;min-width:0;border:1px solid #66727f}
button{border:0;background:var(--brand);color:#fff;font-weight:600;cursor:pointer}
.cards{list-style:none;padding:0;display:grid;gap:1rem}
.cards>li{border:1px solid var(--line);border-inline-start:5px solid var(--brand);border-radius:6px;padding:1rem 1.25rem}
.cards h2,.cards h3{margin:.15rem 0 .5rem;font-size:1.2rem}
.cards p{margin:.35rem 0}
.languages{display:flex;flex-wrap:wrap;gap:.3rem .8rem}
.languages [aria-current]{font-weight:700;text-decoration:none;color:var(--ink)}
.ps-eyebrow,.ps-colophon{color:var(--quiet);font-size:.95rem}
.ps-stage{font-weight:700}
.ps-promise,.ps-colophon,.ps-whole-period{border-top:1px solid var(--line);margin-top:2rem;padding-top:.25rem}
.ps-facts>div{display:grid;grid-template-columns:minmax(0,12rem) minmax(0,1fr);gap:.25rem 1rem;margin-block:.35rem}
.ps-facts dt{color:var(--quiet)}dd{margin:0}
@media (max-width:34rem){.ps-facts>div{display:block}}
.ps-verdict,.ps-value{font-weight:700}.ps-icon{vertical-align:-.2em;margin-inline-end:.35em}
.ps-value{font-size:1.3rem}
.ps-bar{display:block;width:100%;max-width:26rem;height:1.25rem}.ps-bar-actual{fill:var(--brand)}
.ps-opportunities,.ps-notice{border-inline-start:4px solid var(--brand);background:var(--tint);padding:.6rem 1rem}
img,svg{max-width:100%;height:auto}
@media (forced-colors:active){.cards>li,button{border:1px solid}}
@media print{header.site,form,.skip{display:none}}
`;
