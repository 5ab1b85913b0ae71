// The other end of `startTold`: a process that does what messages ask, and ends with who started it.

/**
 * @template {import('./work.js').Work} W
 * @param {import('./work.js').Done<W>} work
 */
export function answerMessages(work) {
  const acts = /** @type {Readonly<Record<string, Act>>} */ (/** @type {unknown} */ (work));
  process.on('message', (message) => {
    const { id, name, args } = /** @type {import('./work.js').Question} */ (message);
    void answer(acts[name], args ?? {}).then((said) => process.send?.({ id, ...said }));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ id: 0, result: 'ready' });
}

/**
 * @typedef {(args: unknown) => unknown} Act
 * @param {Act | undefined} act
 * @param {unknown} args
 */
async function answer(act, args) {
  try {
    if (!act) throw new Error('There is no such work');
    return { result: (await act(args)) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.stack : String(error) };
  }
}
