// The other end of `startTold`: a process that does what messages ask, and ends with who started it.

/** @param {Readonly<Record<string, (args: any) => unknown>>} work */
export function answerMessages(work) {
  process.on('message', (/** @type {any} */ { id, name, args }) => {
    void answer(work[name], args ?? {}).then((said) => process.send?.({ id, ...said }));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ id: 0, result: 'ready' });
}

/**
 * @param {((args: any) => unknown) | undefined} act
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
