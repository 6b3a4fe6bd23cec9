// The architecture as rules: src → projections → workflows, never back. Each comment speaks to whoever breaks it.
//
// The first two rooms have allow-lists, so that a new kind of leak fails without anybody having foreseen it.

const test = '(\\.spec|\\.spec-support)\\.ts$';
const rooms = '^(src|workflows|projections)/';
const npm = (...names) => `node_modules/(${names.join('|')})/`;

const xstate = npm('xstate');
// What specs of the pure rooms may use beside the rooms themselves.
const forSpecs = [npm('fast-check', 'chinese-days'), '^test/support/', '^(node:)?(fs|path)$'];

export default {
  forbidden: [
    {
      name: 'workflows-are-pure',
      severity: 'error',
      comment:
        'workflows/ says what may happen, and must say the same on every machine and in ten years. It imports ' +
        'workflows/ and xstate only. Hand in what you need (time, ids, a frozen copy) with the command, or do ' +
        'the work in src/.',
      from: { path: '^workflows/', pathNot: test },
      to: { pathNot: ['^workflows/', xstate], dependencyTypesNot: ['core'], couldNotResolve: false },
    },
    {
      name: 'projections-are-pure',
      severity: 'error',
      comment:
        'projections/ folds events into rows. It imports projections/ and workflows/ (events, plans, calendar) ' +
        'only. Storage, HTTP and the clock belong to src/projecting and src/http.',
      from: { path: '^projections/', pathNot: test },
      to: { pathNot: ['^projections/', '^workflows/'], dependencyTypesNot: ['core'], couldNotResolve: false },
    },
    {
      name: 'pure-rooms-know-no-machine',
      severity: 'error',
      comment:
        'No Node module (fs, crypto, os, path, child_process ...) in workflows/ and projections/: a fold that ' +
        'reads a file, a clock or chance cannot be replayed. Let src/ read it and pass the value in.',
      from: { path: '^(workflows|projections)/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-specs-stay-pure',
      severity: 'error',
      comment:
        'A spec in workflows/ or projections/ needs no server and no store: it may import the two rooms, xstate, ' +
        'fast-check, chinese-days (to compare our calendar), fs and path (golden files) and test/support. ' +
        'A test of more than that lives in src/ or test/.',
      from: { path: `^(workflows|projections)/.*${test}` },
      to: { pathNot: ['^(workflows|projections)/', xstate, ...forSpecs], couldNotResolve: false },
    },
    {
      name: 'workflows-do-not-know-projections',
      severity: 'error',
      comment: 'A decision never depends on a view: views lag and are rebuilt. Turn the dependency round.',
      from: { path: '^workflows/' },
      to: { path: '^projections/' },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      comment:
        'workflows/kernel is what everything else stands on, so it stands on nothing. If it needs an import, ' +
        'it is not kernel: put it in the folder it is about. Only aggregate.ts and pure-transition.ts there may know xstate.',
      from: {
        path: '^workflows/kernel/',
        pathNot: [test, '^workflows/kernel/(aggregate|pure-transition)\\.ts$'],
      },
      to: { pathNot: '^workflows/kernel/' },
    },
    {
      name: 'kernel-aggregate-knows-xstate-only',
      severity: 'error',
      comment:
        'aggregate.ts and pure-transition.ts are the files of the kernel that may import xstate, and only that.',
      from: { path: '^workflows/kernel/(aggregate|pure-transition)\\.ts$' },
      to: { pathNot: ['^workflows/kernel/', xstate] },
    },
    {
      name: 'nobody-imports-src',
      severity: 'error',
      comment: 'src/ connects the rooms to the world. Only src/, test/ and bench/ may import it.',
      from: { pathNot: '^(src|test|bench)/' },
      to: { path: '^src/' },
    },
    {
      name: 'sqlite-behind-the-port',
      severity: 'error',
      comment:
        'better-sqlite3 is a detail of one event store and of the read models: import it in ' +
        'src/event-store/sqlite and src/projecting only (and in bench/ and test/). Elsewhere use the port.',
      from: { path: '.', pathNot: '^(src/event-store/sqlite|src/projecting|bench|test)' },
      to: { path: npm('better-sqlite3', '@types/better-sqlite3') },
    },
    {
      name: 'eventstoredb-behind-the-port',
      severity: 'error',
      comment:
        'The client of EventStoreDB is a detail of one event store: import it in src/event-store/eventstoredb only, so ' +
        'that a change of client is a change of that folder (its double in test/ speaks the same wire, and release/ ' +
        'has a script that makes the database user). Elsewhere use the port.',
      from: { path: '.', pathNot: '^(src/event-store/eventstoredb|test/eventstoredb-double|release)/' },
      to: { path: npm('@eventstore/db-client') },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'These files import each other in a circle, so none can be read or changed alone. Move what both need ' +
        'into a third file below them. Types count too.',
      from: { path: '^(src|workflows|projections|test|bench)/' },
      to: { circular: true },
    },
    {
      name: 'reachable-from-main',
      severity: 'error',
      comment:
        'Nothing that starts at src/main-cli.ts reaches this file, so the product does not have it. A rule, ' +
        'template or view counts only when its registry.ts lists it. Register it, or delete it.',
      from: { path: '^src/main-cli\\.ts$' },
      // The store in memory is there for tests, and for whoever writes a store. A thread begins with a file of its own.
      to: {
        path: rooms,
        pathNot: [test, '^src/event-store/memory/', '-thread-main\\.ts$'],
        reachable: false,
      },
    },
    {
      name: 'product-does-not-use-tests',
      severity: 'error',
      comment:
        'Specs, their support files, test/ and bench/ are not shipped: product code must not import them.',
      from: { path: rooms, pathNot: test },
      to: { path: [test, '^(test|bench)/'] },
    },
    {
      name: 'product-does-not-use-dev-dependencies',
      severity: 'error',
      comment:
        'This package is a devDependency and will be missing where the product is installed. Move it to ' +
        'dependencies if the product needs it.',
      from: { path: rooms, pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('@types/[^/]+') },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      comment: 'The file or package does not exist, or the package is not in package.json.',
      from: { path: '^(src|workflows|projections|test|bench)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'dependencies-are-declared',
      severity: 'error',
      comment: 'The package is only here because another one brought it. Add it to package.json.',
      from: { path: '^(src|workflows|projections|test|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|data[^/]*|docs|web|scripts)/' },
    // Imports of types count: they vanish at run time, but they are how a file is understood.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
