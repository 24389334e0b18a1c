/**
 * The way imports run: apps -> api -> domain -> data, archive, audio, filing, jobs, mail -> vault, law, policy, config.
 * Tests may also use @rightful/testing, and look at their neighbours from outside. What apps/web may import is said in
 * .oxlintrc.json, and cycles are found there: without a TypeScript older than ours this tool reads neither TSX nor
 * which imports are types alone.
 */
const TEST = '\\.test\\.tsx?$|/src/testing/|/test-support/';

/** A room and the rooms of ours that it may import. */
const may = {
  policy: [],
  law: [],
  vault: [],
  audio: [],
  config: [],
  telemetry: [],
  data: ['policy', 'vault', 'law', 'config'],
  archive: ['vault', 'law', 'policy', 'config'],
  filing: ['law', 'vault'],
  jobs: ['vault', 'law', 'policy', 'config'],
  mail: ['vault', 'law', 'policy', 'config'],
  domain: [
    'data',
    'archive',
    'audio',
    'filing',
    'jobs',
    'mail',
    'vault',
    'law',
    'policy',
    'config',
    'telemetry',
  ],
  api: ['domain', 'archive', 'filing', 'vault', 'law', 'policy', 'config', 'telemetry'],
};

const oneWay = Object.entries(may).map(([room, allowed]) => ({
  name: `${room}-imports-${allowed.length === 0 ? 'nothing-of-ours' : 'downwards-only'}`,
  comment: `libs/${room} may import ${allowed.length === 0 ? 'nothing of ours' : `only ${allowed.join(', ')}`}.`,
  severity: 'error',
  from: { path: `^libs/${room}/`, pathNot: TEST },
  to: { path: '^(apps|libs|tools)/', pathNot: `^libs/(${[room, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'libs-through-their-index',
      comment:
        'Import another room by its package name (@rightful/…), that is its src/index.ts, or (@rightful/…/testing) what it offers to tests and proofs.',
      severity: 'error',
      from: { path: '^(apps|libs|tools)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/[^/]+/src/(testing/)?index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'apps-do-not-import-apps',
      comment: 'The programs of apps/ share what they share through libs.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'testing-stays-in-tests',
      comment: '@rightful/testing builds portals with known keys; nothing that ships may import it.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [TEST, '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'raw-rows-only-in-data',
      comment:
        'TypeORM and the drivers are used in libs/data (and by the test harness) alone; elsewhere rows come from scoped repositories.',
      severity: 'error',
      from: { path: '^(apps|libs|tools)/', pathNot: ['^libs/(data|testing)/', TEST] },
      to: { path: '(^|/)node_modules/(typeorm|better-sqlite3|mysql2)/' },
    },
    {
      name: 'nothing-unresolved',
      comment: 'The import leads nowhere: a missing file, or a package that package.json does not name.',
      severity: 'error',
      from: { path: '^(apps|libs|tools)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|dist|generated|\\.rightful)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
