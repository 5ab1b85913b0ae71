// What a person at a terminal reads. No dependencies: it runs before anything is installed or built.

/**
 * One clear line in English and Swedish, and the end: nobody is helped by a stack.
 * @param {string} english
 * @param {string} swedish
 * @returns {never}
 */
export function refuse(english, swedish) {
  process.stderr.write(`\n${english}\n${swedish}\n`);
  process.exit(1);
}

/** @param {string} [line] */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/**
 * Says that something long is going on, and that it still is.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(what, work) {
  const began = Date.now();
  const seconds = () => String(Math.round((Date.now() - began) / 1000));
  say(`• ${what} …`);
  const beat = setInterval(() => {
    say(`  … ${seconds()} s`);
  }, 10_000);
  try {
    const result = await work();
    say(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

/**
 * @param {unknown} error
 * @returns {string | undefined} the system's code, such as EACCES
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
