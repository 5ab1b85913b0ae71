import { nextStep, proposePublication, type Progress } from './next-step';

const progress = (more: Partial<Progress> = {}): Progress => ({
  today: '2020-06-01',
  endsOn: '2020-12-31',
  promises: { total: 3, reported: 0 },
  outcomes: 0,
  lastNumber: 0,
  current: null,
  ...more,
});
const clear = { blockers: 0, changedDrafts: 0 };
const promised = { lastNumber: 1, current: { stage: 'promises', coversTo: null } } as const;

describe('what comes next for a period', () => {
  it.each([
    ['write-promises', { promises: { total: 0, reported: 0 } }, clear],
    ['publish-promises', {}, clear],
    ['mend', {}, { blockers: 1, changedDrafts: 3 }],
    ['report', promised, clear],
    ['publish-changes', promised, { blockers: 0, changedDrafts: 1 }],
    ['mend', promised, { blockers: 2, changedDrafts: 1 }],
    ['publish-again', { lastNumber: 2, current: null }, clear],
    ['report', { ...promised, today: '2021-02-01' }, { blockers: 0, changedDrafts: 1 }],
    [
      'publish-final',
      { ...promised, today: '2021-02-01', outcomes: 3, promises: { total: 3, reported: 3 } },
      clear,
    ],
    ['done', { lastNumber: 2, current: { stage: 'final', coversTo: '2020-12-31' } }, clear],
    [
      'publish-changes',
      { lastNumber: 2, current: { stage: 'final', coversTo: '2020-12-31' } },
      { blockers: 0, changedDrafts: 1 },
    ],
  ] as const)(
    '%s: an editor who is told something else does the wrong thing',
    (step, more, pending) => {
      expect(nextStep(progress(more), pending)).toBe(step);
    },
  );
});

describe('the stage that a publication dialog begins with', () => {
  it('follows the calendar and what is written', () => {
    expect(proposePublication(progress())).toEqual({ stage: 'promises', coversTo: null });
    expect(proposePublication(progress({ outcomes: 1 }))).toEqual({
      stage: 'interim',
      coversTo: '2020-06-01',
    });
    expect(proposePublication(progress({ outcomes: 1, today: '2021-01-01' }))).toEqual({
      stage: 'final',
      coversTo: '2020-12-31',
    });
  });

  it('keeps stage and date of a final account, or each correction would move the date it covers', () => {
    const current = { stage: 'final', coversTo: '2020-11-30' } as const;
    expect(proposePublication(progress({ outcomes: 1, lastNumber: 2, current }))).toEqual(current);
  });
});
