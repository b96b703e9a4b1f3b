const { pure, rooms } = require('./scripts/lib/rooms.cjs')

// Who may import whom (ARCHITECTURE.md): scripts/lib/rooms.cjs has the rooms of lib, this file everything else. Checked
// by `npm run check` on resolved paths, so aliases, re-exports and dynamic imports count. scripts/arrows.test.mjs plants a violation of every rule.

const tests = String.raw`\.test\.[cm]?[jt]sx?$|[/-]testing(/|\.[cm]?[jt]sx?$)`
const paths = (names) => names.map((name) => `^lib/${name}(/|\\.[mc]?[jt]sx?$)`)
const packages = (names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`)

/** The rules of one room: what it may import at all, and what it may import for types alone. */
function roomRules([name, { rooms: values = [], types = [], packages: own = [], node = false }]) {
  const from = { path: paths([name]), pathNot: tests }
  const allowed = [...paths([name, ...values, ...types]), ...packages(own)]
  const rules = [
    {
      name: `lib-${name}`,
      severity: 'error',
      from,
      to: { pathNot: allowed, ...(node && { dependencyTypesNot: ['core'] }) },
    },
  ]
  if (types.length > 0) {
    rules.push({
      name: `lib-${name}-types`,
      severity: 'error',
      from,
      to: { path: paths(types), pathNot: paths([name, ...values]), dependencyTypesNot: ['type-only'] },
    })
  }
  return rules
}

const forbid = (name, from, to) => ({ name, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).flatMap(roomRules),
    forbid(
      'lib-without-views',
      { path: '^lib/' },
      { path: ['^components/', ...packages(['react', 'react-dom', 'next'])] },
    ),
    forbid('nobody-imports-app', { pathNot: '^app/' }, { path: '^app/' }),
    forbid('nobody-imports-e2e', { pathNot: '^e2e/' }, { path: '^e2e/' }),
    forbid('scripts-stay-outside', { path: '^(app|components|lib)/', pathNot: tests }, { path: '^scripts/' }),
    forbid(
      'one-door-to-the-engine',
      { pathNot: ['^lib/rnn/', tests] },
      { path: '^lib/rnn/', pathNot: '^lib/rnn/index\\.ts$' },
    ),
    // The MDX tags are server components that compute their numbers and typeset their formulas.
    forbid(
      'components',
      { path: '^components/', pathNot: ['^components/mdx/', tests] },
      { path: '^lib/', pathNot: paths([...pure, 'client', 'offline', 'i18n', 'content']) },
    ),
    forbid(
      'components-mdx',
      { path: '^components/mdx/', pathNot: tests },
      { path: '^lib/', pathNot: paths([...pure, 'client', 'offline', 'i18n', 'content']) },
    ),
    forbid(
      'components-content-types',
      { path: '^components/', pathNot: ['^components/mdx/', tests] },
      { path: paths(['content']), dependencyTypesNot: ['type-only'] },
    ),
    forbid('generated-only-from-db', { pathNot: '^lib/db/' }, { path: '^lib/db/generated/' }),
    forbid(
      'prisma-only-from-db',
      { path: '^(app|components|lib)/', pathNot: '^lib/db/' },
      { path: packages(['@prisma/[^/]+', 'pg']) },
    ),
    // It is native: in a page's scripts it would break the build, or bring WebAssembly of megabytes.
    forbid(
      'optimiser-only-in-its-room',
      { path: '^(app|components|lib)/', pathNot: '^lib/optimiser/' },
      { path: packages(['@open-spaced-repetition/[^/]+']) },
    ),
    forbid(
      'e2e',
      { path: '^e2e/' },
      {
        pathNot: [
          '^e2e/',
          '^lib/db/(fixtures|testing)/',
          // What a journey must know to answer right: the content with its computed keys, and what was built.
          '^lib/(content|i18n)/',
          '^lib/delivery/stored\\.ts$',
          '^lib/(exercises|srs)/testing/journeys',
          '^lib/(optimiser|model-marker)/testing/',
          ...packages(['@playwright/test', '@axe-core/playwright', 'rolldown']),
        ],
        dependencyTypesNot: ['core'],
      },
    ),
    forbid('no-tests-in-the-product', { path: '^(app|components|lib)/', pathNot: tests }, { path: tests }),
    forbid(
      'no-development-packages',
      { path: '^(app|components|lib)/|^proxy\\.ts$', pathNot: tests },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'declared-packages',
      { path: '^(app|components|lib|e2e|scripts)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    forbid('resolvable', {}, { couldNotResolve: true }),
    forbid('no-circles', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated'] },
    exclude: { path: ['^scripts/fixtures', '/fixtures/bad/', String.raw`^\.next`] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json', '.css'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
}
