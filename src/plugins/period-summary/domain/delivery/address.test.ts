import { parseAddress } from './address';
import { addressPathOf } from './address-path';

const bases = { apiPath: '/api/period-summaries', pagePath: '/medborgarloften' };
const parse = (target: string) => {
  const [path = '', query = ''] = target.split('?');
  return parseAddress(path, new URLSearchParams(query), bases);
};
const api = (rest: string) => `/api/period-summaries${rest}`;

describe('every address of the Contract', () => {
  // A site that links to an address must find it under the same spelling in the next version.
  test.each([
    api(''),
    api('?municipality=harjedalen&year=2019&locale=sv&stage=final&limit=10&after=aGo'),
    api('/changes?policeRegion=nord&after=17'),
    api('/feed.atom?municipality=harjedalen&before=12'),
    api('/editions/harjedalen_2019-2020_sv.json'),
    api('/changes/17.json'),
    api('/changes/17-0a1b2c3d.json'),
    api('/feed/12.atom'),
    api('/oembed?url=https%3A%2F%2Fexample.se%2Fmedborgarloften%2Fhjo%2F2018'),
    api('/embed.js'),
    api('/embed-0123456789ab.js'),
    api('/embed.json'),
    '/sitemap.xml',
    '/robots.txt',
    '/.well-known/security.txt',
    api('/hjo/2018/editions/2.sv.png'),
    api('/hjo/2018.sv.embed.html?heading=2&theme=trafik&show=outcomes&lead=no'),
    api('/hjo/latest/editions/2.sv.nodes.json'),
    api('/harjedalen/2019-2020'),
    api('/harjedalen/2019-2020?locale=en'),
    api('/harjedalen/latest.sv.json'),
    api('/harjedalen/2019-2020.sv.json'),
    api('/harjedalen/2019-2020.sv-x-lattlast.html?heading=2&theme=trafik'),
    api('/harjedalen/2019-2020.sv.fragment.html'),
    api('/harjedalen/2019-2020.sv.jsonld'),
    api('/harjedalen/2019-2020.sma.csv'),
    api('/harjedalen/2019-2020/editions.sv.json'),
    api('/harjedalen/2019-2020/editions/3.sv.html'),
    api('/harjedalen/2019-2020/editions/3.sv.changes.json'),
    api('/harjedalen/2019-2020/editions/3.sv.changes.html'),
    api(`/harjedalen/2019-2020/editions/3.sv/files/${'a'.repeat(64)}.png`),
    '/medborgarloften',
    '/medborgarloften/en',
    '/medborgarloften/harjedalen',
    '/medborgarloften/harjedalen/sv-x-lattlast',
    '/medborgarloften/harjedalen/2019-2020',
    '/medborgarloften/harjedalen/latest/en',
  ])('%s', (target) => {
    const parsed = parse(target);
    expect(parsed).toMatchObject({ ok: true });
    if (parsed.ok) expect(addressPathOf(parsed.address, bases)).toBe(target);
  });
});

describe('what is no address never reaches the database', () => {
  test.each([
    api('/'),
    api('/Harjedalen/2019-2020'),
    api('/harjedalen'),
    api('/editions/2019-2020'),
    api('/editions/harjedalen_2019-2020_sv.html'),
    api('/changes/x.json'),
    api('/changes/1.2.json'),
    api('/changes/1-2.json'),
    api('/feed/0.atom'),
    api('/feed/12.json'),
    api('/harjedalen/feed.sv.json'),
    api('/harjedalen/2019-2020.sv'),
    api('/harjedalen/2019-2020.sv.pdf'),
    api('/harjedalen/2019-2020.sv.json.gz'),
    api('/harjedalen/2019-2020.SV.json'),
    api('/harjedalen/2019-2020/editions.sv.html'),
    api('/harjedalen/2019-2020/editions/0.sv.json'),
    api('/harjedalen/2019-2020/editions/1.sv.changes.csv'),
    api('/harjedalen/2019-2020/editions/1.sv/files/abc.png'),
    api('/harjedalen/%2e%2e.sv.json'),
    api(`/${'a'.repeat(81)}/2019.sv.json`),
    '/medborgarloftena',
    '/medborgarloften/harjedalen/2019-2020/sv/more',
  ])('%s is a 404', (target) => {
    expect(parse(target)).toMatchObject({ ok: false, status: 404 });
  });

  test('an unknown format names those there are', () => {
    expect(parse(api('/hjo/2018.sv.pdf'))).toMatchObject({
      message: expect.stringContaining('fragment.html'),
    });
  });
});

describe('a parameter that cannot be is named', () => {
  test.each([
    [api('?year=soon'), 'year'],
    [api('?limit=0'), 'limit'],
    [api('?limit=101'), 'limit'],
    [api('?policeRegion=north'), 'policeRegion'],
    [api('?stage=done'), 'stage'],
    [api('?locale=sv-lattlast'), 'locale'],
    [api('?municipality=H%C3%A4rjedalen'), 'municipality'],
    [api('?theme=a&theme=b'), 'theme'],
    [api('/changes?after=latest'), 'after'],
    [api('/hjo/2018.sv.html?heading=7'), 'heading'],
    [api('/hjo/2018.sv.fragment.html?show=all'), 'show'],
    [api('/hjo/2018.sv.nodes.json?lead=0'), 'lead'],
    [api('/oembed'), 'url'],
    ['/medborgarloften?locale=fr', 'locale'],
  ])('%s', (target, parameter) => {
    expect(parse(target)).toMatchObject({ ok: false, status: 400, parameter });
  });
});

test.each([
  ['/medborgarloften?locale=en', '/medborgarloften/en'],
  ['/medborgarloften/hjo?locale=sma', '/medborgarloften/hjo/sma'],
  ['/medborgarloften/hjo/sv', '/medborgarloften/hjo'],
])('the list %s is the one at %s', (target, canonical) => {
  const parsed = parse(target);
  expect(parsed.ok && addressPathOf(parsed.address, bases)).toBe(canonical);
});

test.each([
  ['/medborgarloften/', '/medborgarloften'],
  ['/medborgarloften/hjo/2018/', '/medborgarloften/hjo/2018'],
])('the page %s is the one at %s, as static servers write it', (target, canonical) => {
  const parsed = parse(target);
  expect(parsed.ok && addressPathOf(parsed.address, bases)).toBe(canonical);
  expect(parse(`${target}/`)).toMatchObject({ ok: false, status: 404 });
});

test('parameters a link gathered on its way do no harm and are forgotten', () => {
  const parsed = parse(api('/hjo/2018.sv.html?utm_source=x&heading=2'));
  expect(parsed.ok && addressPathOf(parsed.address, bases)).toBe(
    api('/hjo/2018.sv.html?heading=2'),
  );
});
