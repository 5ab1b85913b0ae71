/** What an operator's command gets from the terminal, and what it gives back. */
import type { Core } from '@strapi/strapi';

export interface CommandContext {
  /** What stands after the command's name. */
  readonly args: readonly string[];
  /** Starts the project without answering HTTP; the database is brought up to date as at any start. */
  readonly loadStrapi: () => Promise<Core.Strapi>;
  /** One line for the person at the terminal. */
  readonly say: (line: string) => void;
}

/** @returns the process's exit code */
export type Command = (context: CommandContext) => Promise<number>;
