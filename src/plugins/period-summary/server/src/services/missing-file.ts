/** Whether a file operation failed for this reason: `ENOENT`. */
export const failedWith = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** What a file operation gives, or null where there is no such file; every other failure is thrown. */
export const unlessMissing = async <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (failedWith(error, 'ENOENT')) return null;
    throw error;
  });
