import { originForm } from './origin-form';

describe('originForm', () => {
  it.each([
    ['/api/period-summaries?year=2020', '/api/period-summaries?year=2020'],
    ['http://loften.example.se/api/period-summaries', '/api/period-summaries'],
    ['HTTPS://loften.example.se:8443/a.sv.json?theme=trafik', '/a.sv.json?theme=trafik'],
    ['http://[2001:db8::1]:1337/a', '/a'],
    ['http://loften.example.se', '/'],
    ['http://loften.example.se?a=/b', '/?a=/b'],
    ['http://loften.example.se/a#b', '/a'],
    ['//loften.example.se/a', '//loften.example.se/a'],
    ['http://', 'http://'],
    ['*', '*'],
    ['', ''],
  ])('makes of %s %s', (target, expected) => {
    expect(originForm(target)).toBe(expected);
  });
});
