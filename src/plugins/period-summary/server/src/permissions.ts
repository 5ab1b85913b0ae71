/** What staff may be allowed to do with summaries; roles are given these as code. */
export const ACTIONS = {
  read: 'plugin::period-summary.summary.read',
  edit: 'plugin::period-summary.summary.edit',
  publish: 'plugin::period-summary.summary.publish',
  withdraw: 'plugin::period-summary.summary.withdraw',
} as const;

export type ActionId = (typeof ACTIONS)[keyof typeof ACTIONS];

/** As Strapi registers them: shown, in Swedish, where an administrator looks at a role. */
export const ACTION_DEFINITIONS = [
  { uid: 'summary.read', displayName: 'Läsa sammanfattningar (read)' },
  { uid: 'summary.edit', displayName: 'Skriva sammanfattningar (edit)' },
  { uid: 'summary.publish', displayName: 'Publicera (publish)' },
  { uid: 'summary.withdraw', displayName: 'Dra tillbaka utgåvor (withdraw)' },
].map((action) => ({ ...action, section: 'plugins', pluginName: 'period-summary' }));
