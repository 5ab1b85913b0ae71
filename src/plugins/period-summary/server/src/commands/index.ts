import type { Command } from './command';
import { erase } from './erase';
import { exportFiles } from './export';
import { verify } from './verify';

/** The operator's commands by name; `scripts/editions.mjs` runs them. */
export const commands: Readonly<Record<string, Command>> = { verify, erase, export: exportFiles };
