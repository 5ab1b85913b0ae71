import path from 'node:path';

import { TEST_FOLDER } from './project-root';

/** What every server under test is started with: secrets that protect nothing, and no .env file. */
export const TEST_ENV: Readonly<Record<string, string>> = {
  APP_KEYS: 'test-key-one,test-key-two',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  API_TOKEN_SALT: 'test-api-token-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  ENCRYPTION_KEY: '0123456789abcdef0123456789abcdef',
  JWT_SECRET: 'test-jwt-secret',
  STRAPI_TELEMETRY_DISABLED: 'true',
  HOST: '127.0.0.1',
  // The list of a developer's own installation must not be written by a test.
  ERASURE_LIST: path.join(TEST_FOLDER, 'erasures.jsonl'),
  // A developer's own .env must not decide what a test finds.
  ENV_PATH: '/dev/null',
};
