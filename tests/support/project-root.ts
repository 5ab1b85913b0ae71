import path from 'node:path';

/** The project's own folder. */
export const PROJECT_ROOT = path.resolve(__dirname, '..', '..');

/** Where tests keep what they make; ignored by git. */
export const TEST_FOLDER = path.join(PROJECT_ROOT, '.tmp', 'test');
