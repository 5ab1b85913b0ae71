/** How much of a page React draws anew. */
import type { BrowserContext, Page } from 'playwright-core';

interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

interface Counting {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown;
  drawnComponents: number;
}

/**
 * Counts every component that is drawn on the context's pages from their next load on, as React tells
 * its developer tools, in a production build too.
 * @returns how many components were drawn on a page since it was loaded
 */
export async function countDrawnComponents(
  context: BrowserContext,
): Promise<(page: Page) => Promise<number>> {
  await context.addInitScript(() => {
    const counting = window as unknown as Counting;
    counting.drawnComponents = 0;
    // Function, class, forwarded and remembered components, by React's own numbers for them.
    const COMPONENTS = [0, 1, 11, 14, 15];
    const PERFORMED_WORK = 1;
    const count = (first: Fiber | null): void => {
      for (let fiber = first; fiber !== null; fiber = fiber.sibling) {
        const before = fiber.alternate;
        const isDrawn = before === null || (fiber.flags & PERFORMED_WORK) !== 0;
        if (isDrawn && COMPONENTS.includes(fiber.tag)) counting.drawnComponents += 1;
        // The same child as before: nothing below was looked at.
        if (before === null || fiber.child !== before.child) count(fiber.child);
      }
    };
    counting.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => count(root.current),
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
    };
  });
  return (page) => page.evaluate(() => (window as unknown as Counting).drawnComponents);
}
