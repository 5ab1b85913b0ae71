import type { Core } from '@strapi/strapi';

import type { Outside } from './strapi-environment';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = Record<string, Json>;

interface OpenApiModule {
  readonly generate: (
    strapi: Core.Strapi,
    options: { type: 'content-api' },
  ) => { document: JsonObject };
}

const { outside } = globalThis as unknown as { outside: Outside };

/** What `strapi openapi generate` writes, in the form that is committed. The server is mounted. */
export function openApiDocument(strapi: Core.Strapi): string {
  const { generate } = outside.require('@strapi/openapi') as OpenApiModule;
  // Through JSON first: the generator leaves `undefined` and shared objects behind.
  const document = JSON.parse(
    JSON.stringify(generate(strapi, { type: 'content-api' }).document),
  ) as JsonObject;
  return `${JSON.stringify(committedForm(document), null, 1)}\n`;
}

/**
 * Makes the document the same on every machine and day, and true where the generator errs:
 * its times of generation as defaults, ids declared as UUIDs (they are not), filters that allow no
 * relation, a key demanded for what is public, paths without the prefix that they have.
 */
function committedForm(document: JsonObject): Json {
  const paths = document.paths as Record<string, Record<string, JsonObject>>;
  for (const operations of Object.values(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (method === 'get') operation.security = [{}, { bearerAuth: [] }];
    }
  }
  const named = Object.entries(paths).map(([path, item]) => [namedParameters(path), item]);
  return tidied({
    ...document,
    paths: Object.fromEntries(named) as JsonObject,
    info: {
      title: 'Medborgarlöften',
      description:
        'Löften, åtgärder, resultat och färdiga sammanfattningar. Läsning av publicerat innehåll kräver ingen nyckel. / Promises, measures, outcomes and ready summaries. Published content is read without a key.',
      version: '1',
    },
    servers: [{ url: '/api', description: 'Samma ursprung / same origin' }],
  });
}

/** The generator takes all up to the next slash for one parameter: `{period.:locale.json}`. */
const namedParameters = (path: string): string =>
  path.replace(/\{([^}]*)\}/g, (_, inner: string) =>
    inner
      .split('.')
      .map((part, index) =>
        index === 0 ? `{${part}}` : part.startsWith(':') ? `{${part.slice(1)}}` : part,
      )
      .join('.'),
  );

function tidied(value: Json, key = ''): Json {
  if (Array.isArray(value)) return value.map((item) => tidied(item));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([name, inner]) => !isMachineMade(name, inner))
    .filter(([name]) => !(value.format === 'uuid' && (name === 'format' || name === 'pattern')))
    .filter(
      ([name]) =>
        !(name === 'propertyNames' && value.description === 'Filters to apply to the query'),
    )
    .map(([name, inner]): [string, Json] => [name, tidied(inner, name)]);
  // Order within `properties` and `paths` is the schema's; only the generator's registries vary.
  if (key === 'schemas' || key === 'paths') entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isMachineMade(name: string, value: Json): boolean {
  return (
    name === '$schema' ||
    name.startsWith('x-powered') ||
    (name === 'default' && typeof value === 'string' && /^\d{4}-\d\d-\d\dT/u.test(value))
  );
}
