const pure = ['rnn', 'labs', 'srs', 'exercises', 'interview', 'events', 'search', 'anki', 'media', 'transfer']
const language = ['i18n/locale']
/** The order of events and which of them stand: plain functions, apart from the schemas and their package. */
const log = ['events/order', 'events/standing']
/** What a page needs of the sandbox: the words that both sides speak, not the program that runs in it. */
const cells = ['sandbox/limits', 'sandbox/message', 'sandbox/read']
const environment = ['env', 'environment']
const markdown = [
  'unified',
  'unist-util-[^/]+',
  'remark-[^/]+',
  'rehype-[^/]+',
  'mdast[^/]*',
  'hast[^/]*',
  'unist',
  'vfile',
]
/** SQLite, zip, zstd, protobuf, hashes and CSV: what Anki's formats are made of. */
const packaging = ['sql\\.js', 'fflate', 'fzstd', 'pbf', '@noble/hashes', 'papaparse']
const typesetting = ['github-slugger', 'yaml', 'katex', 'shiki', '@shikijs/[^/]+']

/**
 * Each room of lib: the rooms it may use, the rooms of which it may use types, its packages, and whether it may use
 * Node's own modules. `itself` is always allowed; a room that is not here may not exist.
 */
const rooms = {
  rnn: {},
  labs: { rooms: ['rnn'] },
  interview: { rooms: log, types: ['events', ...language] },
  srs: { rooms: log, packages: ['ts-fsrs'], types: ['events', ...language] },
  exercises: { rooms: ['rnn', ...log], types: ['events', ...language] },
  events: { rooms: language, packages: ['zod'] },
  search: { packages: ['minisearch'] },
  anki: { rooms: ['srs/clock'], types: ['srs/memory'], packages: [...packaging, ...markdown] },
  media: { packages: ['@noble/hashes', 'fflate', 'hast[^/]*'] },
  transfer: {
    rooms: ['anki', 'media', 'srs', 'events'],
    packages: ['@noble/hashes', 'fflate'],
    types: ['events', ...language],
  },
  i18n: { types: pure },
  content: { rooms: [...pure, 'i18n'], packages: ['zod', ...markdown, ...typesetting], node: true },
  sandbox: { rooms: ['rnn'], packages: ['acorn'] },
  optimiser: {
    rooms: ['srs', ...log],
    packages: ['ts-fsrs', '@open-spaced-repetition/binding'],
    types: ['events'],
    node: true,
  },
  'model-marker': { packages: ['zod'], types: ['interview'] },
  client: {
    rooms: [...pure, 'i18n', ...cells],
    packages: ['idb', 'uuid', 'sql\\.js', '@simplewebauthn/browser'],
    types: ['optimiser'],
  },
  db: { rooms: [...pure, ...language, ...environment], packages: ['@prisma/[^/]+', 'pg', '@libsql/[^/]+'], node: true },
  auth: {
    rooms: ['db', ...pure, 'i18n', ...environment],
    packages: ['zod', 'better-auth', '@better-auth/[^/]+', 'nodemailer', 'uuid'],
    node: true,
  },
  offline: { rooms: language, packages: ['serwist'] },
  delivery: { node: true },
  limits: { packages: ['rate-limiter-flexible'], node: true },
  observe: { rooms: environment, packages: ['pino', 'prom-client'], node: true },
  security: { rooms: ['i18n', ...environment], node: true },
  env: { rooms: environment },
  environment: { packages: ['zod'], node: true },
}

module.exports = { pure, rooms }
