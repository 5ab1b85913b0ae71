import { affordableOnly } from './affordable-only';
import { bootstrap } from './bootstrap';
import { config } from './configuration';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { destroy } from './destroy';
import { delivery } from './middlewares/delivery';
import { limitClients } from './middlewares/limit-clients';
import { readableTexts } from './middlewares/readable-text';
import { publishedOnly } from './published-only';
import { register } from './register';
import { adminRoutes } from './routes/admin';
import { contentApiRoutes } from './routes/content-api';
import { services } from './services';

export default {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers,
  services,
  routes: { admin: adminRoutes, 'content-api': contentApiRoutes },
  middlewares: {
    'affordable-only': affordableOnly,
    delivery,
    'limit-clients': limitClients,
    'published-only': publishedOnly,
    'readable-texts': readableTexts,
  },
};
