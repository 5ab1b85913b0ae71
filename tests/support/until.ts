import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until the check says true, but never longer than `within` milliseconds.
 * @throws what the check throws, and `what` when the time is over.
 */
export async function until(
  check: () => boolean | Promise<boolean>,
  { within, what, every = 50 }: { within: number; what: string | (() => string); every?: number },
): Promise<void> {
  const end = Date.now() + within;
  for (;;) {
    if (await check()) return;
    if (Date.now() > end) {
      const said = typeof what === 'string' ? what : what();
      throw new Error(`Not within ${String(within)} ms: ${said}`);
    }
    await pause(every);
  }
}
