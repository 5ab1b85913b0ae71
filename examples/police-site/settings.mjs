/**
 * @typedef {'component' | 'fragment' | 'frame'} Form
 * @typedef {{ readonly slug: string, readonly name: string, readonly period: string, readonly form: Form }} Place
 */

const PLACES =
  'harjedalen:Härjedalen:latest:component,gallivare:Gällivare:latest:fragment,pitea:Piteå:latest:frame';
const REGIONS = ['nord', 'mitt', 'bergslagen', 'stockholm', 'ost', 'vast', 'syd'];

/**
 * What a deployment decides.
 * @param {NodeJS.ProcessEnv} env
 * @throws where something is misspelt: better at the start than on the first visit
 */
export function readSettings(env) {
  const port = Number(env.PORT ?? 4322);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('PORT is not a port');
  const region = env.POLICE_REGION ?? 'nord';
  if (!REGIONS.includes(region)) throw new Error(`POLICE_REGION is one of ${REGIONS.join(', ')}`);
  return {
    cms: new URL(env.CMS_URL ?? 'http://127.0.0.1:1337').origin,
    region,
    places: (env.MUNICIPALITIES ?? PLACES).split(',').map(toPlace),
    host: env.HOST ?? '127.0.0.1',
    port,
  };
}

/** @param {string} words `slug:name:period:form` @returns {Place} */
function toPlace(words) {
  const [slug = '', name = '', period = '', form = ''] = words
    .split(':')
    .map((word) => word.trim());
  const isSlug = (/** @type {string} */ text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
  if (form !== 'component' && form !== 'fragment' && form !== 'frame') {
    throw new Error(`MUNICIPALITIES: the form in "${words}" is component, fragment or frame`);
  }
  if (!isSlug(slug) || !isSlug(period) || name === '') {
    throw new Error(`MUNICIPALITIES: "${words}" is not slug:name:period:form`);
  }
  return { slug, name, period, form };
}
