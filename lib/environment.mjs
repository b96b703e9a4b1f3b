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
  REGISTRATION: 'open or closed',
  SMTP_URL: 'smtp://user:password@host:port or smtps://…, or nothing for a server that sends no mail',
  MAIL_FROM: 'the sender of mails, such as Unroll <unroll@example.org>',
  OIDC_ISSUER: 'the address of an OpenID Connect provider, without /.well-known/…',
  OIDC_CLIENT_ID: 'the name by which the OpenID Connect provider knows this site',
  OIDC_CLIENT_SECRET: 'the secret that the OpenID Connect provider gave this site',
  OIDC_NAME: 'what the OpenID Connect provider is called on the button, in at most 60 characters',
}

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
  REGISTRATION: setOr(z.enum(['open', 'closed']).default('open')),
  SMTP_URL: setOr(z.string().refine(isSmtpUrl).optional()),
  MAIL_FROM: setOr(
    z
      .string()
      .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/)
      .optional(),
  ),
  OIDC_ISSUER: setOr(z.string().refine(isIssuer).optional()),
  OIDC_CLIENT_ID: setOr(z.string().max(500).optional()),
  OIDC_CLIENT_SECRET: setOr(z.string().max(2000).optional()),
  OIDC_NAME: setOr(z.string().trim().min(1).max(60).optional()),
})

/** What must be set together. A link in a mail and the way back from a provider cannot take their address from a request. */
const together = [
  ['SMTP_URL', 'MAIL_FROM', 'BASE_URL'],
  ['MAIL_FROM', 'SMTP_URL'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME', 'BASE_URL'],
  ['OIDC_CLIENT_ID', 'OIDC_ISSUER'],
  ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER'],
  ['OIDC_NAME', 'OIDC_ISSUER'],
]

/** @param {string} value */
function isPostgresUrl(value) {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
}

/** @param {string} value */
function isSmtpUrl(value) {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
}

/** @param {string} value */
function isIssuer(value) {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password
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
 * @typedef {{ url: string, from: string }} MailSettings
 * @typedef {{ issuer: string, clientId: string, clientSecret: string, name: string }} OpenIdSettings
 * @typedef {{ port: number, dataDir: string, database: DatabaseTarget, baseUrl: string | null, secureCookies: boolean,
 *   authSecret: string | null, registration: 'open' | 'closed', mail: MailSettings | null,
 *   openid: OpenIdSettings | null }} Environment
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
  const { PORT, DATA_DIR, DATABASE_URL, BASE_URL, AUTH_SECRET, REGISTRATION, ...given } = result.data
  refuseParts(variables)
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
    registration: REGISTRATION,
    mail: given.SMTP_URL ? { url: given.SMTP_URL, from: given.MAIL_FROM ?? '' } : null,
    openid: given.OIDC_ISSUER
      ? {
          issuer: given.OIDC_ISSUER,
          clientId: given.OIDC_CLIENT_ID ?? '',
          clientSecret: given.OIDC_CLIENT_SECRET ?? '',
          name: given.OIDC_NAME ?? '',
        }
      : null,
  }
}

/** @param {Record<string, string | undefined>} variables */
function refuseParts(variables) {
  for (const [name = '', ...others] of together) {
    const missing = variables[name] ? others.find((other) => !variables[other]) : undefined
    if (missing !== undefined) {
      const need = wanted[/** @type {keyof typeof wanted} */ (missing)]
      throw new EnvironmentError(`${missing} is not set, but must be, since ${name} is: ${need}.`)
    }
  }
}

/** @param {keyof typeof wanted} name @param {Record<string, string | undefined>} variables */
function describe(name, variables) {
  return new EnvironmentError(`${name} is ${shown(name, variables[name] ?? '')}, but must be ${wanted[name]}.`)
}

/** Never the secret, nor a URL's password. @param {string} name @param {string} value */
function shown(name, value) {
  if (name === 'AUTH_SECRET' || name === 'OIDC_CLIENT_SECRET') return `${value.length} characters long`
  return JSON.stringify(value.replace(/(:\/\/[^:@/]*:).*@/, '$1…@').replace(/^(\w+:)(?!\/\/).*@/, '$1…@'))
}
