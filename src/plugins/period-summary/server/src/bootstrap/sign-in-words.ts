import type { Core } from '@strapi/strapi';

type Checked = readonly [error: unknown, user: unknown, refusal?: { readonly message: string }];

interface Auth {
  checkCredentials(given: { email: string; password: string }): Promise<Checked>;
}

/** Strapi's own word for it, in whatever language the admin is read. */
const WRONG = 'Invalid credentials';
/** One line in both: the page does not tell the server which language it is in. */
const WORDS = 'Fel e-postadress eller lösenord. / Wrong e-mail address or password.';

/**
 * The page for signing in shows what the server answers, untranslated. "User not active" stays as it is:
 * the page knows it, and leads on from there.
 */
export function applySignInWords(strapi: Core.Strapi): Promise<void> {
  const auth = strapi.service('admin::auth') as unknown as Auth;
  const check = auth.checkCredentials.bind(auth);
  auth.checkCredentials = async (given) => {
    const [error, user, refusal] = await check(given);
    return refusal?.message === WRONG ? [error, user, { message: WORDS }] : [error, user, refusal];
  };
  return Promise.resolve();
}
