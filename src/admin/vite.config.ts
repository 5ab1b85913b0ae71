import path from 'node:path';

import { mergeConfig, type UserConfig } from 'vite';

import { inOwnWords } from './host-words';
import { HOST_LANGUAGE_NAMES } from './replaced-modules';

/** Where the Content Manager's own prose editor lies in its package, which does not export it. */
const BLOCKS_INPUT = 'dist/admin/pages/EditView/components/FormInputs/BlocksInput/BlocksInput.mjs';

/**
 * Three aliases. The workspace writes prose in the very editor that the Content Manager has, so that a
 * text looks and behaves the same in both. Versions of Strapi are pinned; should the file move, the
 * build fails here and not in front of an editor. The languages that sign-in offers are named in their
 * own words. And the guide that the workspace shows is the one in `docs/`, so that there is one of it.
 *
 * Words that the host has in its code, and not among its texts, are replaced there.
 */
export default (config: UserConfig): UserConfig => {
  const contentManager = path.dirname(require.resolve('@strapi/content-manager/package.json'));
  return mergeConfig(config, {
    plugins: [
      { name: 'host-words', transform: (code: string, id: string) => inOwnWords(id, code) },
    ],
    resolve: {
      alias: [
        { find: '@blocks-input', replacement: path.join(contentManager, BLOCKS_INPUT) },
        { find: '@docs', replacement: path.join(__dirname, '../../docs') },
        { find: HOST_LANGUAGE_NAMES, replacement: path.join(__dirname, 'language-names.ts') },
      ],
    },
  });
};
