/** @import { Change } from './cms.mjs' */
/** @import { Place } from './settings.mjs' */

/** @param {string} text @returns {string} safe between tags and within quotes */
const escape = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const WHAT = {
  published: 'Publicerat',
  corrected: 'Rättat',
  withdrawn: 'Tillbakadraget',
  erased: 'Borttaget',
};

const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'Europe/Stockholm' });

/**
 * @param {{ title: string, head?: string, body: string }} page
 * @returns {string} the whole page
 */
export const page = ({ title, head = '', body }) => `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – exempelsida för en polisregion</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
${head}
</head>
<body>
<a class="skip" href="#content">Till innehållet</a>
<header><p><a href="/">Medborgarlöften i regionen</a></p></header>
<main id="content" tabindex="-1">
<h1>${escape(title)}</h1>
${body}
</main>
<footer><p>En exempelsida. Den visar kommunernas redovisningar som de publicerats.</p></footer>
</body>
</html>
`;

/** @param {readonly Place[]} places @param {readonly Change[]} changes */
export const home = (places, changes) =>
  page({
    title: 'Medborgarlöften i regionen',
    body: `<p class="lead">Polisen och kommunerna lovar invånarna att arbeta för tryggheten. Här ser du löftena och vad det blev av dem.</p>
<h2>Kommuner</h2>
<ul class="places">${places.map(({ slug, name }) => `<li><a href="/${slug}">${escape(name)}</a></li>`).join('')}</ul>
<h2>Senaste ändringarna</h2>
${changes.length === 0 ? '<p>Inget att visa just nu.</p>' : `<ul class="changes">${changes.map(change).join('')}</ul>`}`,
  });

/** @param {Change} change */
function change({ type, at, title, changeNote, language, municipality, addresses }) {
  const name = escape(title ?? municipality.name);
  const lang = escape(language);
  const isShown = (type === 'published' || type === 'corrected') && addresses.page;
  return `<li><p><span class="what">${WHAT[type]}</span> <time datetime="${escape(at)}">${day.format(new Date(at))}</time>, ${escape(municipality.name)}</p>
<p>${isShown ? `<a href="${escape(addresses.page ?? '')}" lang="${lang}" hreflang="${lang}">${name}</a>` : `<span lang="${lang}">${name}</span>`}</p>${changeNote ? `<p lang="${lang}">${escape(changeNote)}</p>` : ''}</li>`;
}

/**
 * A municipality's page, in the form of embedding that is chosen for it.
 * @param {Place} place @param {string} origin of the CMS @param {string | null} article of the fragment
 */
export function municipality({ slug, name, period, form }, origin, article) {
  const api = `${origin}/api/period-summaries`;
  const at = `${slug}/${period}`;
  const link = `<p><a href="${origin}/medborgarloften/${at}">Läs redovisningen hos ${escape(name)}</a></p>`;
  const script = `<script type="module" src="${api}/embed.js"></script>`;
  const forms = {
    component: {
      head: script,
      body: `<period-summary municipality="${slug}" period="${period}" lang="sv">${link}</period-summary>`,
    },
    fragment: { head: '', body: article ?? link },
    frame: {
      head: script,
      body: `<iframe src="${api}/${at}.sv.embed.html?heading=2" title="Medborgarlöften, ${escape(name)}" lang="sv" height="900"></iframe>${link}`,
    },
  };
  return page({ title: name, ...forms[form] });
}
