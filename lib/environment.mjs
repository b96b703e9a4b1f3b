// Plain JavaScript, so that `npm start` and the scripts read the environment by the same rules before anything is built.
import path from 'node:path'
import { withoutPassword } from './environment/addresses.mjs'
import { schema, secrets, together, wanted } from './environment/variables.mjs'

/** A variable of the environment that cannot be used; the message is one sentence naming it, its value and the need. */
export class EnvironmentError extends Error {
  name = 'EnvironmentError'
}

/**
 * @typedef {{ dialect: 'sqlite', file: string } | { dialect: 'postgresql', url: string }} DatabaseTarget
 * @typedef {{ url: string, from: string }} MailSettings
 * @typedef {{ issuer: string, clientId: string, clientSecret: string, name: string }} OpenIdSettings
 * @typedef {{ url: string, model: string, apiKey: string | null }} ModelMarkerAddress
 * @typedef {{ port: number, dataDir: string, database: DatabaseTarget, baseUrl: string | null, secureCookies: boolean,
 *   authSecret: string | null, registration: 'open' | 'closed', mail: MailSettings | null,
 *   openid: OpenIdSettings | null, marker: ModelMarkerAddress | null, trustedProxies: number, rateLimits: boolean,
 *   logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug', metricsToken: string | null }} Environment
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
  refuseParts(variables)
  const given = result.data
  const { DATA_DIR, DATABASE_URL, SMTP_URL, MAIL_FROM = '', MARKER_URL, MARKER_MODEL = '' } = given
  const { OIDC_ISSUER, OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET = '', OIDC_NAME = '' } = given
  const baseUrl = given.BASE_URL === undefined ? null : new URL(given.BASE_URL).origin
  return {
    port: given.PORT,
    dataDir: DATA_DIR,
    database: DATABASE_URL
      ? { dialect: 'postgresql', url: DATABASE_URL }
      : { dialect: 'sqlite', file: path.join(DATA_DIR, 'unroll.db') },
    baseUrl,
    secureCookies: baseUrl?.startsWith('https:') ?? false,
    authSecret: given.AUTH_SECRET ?? null,
    registration: given.REGISTRATION,
    mail: SMTP_URL ? { url: SMTP_URL, from: MAIL_FROM } : null,
    openid: OIDC_ISSUER
      ? { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME }
      : null,
    marker: MARKER_URL ? { url: MARKER_URL, model: MARKER_MODEL, apiKey: given.MARKER_API_KEY ?? null } : null,
    trustedProxies: given.TRUSTED_PROXIES,
    rateLimits: given.RATE_LIMITS === 'on',
    logLevel: given.LOG_LEVEL,
    metricsToken: given.METRICS_TOKEN ?? null,
  }
}

/** @param {Record<string, string | undefined>} variables */
function refuseParts(variables) {
  for (const [name, ...others] of together) {
    const missing = variables[name] ? others.find((other) => !variables[other]) : undefined
    if (missing !== undefined) {
      throw new EnvironmentError(`${missing} is not set, but must be, since ${name} is: ${wanted[missing]}.`)
    }
  }
}

/** @param {keyof typeof wanted} name @param {Record<string, string | undefined>} variables */
function describe(name, variables) {
  return new EnvironmentError(`${name} is ${shown(name, variables[name] ?? '')}, but must be ${wanted[name]}.`)
}

/** Never a secret, nor an address's password. @param {string} name @param {string} value */
function shown(name, value) {
  return secrets.includes(name) ? `${value.length} characters long` : JSON.stringify(withoutPassword(value))
}
