import path from 'node:path'
import * as z from 'zod'
import { isBase, isOrigin, isPostgresUrl, isSmtpUrl, plainSslMode, withoutLastSlash } from './addresses.mjs'

/** What each variable must be, as errors say it. */
export const wanted = {
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
  MARKER_URL: 'the base address of an OpenAI-compatible API, such as http://localhost:11434/v1',
  MARKER_MODEL: 'the name of a model at MARKER_URL',
  MARKER_API_KEY: 'a key of visible ASCII characters for MARKER_URL',
  TRUSTED_PROXIES: 'the number of proxies in front of the server, from 0 to 10',
  RATE_LIMITS: 'on or off',
  LOG_LEVEL: 'silent, error, warn, info or debug',
  METRICS_TOKEN: 'at least 16 characters, or nothing to have no /api/metrics',
}

/** Every variable that Unroll reads. */
export const variableNames = /** @type {(keyof typeof wanted)[]} */ (Object.keys(wanted))

/** Never shown, since whoever reads a log would have it. @type {readonly string[]} */
export const secrets = ['AUTH_SECRET', 'OIDC_CLIENT_SECRET', 'MARKER_API_KEY', 'METRICS_TOKEN']

/**
 * A variable, and what must be set with it. A link in a mail and the way back from a provider cannot take their address
 * from a request. @type {readonly (readonly [keyof typeof wanted, ...(keyof typeof wanted)[]])[]}
 */
export const together = [
  ['SMTP_URL', 'MAIL_FROM', 'BASE_URL'],
  ['MAIL_FROM', 'SMTP_URL'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME', 'BASE_URL'],
  ['OIDC_CLIENT_ID', 'OIDC_ISSUER'],
  ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER'],
  ['OIDC_NAME', 'OIDC_ISSUER'],
  ['MARKER_URL', 'MARKER_MODEL'],
  ['MARKER_MODEL', 'MARKER_URL'],
  ['MARKER_API_KEY', 'MARKER_URL'],
]

/** Docker and systemd pass `NAME=` for "not set". @template {z.ZodType} T @param {T} schema */
const setOr = (schema) => z.preprocess((value) => (value === '' ? undefined : value), schema)

/** A text that fits a pattern, or none. @param {RegExp} pattern */
const text = (pattern) => setOr(z.string().regex(pattern).optional())

export const schema = z.object({
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
  MAIL_FROM: text(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/),
  OIDC_ISSUER: setOr(z.string().refine(isBase).optional()),
  OIDC_CLIENT_ID: setOr(z.string().max(500).optional()),
  OIDC_CLIENT_SECRET: setOr(z.string().max(2000).optional()),
  OIDC_NAME: setOr(z.string().trim().min(1).max(60).optional()),
  MARKER_URL: setOr(z.string().refine(isBase).transform(withoutLastSlash).optional()),
  MARKER_MODEL: text(/^[\x21-\x7e]{1,200}$/),
  MARKER_API_KEY: text(/^[\x21-\x7e]{1,500}$/),
  TRUSTED_PROXIES: setOr(
    z
      .string()
      .regex(/^(\d|10)$/)
      .transform(Number)
      .default(0),
  ),
  RATE_LIMITS: setOr(z.enum(['on', 'off']).default('on')),
  LOG_LEVEL: setOr(z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info')),
  METRICS_TOKEN: setOr(z.string().min(16).optional()),
})
