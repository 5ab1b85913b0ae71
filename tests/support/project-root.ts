import path from 'node:path';

/** The project's own folder. */
export const PROJECT_ROOT = path.resolve(__dirname, '..', '..');

/** Where tests keep what they make; ignored by git. Two runs beside each other need one each. */
export const TEST_FOLDER = path.join(PROJECT_ROOT, '.tmp', process.env['TEST_RUN'] ?? 'test');
