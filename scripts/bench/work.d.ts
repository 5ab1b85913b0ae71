/** What the processes of a measurement do for each other, and the messages that ask for it. */

/** What one process can be asked for: each by its name, with one argument at most. */
export type Work = Readonly<Record<string, (args: never) => unknown>>;

export interface Question {
  readonly id: number;
  readonly name: string;
  readonly args?: unknown;
}

/** `id` 0: the process is ready. `error`: as the process tells it. */
export interface Said {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** One request, to be made over and over. */
export interface Target {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The status without which the measurement means nothing. */
  readonly expect: number;
}

/** Several addresses in turn. */
export interface Targets extends Omit<Target, 'path'> {
  readonly paths: readonly string[];
}

/** Milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

interface Steady {
  readonly target: Target;
  readonly perSecond: number;
  /** How long. */
  readonly ms: number;
  readonly connections?: number;
}

interface Saturation {
  readonly target: Target | Targets;
  readonly connections: number;
  /** How long. */
  readonly ms: number;
}

export interface ClientWork extends Work {
  saturate: (asked: Saturation) => { perSecond: number };
  steady: (asked: Steady) => Latency;
  /** @returns milliseconds of each */
  eachOnce: (asked: { readonly target: Targets }) => number[];
}

/** One municipality with the example's period. */
interface Place {
  readonly slug: string;
}

export interface InstallationWork extends Work {
  enter: (asked: Place & { readonly code: string }) => void;
  publish: (asked: Place) => { ms: number; drafts: number };
  rewriteOutcome: (asked: Place) => void;
  create: (asked: Place) => { ms: number };
  bytes: (asked: { readonly series: string }) => string;
  startLoopDelay: () => void;
  loopDelay: () => Pick<Latency, 'p99' | 'max'>;
  /** Bytes. */
  memory: () => { rss: number };
}

export interface PublicWork extends Work {
  /** Bytes. */
  memory: () => { rss: number };
}

/** Promised or not: the other process sees only what comes of it. */
export type Done<W extends Work> = {
  readonly [Name in keyof W]: (
    ...args: Parameters<W[Name]>
  ) => ReturnType<W[Name]> | Promise<ReturnType<W[Name]>>;
};

/** Another process that does its work when it is told. */
export interface Told<W extends Work> {
  readonly pid: number;
  readonly ask: <Name extends keyof W & string>(
    name: Name,
    ...args: Parameters<W[Name]>
  ) => Promise<ReturnType<W[Name]>>;
  readonly stop: () => Promise<void>;
}
