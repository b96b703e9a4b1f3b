// Plain JavaScript, so that `npm start` and the scripts read the environment by the same rules before anything is built.
import path from 'node:path'
import * as z from 'zod'

/** A variable of the environment that cannot be used; the message is one sentence naming it, its value and the need. */
export class EnvironmentError extends Error {
  name = 'EnvironmentError'
}

/** Docker and systemd pass `NAME=` for "not set". @template {z.ZodType} T @param {T} schema */
const setOr = (schema) => z.preprocess((value) => (value === '' ? undefined : value), schema)

const wanted = {
  PORT: 'a port number from 1 to 65535',
  DATA_DIR: 'a directory',
  DATABASE_URL: 'postgresql://user:password@host:port/database, or nothing for SQLite in DATA_DIR',
  BASE_URL: 'the address that browsers use, such as https://unroll.example, without a path',
  AUTH_SECRET: 'at least 32 characters, or nothing to have one generated in DATA_DIR',
  MARKER_URL:
    'the base address of an OpenAI-compatible API, such as http://localhost:11434/v1, with MARKER_MODEL set too',
  MARKER_MODEL: 'the name of a model at MARKER_URL, and that set too',
  MARKER_API_KEY: 'a key of visible ASCII characters for MARKER_URL, and that set too',
}

/** Never shown, since whoever reads a log would have it. */
const secrets = ['AUTH_SECRET', 'MARKER_API_KEY']

const schema = z.object({
  PORT: setOr(
    z
      .string()
      .regex(/^[1-9]\d{0,4}$/)
      .transform(Number)
      .refine((port) => port <= 65535)
      .default(3000),
  ),
  DATA_DIR: setOr(
    z
      .string()
      .refine((value) => !value.includes('\0'))
      .default('./data')
      .transform((dir) => path.resolve(dir)),
  ),
  DATABASE_URL: setOr(z.string().refine(isPostgresUrl).transform(plainSslMode).optional()),
  BASE_URL: setOr(z.string().refine(isOrigin).optional()),
  AUTH_SECRET: setOr(z.string().min(32).optional()),
  MARKER_URL: setOr(z.string().refine(isApiBase).transform(withoutLastSlash).optional()),
  MARKER_MODEL: setOr(
    z
      .string()
      .regex(/^[\x21-\x7e]{1,200}$/)
      .optional(),
  ),
  MARKER_API_KEY: setOr(
    z
      .string()
      .regex(/^[\x21-\x7e]{1,500}$/)
      .optional(),
  ),
})

/** All three variables of the model marker, or none; the key may be missing. */
const whole = schema.superRefine(({ MARKER_URL, MARKER_MODEL, MARKER_API_KEY }, context) => {
  const missing = (/** @type {string} */ name) => context.addIssue({ code: 'custom', path: [name] })
  if (MARKER_URL === undefined && (MARKER_MODEL !== undefined || MARKER_API_KEY !== undefined)) missing('MARKER_URL')
  if (MARKER_URL !== undefined && MARKER_MODEL === undefined) missing('MARKER_MODEL')
})

/** @param {string} value */
function isPostgresUrl(value) {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
}

/** pg takes these modes for verify-full as well, but with nine lines of warning. @param {string} value */
function plainSslMode(value) {
  if (/[?&]uselibpqcompat=true\b/.test(value)) return value
  return value.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=[&#]|$)/, '$1verify-full')
}

/** @param {string} value */
function isOrigin(value) {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash
}

/** Without a user, a query and a fragment, which would be sent or dropped unseen. @param {string} value */
function isApiBase(value) {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return false
  return !/[?#]/.test(value) && url.username === '' && url.password === ''
}

/** @param {string} value */
function withoutLastSlash(value) {
  return value.replace(/\/+$/, '')
}

/**
 * @typedef {{ dialect: 'sqlite', file: string } | { dialect: 'postgresql', url: string }} DatabaseTarget
 * @typedef {{ port: number, dataDir: string, database: DatabaseTarget, baseUrl: string | null, secureCookies: boolean,
 *   authSecret: string | null, marker: ModelMarkerAddress | null }} Environment
 * @typedef {{ url: string, model: string, apiKey: string | null }} ModelMarkerAddress
 */

/**
 * What the environment asks for, defaults filled in.
 *
 * @param {Record<string, string | undefined>} variables usually process.env
 * @returns {Environment}
 * @throws {EnvironmentError} naming the first variable that is wrong
 */
export function parseEnvironment(variables) {
  const result = whole.safeParse(variables)
  if (!result.success) throw describe(/** @type {keyof typeof wanted} */ (result.error.issues[0]?.path[0]), variables)
  const { PORT, DATA_DIR, DATABASE_URL, BASE_URL, AUTH_SECRET, MARKER_URL, MARKER_MODEL, MARKER_API_KEY } = result.data
  const baseUrl = BASE_URL === undefined ? null : new URL(BASE_URL).origin
  return {
    port: PORT,
    dataDir: DATA_DIR,
    database: DATABASE_URL
      ? { dialect: 'postgresql', url: DATABASE_URL }
      : { dialect: 'sqlite', file: path.join(DATA_DIR, 'unroll.db') },
    baseUrl,
    secureCookies: baseUrl?.startsWith('https:') ?? false,
    authSecret: AUTH_SECRET ?? null,
    marker:
      MARKER_URL && MARKER_MODEL ? { url: MARKER_URL, model: MARKER_MODEL, apiKey: MARKER_API_KEY ?? null } : null,
  }
}

/** @param {keyof typeof wanted} name @param {Record<string, string | undefined>} variables */
function describe(name, variables) {
  return new EnvironmentError(`${name} is ${shown(name, variables[name] ?? '')}, but must be ${wanted[name]}.`)
}

/** Never the secret, nor a URL's password. @param {string} name @param {string} value */
function shown(name, value) {
  if (secrets.includes(name)) return `${value.length} characters long`
  return JSON.stringify(value.replace(/(:\/\/[^:@/]*:)[^@/]*@/, '$1…@'))
}
