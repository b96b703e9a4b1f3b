const pure = ['rnn', 'labs', 'srs', 'exercises', 'interview', 'events']
const language = ['i18n/locale']
/** The order of events and which of them stand: plain functions, apart from the schemas and their package. */
const log = ['events/order', 'events/standing']
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
  exercises: { rooms: ['rnn'], types: ['events', ...language] },
  events: { rooms: language, packages: ['zod'] },
  i18n: { types: pure },
  content: { rooms: [...pure, 'i18n'], packages: ['zod', ...markdown, ...typesetting], node: true },
  client: { rooms: [...pure, 'i18n'], packages: ['idb', 'uuid'] },
  db: { rooms: [...pure, ...language, ...environment], packages: ['@prisma/[^/]+', 'pg', '@libsql/[^/]+'], node: true },
  auth: { rooms: ['db', ...pure, 'i18n', ...environment], packages: ['zod'], node: true },
  security: { rooms: ['i18n', ...environment], node: true },
  env: { rooms: environment },
  environment: { packages: ['zod'], node: true },
}

module.exports = { pure, rooms }
