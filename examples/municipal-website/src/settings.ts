/** What a deployment decides, from the environment. */
export interface Settings {
  /** The CMS, without a slash at its end: `https://loften.example.se`. */
  readonly cms: string;
  /** The municipality's name in addresses: `gallivare`. */
  readonly municipality: string;
  readonly host: string;
  readonly port: number;
  /** Folder where the site keeps its copies between starts. */
  readonly copies: string;
}

/** @throws where an address or a port is none: better at the start than on the first visit. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('PORT is not a port');
  const municipality = env['MUNICIPALITY'] ?? 'gallivare';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(municipality)) throw new Error('MUNICIPALITY is not a slug');
  return {
    cms: new URL(env['CMS_URL'] ?? 'http://127.0.0.1:1337').origin,
    municipality,
    host: env['HOST'] ?? '127.0.0.1',
    port,
    copies: env['COPIES'] ?? '.copies',
  };
}
