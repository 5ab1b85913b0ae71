import type { Core } from '@strapi/strapi';

/** A request as far as the choice of its allowed origin looks at it. */
interface Addressed {
  readonly path: string;
}

/**
 * Published content is for every website; the admin and what needs a login is for its own origin,
 * and for those an operator names in CORS_ORIGINS (`https://a.example,https://b.example`).
 */
const originsFor =
  (named: readonly string[]) =>
  ({ path }: Addressed): readonly string[] =>
    path.startsWith('/api/') ? ['*'] : named;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  // First: the public addresses are answered before anything else has cost time.
  'plugin::period-summary.delivery',
  // Before a body is read or a table asked.
  'plugin::period-summary.limit-clients',
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          // Strapi's own lists let browsers ask its makers' servers for pictures and news. Strings,
          // because Strapi adds to a list of ours what its own has more.
          'connect-src': "'self'",
          'img-src': "'self' data: blob:",
          'media-src': "'self' data: blob:",
          'font-src': "'self' data:",
          'style-src': "'self' 'unsafe-inline'",
          'frame-src': ["'self'"],
          'frame-ancestors': ["'self'"],
          'object-src': ["'none'"],
          'base-uri': ["'self'"],
          // Behind a proxy it is the proxy that has the certificate; on loopback nobody has one.
          upgradeInsecureRequests: null,
        },
      },
      // A promise for a whole domain is for the one who runs it to make: see docs/operate.md.
      hsts: env.bool('HSTS', false) && { maxAge: 31_536_000, includeSubDomains: false },
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      frameguard: { action: 'sameorigin' },
    },
  },
  {
    name: 'strapi::cors',
    config: {
      origin: originsFor(env.array('CORS_ORIGINS', [])),
      // Cookies are never asked for across origins.
      credentials: false,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      maxAge: 86_400,
    },
  },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: { maxFileSize: env.int('UPLOAD_MAX_MB', 20) * 1024 * 1024 },
    },
  },
  'plugin::period-summary.readable-texts',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
