import * as keys from './section-key';

it('reads back every key it writes, or own texts lose the section they belong to', () => {
  expect(
    [
      keys.promiseKey('a1'),
      keys.promiseBackgroundKey('a1'),
      keys.promiseGoalsKey('a1'),
      keys.measureKey('a1'),
      keys.outcomeKey('a1'),
      keys.outcomeReasonKey('a1'),
      keys.opportunityKey('a1'),
      keys.PERIOD_BACKGROUND_KEY,
      keys.PERIOD_KEY,
    ].map(keys.parseSectionKey),
  ).toEqual([
    { kind: 'promise', id: 'a1' },
    { kind: 'promise-background', id: 'a1' },
    { kind: 'promise-goals', id: 'a1' },
    { kind: 'measure', id: 'a1' },
    { kind: 'outcome', id: 'a1' },
    { kind: 'outcome-reason', id: 'a1' },
    { kind: 'opportunity', id: 'a1' },
    { kind: 'period-background' },
    { kind: 'period' },
  ]);
});

it.each(['', 'promise-', 'promise-a1-reason', 'measure-a1-goals', 'nonsense-a1'])(
  'knows %j for no key',
  (key) => {
    expect(keys.parseSectionKey(key)).toBeNull();
  },
);
