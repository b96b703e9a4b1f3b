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
}

/** Every variable that Unroll reads. */
export const variables = Object.keys(wanted)

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

/**
 * @typedef {{ dialect: 'sqlite', file: string } | { dialect: 'postgresql', url: string }} DatabaseTarget
 * @typedef {{ port: number, dataDir: string, database: DatabaseTarget, baseUrl: string | null, secureCookies: boolean,
 *   authSecret: string | null }} Environment
 */

/**
 * What the environment asks for, defaults filled in.
 *
 * @param {Record<string, string | undefined>} variables usually process.env
 * @returns {Environment}
 * @throws {EnvironmentError} naming the first variable that is wrong
 */
export function parseEnvironment(variables) {
  const result = schema.safeParse(variables)
  if (!result.success) throw describe(/** @type {keyof typeof wanted} */ (result.error.issues[0]?.path[0]), variables)
  const { PORT, DATA_DIR, DATABASE_URL, BASE_URL, AUTH_SECRET } = result.data
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
  }
}

/** @param {keyof typeof wanted} name @param {Record<string, string | undefined>} variables */
function describe(name, variables) {
  return new EnvironmentError(`${name} is ${shown(name, variables[name] ?? '')}, but must be ${wanted[name]}.`)
}

/** Never the secret, nor a URL's password. @param {string} name @param {string} value */
function shown(name, value) {
  if (name === 'AUTH_SECRET') return `${value.length} characters long`
  return JSON.stringify(value.replace(/(:\/\/[^:@/]*:)[^@/]*@/, '$1…@'))
}
