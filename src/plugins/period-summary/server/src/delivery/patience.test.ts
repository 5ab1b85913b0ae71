/** If these fail, one slow moment of the database shows readers an error that nobody needed to see. */
import { DatabaseSilent, Patience } from './patience';

const later = <T>(value: T, milliseconds: number) =>
  new Promise<T>((resolve) => {
    setTimeout(resolve, milliseconds, value);
  });
const never = () => new Promise<never>(() => undefined);
const refused = () => Promise.reject(new Error('connection refused'));

describe('patience with the database', () => {
  let patience: Patience;

  beforeEach(() => {
    jest.useFakeTimers();
    patience = new Patience({ warn: () => undefined, info: () => undefined });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  async function silence(): Promise<void> {
    const refreshed = patience.refresh(never);
    const outcome = expect(refreshed).rejects.toThrow(DatabaseSilent);
    await jest.advanceTimersByTimeAsync(250);
    await outcome;
    expect(patience.degraded).toBe(true);
  }

  it('still asks for who has nothing else to show, right after one silence', async () => {
    await silence();
    await expect(patience.answer(() => Promise.resolve('bytes'))).resolves.toBe('bytes');
    expect(patience.health().status).toBe('ok');
  });

  it('lets few wait for a silent database, and sends the others away at once', async () => {
    await silence();
    const waiting = [patience.answer(never), patience.answer(never)].map((asked) =>
      expect(asked).rejects.toThrow(DatabaseSilent),
    );
    const question = jest.fn(never);
    await expect(patience.answer(question)).rejects.toThrow(DatabaseSilent);
    expect(question).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(2_000);
    await Promise.all(waiting);
    await expect(patience.answer(() => Promise.resolve('bytes'))).resolves.toBe('bytes');
  });

  it('serves what is known at once, and asks again after half a second, one at a time', async () => {
    await silence();
    const question = jest.fn(refused);
    await expect(patience.refresh(question)).rejects.toThrow(DatabaseSilent);
    expect(question).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(500);
    const both = [patience.refresh(question), patience.refresh(question)];
    await Promise.all(both.map((asked) => expect(asked).rejects.toThrow(DatabaseSilent)));
    expect(question).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(500);
    await expect(patience.refresh(() => Promise.resolve(7))).resolves.toBe(7);
    expect(patience.degraded).toBe(false);
  });

  it('takes an answer that came too late as a sign of life', async () => {
    const refreshed = expect(patience.refresh(() => later(7, 300))).rejects.toThrow(DatabaseSilent);
    await jest.advanceTimersByTimeAsync(250);
    await refreshed;
    expect(patience.health().status).toBe('degraded');
    await jest.advanceTimersByTimeAsync(50);
    expect(patience.health().status).toBe('ok');
  });
});
