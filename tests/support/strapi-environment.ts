import { createRequire } from 'node:module';
import path from 'node:path';

import { TestEnvironment } from 'jest-environment-node';

/**
 * What tests get of the world outside Jest's sandbox. Strapi is loaded there: inside, its several
 * thousand modules would be loaded anew for every test file, and its native modules more than once.
 */
export interface Outside {
  readonly require: NodeJS.Require;
  readonly process: NodeJS.Process;
}

export default class StrapiEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const outside: Outside = {
      require: createRequire(path.join(process.cwd(), 'package.json')),
      process,
    };
    Object.assign(this.global, { outside });
  }
}
