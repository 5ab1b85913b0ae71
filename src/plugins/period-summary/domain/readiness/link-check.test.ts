import { linked, smallRecord, sv } from '../../../../../tests/fixtures/small-record';
import { checkLinks } from './link-check';

const options = {
  stage: 'final',
  coversTo: null,
  siteOrigin: 'https://loften.example',
  knownAddresses: ['/medborgarloften/provby/2017-2018', '/medborgarloften/provby/2016/#promise-a'],
} as const;

describe('checkLinks: a reader who follows a broken link meets nothing', () => {
  it.each([
    ['', 'link-empty'],
    ['#', 'link-empty'],
    ['#promise-p9', 'link-anchor-unknown'],
    ['/medborgarloften/provby/2015', 'link-page-unknown'],
    ['/medborgarloften/annanby', 'link-page-unknown'],
    ['/medborgarloften//2015', 'link-page-unknown'],
    ['/medborgarloften/provby/2019-2020#promise-p9', 'link-anchor-unknown'],
    ['https://loften.example/medborgarloften/provby/2015', 'link-page-unknown'],
    ['www.provby.example', 'link-unreadable'],
    ['/trygghet', 'link-unreadable'],
    ['https://', 'link-unreadable'],
    ['https://provby .example', 'link-unreadable'],
    ['javascript:alert(1)', 'link-unreadable'],
    ['mailto:', 'link-unreadable'],
  ])('stops %j in prose and in the list of links', (url, code) => {
    const record = smallRecord();
    const { summary } = record;
    const links = [{ label: sv('Länk'), url }];
    const items = checkLinks(
      { ...record, summary: { ...summary, closing: linked(url), links } },
      options,
    );
    expect(items.map((item) => `${item.severity} ${item.code} ${item.field}`)).toEqual([
      `blocker ${code} closing.0`,
      `blocker ${code} links.0.url`,
    ]);
  });

  it.each([
    '#promise-p1',
    '#measure-me1',
    '#outcome-o1',
    '#opportunity-d1',
    '/medborgarloften',
    '/medborgarloften/provby',
    '/medborgarloften/provby/2016',
    '/medborgarloften/provby/2017-2018/',
    '/medborgarloften/provby/2017-2018?utm=1#promise-old',
    '/medborgarloften/provby/2019-2020#promise-p1',
    '/uploads/avtal.pdf',
    'https://provby.example/sida?a=1#b',
    'mailto:kommun@provby.example',
    'tel:114 14',
  ])('lets %j through', (url) => {
    const record = smallRecord();
    const summary = { ...record.summary, closing: linked(url) };
    expect(checkLinks({ ...record, summary }, options)).toEqual([]);
  });

  it('checks the form alone where nobody said which pages exist', () => {
    const record = smallRecord();
    const summary = { ...record.summary, closing: linked('/medborgarloften/provby/2015') };
    expect(checkLinks({ ...record, summary }, { stage: 'final', coversTo: null })).toEqual([]);
  });
});
