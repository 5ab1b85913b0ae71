import type { Core } from '@strapi/strapi';

interface PreviewService {
  addressFor(
    uid: string,
    params: { documentId?: string; locale?: string },
  ): Promise<string | undefined>;
}

const previewService = (): PreviewService =>
  strapi.plugin('period-summary').service<PreviewService>('previews');

// A secret that is missing is empty: `npm start` names it, and Strapi refuses an empty one.
export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  autoOpen: false,
  ai: { enabled: false },
  // The same page as in the workspace; who may see it is decided there.
  preview: {
    enabled: true,
    config: {
      handler: (uid, params) => previewService().addressFor(uid, params),
    },
  },
  // No polls, no advertisements, no links out of the house.
  flags: { nps: false, promoteEE: false, docLinks: false },
});
