import { nextSpan } from './next-span';

describe('the dates that a new period begins with', () => {
  it.each([
    ['2019-01-01', '2020-12-31', '2021-01-01', '2022-12-31'],
    ['2020-01-01', '2020-12-31', '2021-01-01', '2021-12-31'],
    ['2021-10-01', '2021-12-31', '2022-01-01', '2022-03-31'],
    ['2021-03-15', '2021-03-21', '2021-03-22', '2021-03-28'],
  ])('%s–%s is followed by %s–%s: else an editor retypes them', (start, end, from, to) => {
    expect(nextSpan(start, end)).toEqual({ startsOn: from, endsOn: to });
  });

  it('proposes nothing where dates are missing or the wrong way round', () => {
    expect(nextSpan(null, '2020-12-31')).toBeNull();
    expect(nextSpan('2021-01-01', '2020-12-31')).toBeNull();
  });
});
