import { HOST_ACCESS } from './host-access';
import { HOST_OFFERS } from './host-offers';

/** A piece of the host's code, and what stands there in our build. */
export interface HostCode {
  /** Path of the host's module, as its package ends. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** How often `from` stands there. */
  readonly times?: number;
}

const ADMIN = '@strapi/admin/dist/admin/admin/src';
const DESIGN = '@strapi/design-system/dist/index.mjs';
const PICKER = '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep';
const DRAG = '@dnd-kit/core/dist/core.esm.js';

/** Code that says one or the other when it runs: the host writes the chosen language on the page. */
const either = (english: string, swedish: string): string =>
  `(document.documentElement.lang === 'en' ? ${JSON.stringify(english)} : ${JSON.stringify(swedish)})`;

/** What a state is called where the host writes its own name for it with a capital letter. */
const stateName = (state: string): string =>
  `({ draft: ${either('Draft', 'Utkast')}, published: ${either('Published', 'Publicerad')}, modified: ${either('Modified', 'Ändrad')} }[${state}] ?? capitalize(${state}))`;

/**
 * Code that names a refusal of the media library's server without what differs from file to file: an
 * address, a type, a size. By that name it is looked up among the texts.
 * @param message code that gives the server's sentence
 */
export const refusalName = (message: string): string =>
  `${message}.replace(/^.* exceeds size limit [^]*/, 'File too large').split(/: | '/)[0]`;

const LOADING = either('Loading content.', 'Läser in …');

const REPEATED =
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Repeatable.mjs';
const NUMBER = either('Number ', 'Nummer ');

/**
 * English that the host has in its code and not among its texts, so that no translation reaches it: what a
 * screen says while it loads, an empty choice, the letters of a date, names that only a screen reader says.
 * They are replaced when the admin is built.
 */
export const HOST_WORDS: readonly HostCode[] = [
  {
    file: `${ADMIN}/components/LazyOutlet.mjs`,
    from: 'children: "Loading content."',
    to: `children: ${LOADING}`,
  },
  {
    file: `${ADMIN}/components/PageHelpers.mjs`,
    from: "children = 'Loading content.'",
    to: `children = ${LOADING}`,
  },
  {
    file: `${ADMIN}/components/LeftMenu.mjs`,
    from: 'label: "Menu"',
    to: `label: ${either('Menu', 'Meny')}`,
  },
  {
    // It says "Välj" and "Välj här" on top of each other until a language is chosen.
    file: `${ADMIN}/pages/ProfilePage.mjs`,
    from: `placeholder: formatMessage({
                            id: 'global.select',
                            defaultMessage: 'Select'
                        }),`,
    to: '',
  },
  {
    // The badge says it in words; this would be read out instead of them.
    file: '@strapi/content-manager/dist/admin/pages/EditView/components/DocumentStatus.mjs',
    from: '"aria-label": status,',
    to: '',
  },
  {
    // Nobody looks for an entry by the numbers that the system gives it, and one of the two has no Swedish.
    file: '@strapi/content-manager/dist/admin/pages/ListView/components/Filters.mjs',
    from: `'id',
            'documentId',
            ...allowedFields`,
    to: '...allowedFields',
  },
  {
    file: '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs',
    from: '"aria-label": "search"',
    to: `"aria-label": ${either('search', 'sök')}`,
  },
  {
    file: DESIGN,
    from: 'small: !0, children: "Loading"',
    to: `small: !0, children: ${either('Loading', 'Läser in')}`,
    times: 2,
  },
  {
    file: DESIGN,
    from: 'loadingMessage: E = "Loading content..."',
    to: `loadingMessage: E = ${LOADING}`,
  },
  {
    file: DESIGN,
    from: 'D = () => "No results found"',
    to: `D = () => ${either('No results found', 'Ingenting hittades')}`,
  },
  {
    file: DESIGN,
    from: 'placeholder: M = "Select or enter a value"',
    to: `placeholder: M = ${either('Select or enter a value', 'Välj, eller skriv')}`,
  },
  {
    file: DESIGN,
    from: 'closeLabel: t = "Close modal"',
    to: `closeLabel: t = ${either('Close modal', 'Stäng rutan')}`,
  },
  {
    file: DESIGN,
    from: 'label: n = "Choose date"',
    to: `label: n = ${either('Choose date', 'Välj datum')}`,
  },
  {
    file: DESIGN,
    from: 'dateLabel: t = "Choose date"',
    to: `dateLabel: t = ${either('Choose date', 'Välj datum')}`,
  },
  {
    file: DESIGN,
    from: 'timeLabel: n = "Choose time"',
    to: `timeLabel: n = ${either('Choose time', 'Välj tid')}`,
  },
  {
    file: DESIGN,
    from: 'monthSelectLabel: l = "Month"',
    to: `monthSelectLabel: l = ${either('Month', 'Månad')}`,
  },
  {
    file: DESIGN,
    from: 'yearSelectLabel: h = "Year"',
    to: `yearSelectLabel: h = ${either('Year', 'År')}`,
  },
  {
    file: DESIGN,
    from: 'label: t = "Pagination"',
    to: `label: t = ${either('Pagination', 'Sidor')}`,
  },
  {
    file: DESIGN,
    from: 'clearLabel: a = "Clear"',
    to: `clearLabel: a = ${either('Clear', 'Rensa')}`,
    times: 2,
  },
  {
    file: DESIGN,
    from: 'clearLabel: t = "Clear"',
    to: `clearLabel: t = ${either('Clear', 'Rensa')}`,
    times: 3,
  },
  {
    file: DESIGN,
    from: 'clearLabel: e = "clear"',
    to: `clearLabel: e = ${either('Clear', 'Rensa')}`,
  },
  ...(
    [
      ['date', 'datum'],
      ['time', 'tid'],
    ] as const
  ).map(([english, swedish]) => ({
    file: DESIGN,
    from: `clearLabel: \`\${e} ${english}\``,
    to: `clearLabel: e + ' ' + ${either(english, swedish)}`,
  })),
  {
    file: DESIGN,
    from: 'return "YYYY"',
    to: `return ${either('YYYY', 'ÅÅÅÅ')}`,
  },
  {
    file: DESIGN,
    from: '"aria-roledescription": "carousel"',
    to: `"aria-roledescription": ${either('carousel', 'bildspel')}`,
  },
  {
    file: DESIGN,
    from: '"aria-roledescription": "slide"',
    to: `"aria-roledescription": ${either('slide', 'bild')}`,
  },
  ...['components/CMHeaderActions.mjs', 'components/BulkLocaleActionModal.mjs'].map((module) => ({
    file: `@strapi/i18n/dist/admin/${module}`,
    from: 'children: capitalize(status)',
    to: `children: ${stateName('status')}`,
  })),
  {
    file: `${ADMIN}/pages/Settings/pages/Users/ListPage.mjs`,
    from: "isActive ? 'Active' : 'Inactive'",
    to: `isActive ? ${either('Active', 'Aktiv')} : ${either('Inactive', 'Inaktiv')}`,
  },
  // Said to a screen reader while something in a list is moved: "2 of 3".
  ...(
    [
      ['Relations/Relations.mjs', 1],
      ['DynamicZone/Field.mjs', 3],
      ['BlocksInput/BlocksContent.mjs', 2],
      ['BlocksInput/BlocksToolbar.mjs', 1],
      ['Component/Repeatable.mjs', 3],
    ] as const
  ).map(([module, times]) => ({
    file: `@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/${module}`,
    from: '} of ${',
    to: `} \${${either('of', 'av')}} \${`,
    times,
  })),
  // Which part of a list it is: the host says the field's name in the database, or nothing.
  ...(
    [
      ['item: `${name}.${index}`', 'index', 3],
      ['item: `${name}.${currentIndex}`', 'currentIndex', 1],
    ] as const
  ).map(([from, index, times]) => ({
    file: REPEATED,
    from,
    to: `item: ${NUMBER} + (${index} + 1)`,
    times,
  })),
  {
    file: REPEATED,
    from: 'children: displayValue\n',
    to: `children: displayValue || ${NUMBER} + (index + 1)\n`,
  },
  {
    // A text that the host has not looked up, as "[object Object]" beside the one that it has.
    file: '@strapi/i18n/dist/admin/contentManagerHooks/editView.mjs',
    from: 'title: title,\n        children',
    to: 'children',
  },
  {
    file: '@strapi/upload/dist/admin/future/utils/files.mjs',
    from: '`Invalid URL: ${invalidUrls[0]}` : `${invalidUrls.length} invalid URLs found`',
    to: `${either('Invalid URL', 'Ogiltig webbadress')} + ': ' + invalidUrls[0] : invalidUrls.length + ${either(' invalid URLs found', ' ogiltiga webbadresser')}`,
  },
  {
    // The server's own words; the other dialogs look them up.
    file: '@strapi/upload/dist/admin/future/pages/Assets/components/FolderFormDialog.mjs',
    from: 'setFieldError(apiError.message);',
    to: 'setFieldError(formatMessage({ id: `apiError.${apiError.message}`, defaultMessage: apiError.message }));',
  },
  ...(
    [
      ['future/components/UploadProgressDialog.mjs', 'file.error'],
      ['future/hooks/useApiErrorMessage.mjs', 'message'],
      ['components/AssetCard/UploadingAssetCard.mjs', 'error.message'],
    ] as const
  ).map(([module, message]) => ({
    file: `@strapi/upload/dist/admin/${module}`,
    from: `apiError.\${${message}}`,
    to: `apiError.\${${refusalName(message)}}`,
  })),
  {
    file: `${ADMIN}/pages/SessionsPage.mjs`,
    from: 'session.deviceName ??',
    to: `session.deviceName?.replace(' on ', ${either(' on ', ' på ')}) ??`,
  },
  {
    // In the media library the keyboard drags nothing, and the host says that it does.
    file: '@strapi/upload/dist/admin/future/pages/Assets/components/Dnd/AssetsDndProvider.mjs',
    from: `accessibility: {
                announcements
            },`,
    to: `accessibility: {
                announcements,
                screenReaderInstructions: { draggable: ${either(
                  'To move without a mouse: open More actions, or select, and choose Move to folder.',
                  'Flytta utan mus: öppna Fler åtgärder, eller markera, och välj Flytta till mapp.',
                )} }
            },`,
  },
  {
    // How a field is moved with the keyboard where a form is arranged.
    file: DRAG,
    from: 'To pick up a draggable item, press the space bar.\\n    While dragging, use the arrow keys to move the item.\\n    Press space again to drop the item in its new position, or press escape to cancel.\\n  "',
    to: `" + ${either(
      'To pick up a draggable item, press the space bar. While dragging, use the arrow keys to move the item. Press space again to drop the item in its new position, or press escape to cancel.',
      'Tryck på mellanslag för att ta tag. Flytta med piltangenterna. Tryck på mellanslag igen för att släppa, eller på Escape för att ångra.',
    )}`,
  },
  // What is moved is known by a number here, which tells nobody anything.
  ...(
    [
      ['"Picked up draggable item " + active.id + "."', 'Picked up.', 'Taget.'],
      [
        '"Draggable item " + active.id + " was moved over droppable area " + over.id + "."',
        'Over a place where it can be dropped.',
        'Över en plats där det kan släppas.',
      ],
      [
        '"Draggable item " + active.id + " is no longer over a droppable area."',
        'It cannot be dropped here.',
        'Det kan inte släppas här.',
      ],
      [
        '"Draggable item " + active.id + " was dropped over droppable area " + over.id',
        'Moved.',
        'Flyttat.',
      ],
      ['"Draggable item " + active.id + " was dropped."', 'Dropped.', 'Släppt.'],
      [
        '"Dragging was cancelled. Draggable item " + active.id + " was dropped."',
        'Not moved.',
        'Inte flyttat.',
      ],
    ] as const
  ).map(([from, english, swedish]) => ({
    file: DRAG,
    from: `return ${from};`,
    to: `return ${either(english, swedish)};`,
  })),
  {
    file: DRAG,
    from: "roleDescription = 'draggable'",
    to: `roleDescription = ${either('draggable', 'kan flyttas')}`,
  },
  {
    file: `${PICKER}/SearchAsset/SearchAsset.mjs`,
    from: 'label: "Search"',
    to: `label: ${either('Search', 'Sök')}`,
  },
  {
    file: `${PICKER}/PaginationFooter/Pagination.mjs`,
    from: "label = 'pagination'",
    to: `label = ${either('Pages', 'Sidor')}`,
  },
  {
    file: `${ADMIN}/pages/Settings/components/Tokens/LifeSpanInput.mjs`,
    from: 'placeholder: "Select"',
    to: `placeholder: ${either('Choose', 'Välj')}`,
  },
  {
    file: 'sonner/dist/index.mjs',
    from: "containerAriaLabel = 'Notifications'",
    to: `containerAriaLabel = ${either('Notifications', 'Meddelanden')}`,
  },
];

/** All that is replaced in the host. */
export const REPLACED: readonly HostCode[] = [...HOST_WORDS, ...HOST_OFFERS, ...HOST_ACCESS];

/**
 * A module of the host in its readers' language, and without what it offers in vain.
 * @param id the module's absolute path
 * @returns null where nothing is replaced in it
 * @throws where the host has other words there by now
 */
export function inOwnWords(id: string, code: string): string | null {
  const [path = ''] = id.split('?');
  const here = REPLACED.filter(({ file }) => path.endsWith(`/node_modules/${file}`));
  if (here.length === 0) return null;
  return here.reduce((text, { file, from, to, times = 1 }) => {
    const parts = text.split(from);
    if (parts.length !== times + 1) throw new Error(`${file} has no longer: ${from}`);
    return parts.join(to);
  }, code);
}
