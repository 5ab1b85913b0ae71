import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { openCms } from './cms.mjs';
import { home, municipality, page } from './pages.mjs';
import { readSettings } from './settings.mjs';

const { cms: origin, region, places, host, port } = readSettings(process.env);
const cms = openCms(origin, region);
const style = readFileSync(new URL('style.css', import.meta.url));

/** Only what the three forms need of the CMS's origin; no inline script or style anywhere. */
const POLICY = [
  "default-src 'none'",
  `script-src ${origin}`,
  `connect-src ${origin}`,
  `img-src data: ${origin}`,
  `frame-src ${origin}`,
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** @param {string} path @returns {Promise<{ status: number, html: string }>} */
async function pageAt(path) {
  if (path === '/') return { status: 200, html: home(places, await cms.latestChanges()) };
  const place = places.find(({ slug }) => path === `/${slug}`);
  if (!place) {
    const body = '<p><a href="/">Till första sidan</a></p>';
    return { status: 404, html: page({ title: 'Sidan finns inte', body }) };
  }
  const article = place.form === 'fragment' ? await cms.article(place.slug, place.period) : null;
  return { status: 200, html: municipality(place, origin, article) };
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
  const common = {
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
  if (pathname === '/style.css') {
    response.writeHead(200, { ...common, 'Content-Type': 'text/css; charset=utf-8' }).end(style);
    return;
  }
  pageAt(pathname).then(
    ({ status, html }) =>
      response
        .writeHead(status, { ...common, 'Content-Type': 'text/html; charset=utf-8' })
        .end(html),
    (/** @type {unknown} */ error) => {
      console.error(error);
      response.writeHead(500, common).end();
    },
  );
});
server.listen(port, host, () =>
  console.log(`http://${host}:${String(port)} · ${region} · ${origin}`),
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
