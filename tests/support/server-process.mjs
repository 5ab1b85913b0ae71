// One server under test, as a process of its own: what it may do to the test ends with it.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi');

const [appDir, distDir] = process.argv.slice(2);
await createStrapi({ appDir, distDir }).start();
