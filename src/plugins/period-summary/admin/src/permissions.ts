/** The same actions as the server's `permissions.ts`; the server checks them again. */
const PREFIX = 'plugin::period-summary.summary';

export const READ = [{ action: `${PREFIX}.read`, subject: null }];
