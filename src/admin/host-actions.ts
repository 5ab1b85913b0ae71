import { useRBAC, type StrapiApp } from '@strapi/strapi/admin';

/** One of the Content Manager's actions for an entry: called as a hook, gives what is shown, or null. */
interface EntryAction {
  (props: { readonly model: string }): unknown;
  readonly type?: string;
}

/** What the Content Manager offers plugins; its type is not exported for `getPlugin`. */
interface EntryActions {
  addDocumentAction?(change: (actions: readonly EntryAction[]) => readonly EntryAction[]): void;
}

/** A right that the server asks for, by the model of the entry; `null` for a right of no model. */
type RightFor = (model: string) => { readonly action: string; readonly subject: string | null };

const toPublish: RightFor = (model) => ({
  action: 'plugin::content-manager.explorer.publish',
  subject: model,
});

/** By the type of the action: rights that the host's own button does not ask for. */
const RIGHTS: Readonly<Record<string, RightFor>> = {
  'configure-the-view': () => ({
    action: 'plugin::content-manager.collection-types.configure-view',
    subject: null,
  }),
  // Our types are published in the workspace: a button that is always dead says nothing of that.
  publish: toPublish,
  unpublish: toPublish,
};

/** The models are code: where the admin is built for production, the host's builder changes nothing. */
const BUILDER = 'plugins/content-type-builder';
const CHANGES_MODELS = process.env['NODE_ENV'] !== 'production';

function onlyWith(right: RightFor, action: EntryAction): EntryAction {
  const guarded: EntryAction = (props) => {
    const { allowedActions } = useRBAC([right(props.model)]);
    const shown = action(props);
    return Object.values(allowedActions).some(Boolean) ? shown : null;
  };
  // The host knows its actions by their type, and some by where they are shown.
  return Object.assign(guarded, action);
}

/** Takes from an entry's menus what the server would refuse to whoever is signed in. */
export function guardEntryActions(app: Pick<StrapiApp, 'getPlugin'>): void {
  const contentManager = app.getPlugin('content-manager').apis as EntryActions;
  contentManager.addDocumentAction?.((actions) =>
    actions
      .filter(({ type }) => CHANGES_MODELS || type !== 'edit-the-model')
      .map((action) => {
        const right = action.type === undefined ? undefined : RIGHTS[action.type];
        return right === undefined ? action : onlyWith(right, action);
      }),
  );
}

/** Takes from the menu and the home page what leads to pages that are of no use here. */
export function leaveOutBuilder(app: Pick<StrapiApp, 'router' | 'widgets'>): void {
  if (CHANGES_MODELS) return;
  const { menu } = app.router;
  const at = menu.findIndex(({ to }) => to.includes(BUILDER));
  if (at !== -1) menu.splice(at, 1);
  // Counts of types, components and tokens: half of its links lead to the builder.
  app.widgets.register((widgets) => widgets.filter(({ id }) => id !== 'key-statistics'));
}
