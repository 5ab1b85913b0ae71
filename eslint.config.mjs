import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPE_CHECKED = [
  './tsconfig.json',
  './src/admin/tsconfig.json',
  './src/plugins/period-summary/domain/tsconfig.json',
  './src/plugins/period-summary/embed/tsconfig.json',
  './tests/tsconfig.json',
  './scripts/tsconfig.json',
  './examples/police-site/tsconfig.json',
];

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      'dist/',
      'build/',
      '.tmp/',
      '.cache/',
      '.strapi/',
      'types/generated/',
      'coverage/',
      'reports/',
      'exports/',
      'public/',
      // Types of its own packages, which a fresh clone has not installed: its own build checks them.
      'examples/municipal-website/',
    ],
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    extends: [eslint.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: TYPE_CHECKED, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number reads the same in a text as it is; objects and undefined do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `(): void => stop()` says all there is to say.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // The domain is pure: the same code judges on the server and in the admin, on every database.
    files: ['src/plugins/*/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@strapi/|node:|(fs|path|os|crypto|http|https|net|child_process)(/|$))',
              message: 'domain/ knows neither Strapi nor the machine: pass in what it needs.',
            },
            {
              regex: '(^|/)(server|admin|adapters)/',
              message: 'domain/ is imported by the server and the admin, and imports neither.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...['process', 'require', 'strapi', 'fetch', 'window', 'document', 'Buffer'].map(
          (name) => ({
            name,
            message: 'domain/ takes values and returns values.',
          }),
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'domain/ has no clock: pass in the time.' },
        { object: 'Math', property: 'random', message: 'domain/ gives the same answer each time.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'domain/ has no clock: pass in the time.',
        },
      ],
    },
  },
  {
    // Plain programs for operators: typed by what they call, which Strapi types loosely.
    files: ['scripts/**/*.mjs', 'tests/**/*.mjs', 'examples/**/*.mjs', '*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{test.ts,test.tsx}', 'tests/**/*.ts'],
    rules: {
      // `response.body` and mocks are unknown to the compiler; a wrong guess fails the test itself.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  prettier,
);
