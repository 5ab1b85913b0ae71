import fs from 'node:fs';
import path from 'node:path';

import type { Started } from './global-setup';
import { TEST_FOLDER } from './project-root';

export default async function tearDown(): Promise<void> {
  const { postgres, forgetFirstStart } = globalThis as Started;
  await forgetFirstStart?.();
  await postgres?.remove();
  fs.rmSync(path.join(TEST_FOLDER, 'databases'), { recursive: true, force: true });
}
