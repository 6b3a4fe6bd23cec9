// One transformer for everything: swc compiles (types are checked by `npm run types`), and it also compiles the
// packages that exist only as ES modules, because jest cannot load those with require(). When a test reports
// "Must use import to load ES Module", the package it names belongs in this list.
const esModulesOnly = [
  '@borewit',
  '@nestjs',
  '@tokenizer',
  'canonicalize',
  'chinese-days',
  'content-disposition',
  'cookie',
  'es-toolkit',
  'file-type',
  'jose',
  'js-yaml',
  'load-esm',
  'oauth4webapi',
  'openid-client',
  'strtok3',
  'token-types',
  'uint8array-extras',
];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/{workflows,projections,src,test}/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Only the last node_modules of a path names the package: a package nested in another one counts too.
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(?:${esModulesOnly.join('|')})/)`],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // A busy machine is slow, not wrong: no test is about time. Three that build, play or cluster servers ask for more.
  testTimeout: 180_000,
  maxWorkers: 2,
  // A worker that has grown larger takes longer to end than jest waits, and is then said to have left something open.
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
};
