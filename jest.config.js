// Unit tests stand beside the domain files; what needs Strapi, PostgreSQL or Chromium is under tests/.
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
      module: { type: 'commonjs' },
    },
  ],
};
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch,
  transform,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/', '<rootDir>/.tmp/'],
  ...more,
});
const withStrapi = {
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testEnvironment: '<rootDir>/tests/support/strapi-environment.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/time-limits.ts'],
};

module.exports = {
  projects: [
    project('unit', [
      '<rootDir>/src/**/*.test.ts',
      '<rootDir>/src/**/*.test.tsx',
      '<rootDir>/scripts/**/*.test.ts',
    ]),
    project('integration', ['<rootDir>/tests/integration/**/*.test.ts'], withStrapi),
    project('e2e', ['<rootDir>/tests/e2e/**/*.test.ts'], withStrapi),
  ],
};
