import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { publishedOnly } from './published-only';
import { register } from './register';

export default {
  register,
  bootstrap,
  contentTypes,
  middlewares: { 'published-only': publishedOnly },
};
