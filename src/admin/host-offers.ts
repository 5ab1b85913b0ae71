import type { HostCode } from './host-words';

const ADMIN = '@strapi/admin/dist/admin/admin/src';
const UPLOAD = '@strapi/upload/dist/admin';
const CONTENT = '@strapi/content-manager/dist/admin/pages';
const FOLDER_MENU = `${UPLOAD}/future/pages/Assets/components/FolderActionsMenu.mjs`;

/** The items of a folder's menu that change it; the server asks for `assets.update` (its own hook says so). */
const FOLDER_ITEMS = ['Menu.Separator, {}', ...['Pencil', 'ArrowRight', 'Trash'].map(folderItem)];

function folderItem(icon: string): string {
  return `Menu.Item, {
                                startIcon: /*#__PURE__*/ jsx(${icon}, {})`;
}

/**
 * What the host offers, asks or shows where it leads nowhere: to a refusal of the server, or out of the
 * house. It has no setting for any of them. Replaced when the admin is built.
 */
export const HOST_OFFERS: readonly HostCode[] = [
  {
    file: FOLDER_MENU,
    from: "import { useAssetSelection } from '../hooks/useAssetSelection.mjs';",
    to: `import { useAssetSelection } from '../hooks/useAssetSelection.mjs';
import { useMediaLibraryPermissions } from '../../../hooks/useMediaLibraryPermissions.mjs';`,
  },
  {
    file: FOLDER_MENU,
    from: 'const { deselect } = useAssetSelection();',
    to: `const { deselect } = useAssetSelection();
    const { canUpdate } = useMediaLibraryPermissions();`,
  },
  ...FOLDER_ITEMS.map((item) => ({
    file: FOLDER_MENU,
    from: `
                            /*#__PURE__*/ jsx(${item}`,
    to: `
                            canUpdate && jsx(${item}`,
  })),
  {
    // Dates and id of the entry stand in this menu too, also where nothing in it may be done.
    file: `${CONTENT}/EditView/components/DocumentActions.mjs`,
    from: 'const isDisabled = actions.every(',
    to: 'const isDisabled = !children && actions.every(',
  },
  {
    // Many languages at once: the right to publish one is asked for as well.
    file: '@strapi/i18n/dist/admin/components/CMHeaderActions.mjs',
    from: `if (!hasI18n) {
        return null;
    }
    if (!documentId) {`,
    to: `if (!hasI18n || canPublish.length === 0) {
        return null;
    }
    if (!documentId) {`,
  },
  // The settings of the media library are read for statistics that are off, and for an assistant that this
  // edition does not have. Their right would also let whoever has it change them: PUT asks for the same one.
  {
    file: `${UPLOAD}/future/hooks/useTracking.mjs`,
    from: 'useGetUploadSettingsQuery()',
    to: 'useGetUploadSettingsQuery(undefined, { skip: true })',
  },
  {
    file: `${UPLOAD}/future/hooks/useAIMetadataEnabled.mjs`,
    from: 'useGetUploadSettingsQuery()',
    to: 'useGetUploadSettingsQuery(undefined, { skip: !isAIAvailable })',
  },
  {
    // How many files are sent at once: without an answer one, which is what this project has.
    file: `${UPLOAD}/future/pages/Assets/AssetsPage.mjs`,
    from: 'useGetUploadSettingsQuery()',
    to: 'useGetUploadSettingsQuery(undefined, { skip: true })',
  },
  {
    file: `${UPLOAD}/hooks/useTracking.mjs`,
    from: 'useSettings()',
    to: 'useSettings(false)',
  },
  {
    file: `${ADMIN}/hooks/useMenu.mjs`,
    from: `{
                icon: ShoppingCart,
                intlLabel: {
                    id: 'global.marketplace',
                    defaultMessage: 'Marketplace'
                },
                to: 'https://market.strapi.io',
                target: '_blank',
                permissions: permissions.marketplace?.main ?? [],
                position: 7
            },`,
    to: '',
  },
  {
    file: `${ADMIN}/pages/Settings/pages/ApplicationInfo/ApplicationInfoPage.mjs`,
    from: `/*#__PURE__*/ jsx(Link, {
                                                                        href: "https://strapi.io/pricing-self-hosted"`,
    to: `false && jsx(Link, {
                                                                        href: "https://strapi.io/pricing-self-hosted"`,
  },
];
