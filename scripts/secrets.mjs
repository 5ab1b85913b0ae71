import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { ROOT } from './preflight.mjs';

const secret = () => randomBytes(32).toString('base64url');

/** Every secret of the product, and how one is made. */
const SECRETS = {
  APP_KEYS: () => [secret(), secret()].join(','),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: () => randomBytes(16).toString('hex'),
  JWT_SECRET: secret,
};

/** Values that examples on the web show; whoever knows one of them can sign in as anybody. */
const NO_SECRET = /^(tobemodified|toBeModified\d*|change-?me|secret|example)$/i;

export const envFile = () => path.resolve(ROOT, process.env['ENV_PATH'] ?? '.env');

/** @returns {Record<string, string>} what the .env file says; nothing where there is none */
export function readEnvFile() {
  if (!fs.existsSync(envFile())) return {};
  /** @type {Record<string, string>} */
  const values = {};
  for (const line of fs.readFileSync(envFile(), 'utf8').split(/\r?\n/)) {
    const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name && value !== undefined) values[name] = value.replace(/^(["'])(.*)\1$/, '$2');
  }
  return values;
}

/** The environment goes before the file, as in Strapi. */
export function settings() {
  return { ...readEnvFile(), ...process.env };
}

/** @returns {string[]} names of the secrets that are absent, empty or copied from an example */
export function missingSecrets() {
  const values = settings();
  return Object.keys(SECRETS).filter((name) => {
    const value = values[name]?.trim() ?? '';
    return value === '' || value.split(',').some((part) => NO_SECRET.test(part.trim()));
  });
}

/**
 * Makes the secrets that are missing and adds them to .env; what stands there stays as it is.
 * @returns {string[]} the names of those that were made
 */
export function addMissingSecrets() {
  const values = settings();
  const absent = Object.entries(SECRETS).filter(([name]) => (values[name] ?? '').trim() === '');
  if (absent.length === 0) return [];
  const before = fs.existsSync(envFile()) ? fs.readFileSync(envFile(), 'utf8') : '';
  const newline = before === '' || before.endsWith('\n') ? '' : '\n';
  const made = absent.map(([name, make]) => `${name}=${make()}\n`).join('');
  fs.appendFileSync(envFile(), newline + made, { mode: 0o600 });
  return absent.map(([name]) => name);
}
