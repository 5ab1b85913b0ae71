import { embedCodes } from './embed-codes';

const API = 'https://loften.example.se/api/period-summaries';
const PAGE = {
  municipality: { slug: 'harjedalen' },
  period: { slug: '2019-2020' },
  language: 'sv',
  title: 'Löften & "svar"',
  page: 'https://loften.example.se/medborgarloften/harjedalen/2019-2020',
};

it('follows the current edition, or a site that embeds a page misses its corrections', () => {
  const codes = embedCodes(PAGE, API);
  expect(codes.script).toContain(
    '<period-summary municipality="harjedalen" period="2019-2020" lang="sv">',
  );
  expect(codes.frame).toContain(`src="${API}/harjedalen/2019-2020.sv.embed.html"`);
  expect(codes.address).toBe(PAGE.page);
  expect(codes.fragment).toBe(`${API}/harjedalen/2019-2020.sv.fragment.html?heading=2`);
});

it('stays with an edition in every form, and takes the heading that the host page needs', () => {
  const codes = embedCodes(PAGE, API, { heading: 3, edition: 4 });
  expect(codes.script).toContain('heading="3" edition="4"');
  for (const form of ['frame', 'address', 'fragment'] as const) {
    expect(codes[form]).toContain('/harjedalen/2019-2020/editions/4.sv.');
  }
  expect(codes.fragment).toMatch(/\?heading=3$/u);
});

it('writes a title as text, or a quotation mark in it breaks the code', () => {
  const { script, frame } = embedCodes(PAGE, API);
  expect(script).toContain('Löften &amp; ');
  expect(frame).not.toContain('"svar"');
});
