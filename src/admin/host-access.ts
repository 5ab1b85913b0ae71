import type { HostCode } from './host-words';

const ADMIN = '@strapi/admin/dist/admin/admin/src';

/**
 * Where the host's own screens fall short of WCAG 2.2 on level AA, which the law asks of them too, and a
 * few words of code mend it. Replaced when the admin is built.
 */
export const HOST_ACCESS: readonly HostCode[] = [
  {
    // "password" is no purpose that browsers know: they could not fill in, or propose, a password (1.3.5).
    file: `${ADMIN}/components/FormInputs/Password.mjs`,
    from: 'autoComplete: "password"',
    to: 'autoComplete: "new-password"',
  },
  ...(
    [
      ['Auth/components/Login.mjs', 'password'],
      ['ProfilePage.mjs', 'currentPassword'],
    ] as const
  ).map(([module, name]) => ({
    file: `${ADMIN}/pages/${module}`,
    from: `name: '${name}',\n`,
    to: `name: '${name}', autoComplete: 'current-password',\n`,
  })),
  {
    // The eye that shows a password: 16 pixels, where 24 are the least (2.5.8). The icon stays where it was.
    file: '@strapi/design-system/dist/index.mjs',
    from: `
  font-size: 1.6rem;
  padding: 0;
\`, `,
    to: `
  font-size: 1.6rem;
  padding: 0;
  justify-content: center;
  min-width: 2.4rem;
  min-height: 2.4rem;
  margin: -0.4rem;
\`, `,
  },
  {
    // The menu opens it; without a name it was a stop for the keyboard that shows nothing (4.1.2).
    file: '@strapi/upload/dist/admin/future/pages/Assets/AssetsPage.mjs',
    from: `multiple: true
`,
    to: `multiple: true,
                                                        "aria-hidden": true,
                                                        tabIndex: -1
`,
  },
  {
    // A slide is a group, which cannot be selected; that it is shown says which one it is (4.1.2).
    file: '@strapi/upload/dist/admin/components/MediaLibraryInput/Carousel/CarouselAssets.mjs',
    from: `"aria-selected": currentAsset.id === asset.id,
`,
    to: '',
  },
];
