import { passkey } from '@better-auth/passkey'
import type { BetterAuthPlugin } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import type { Database } from '../db/client'
import type { DatabaseTarget } from '../environment.mjs'
import { afterReset } from './after-reset'
import { authDatabase } from './auth-database'
import { passwordLength } from './password-rules'
import { cookiePrefix } from './session-cookie'

const minute = 60
const day = 24 * 60 * minute

/** Seconds for which a session is young enough for what cannot be taken back. */
export const freshSeconds = 10 * minute

/** Seconds for which a link to a new password is valid. */
export const resetSeconds = 60 * minute

/** Somebody has asked for a new password: tell them the token, and nobody else. */
export type SendReset = (email: string, token: string, request: Request | undefined) => Promise<void>

/** What signing in needs of the world. */
export type AuthConfig = {
  readonly database: Database
  readonly dialect: DatabaseTarget['dialect']
  readonly secret: string
  /** The address that browsers use; null takes that of each request. */
  readonly baseUrl: string | null
  readonly secureCookies: boolean
  readonly registration: 'open' | 'closed'
  readonly sendReset: SendReset
}

/** One better-auth with our options. What it may not do by itself is done in front of it (app/api/auth). */
export function makeAuth(config: AuthConfig, plugins: BetterAuthPlugin[] = []) {
  return betterAuth({
    appName: 'Unroll',
    basePath: '/api/auth',
    ...(config.baseUrl !== null && { baseURL: config.baseUrl }),
    secret: config.secret,
    database: prismaAdapter(authDatabase(config.database), { provider: config.dialect, transaction: true }),
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    emailAndPassword: {
      enabled: true,
      disableSignUp: config.registration === 'closed',
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      resetPasswordTokenExpiresIn: resetSeconds,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => afterReset(config.database, user),
      sendResetPassword: ({ user, token }, request) => config.sendReset(user.email, token, request),
    },
    user: { additionalFields: { learnerId: { type: 'string', required: false, input: false } } },
    session: { expiresIn: 30 * day, updateAge: day, freshAge: freshSeconds, cookieCache: { enabled: false } },
    // The token itself stands in no row: who reads the database gets no link.
    verification: { storeIdentifier: 'hashed' },
    // An account is never joined to another way of signing in because the addresses are alike.
    account: { accountLinking: { enabled: false, disableImplicitLinking: true } },
    databaseHooks: { account: { create: { before: withoutTokens }, update: { before: withoutTokens } } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its words name addresses; what is ours to know is thrown and logged by `endpoint`.
    logger: { disabled: true },
    onAPIError: { throw: true },
    advanced: {
      cookiePrefix,
      useSecureCookies: config.secureCookies,
      // Our own check of origins stands in front of every write, and callbacks are checked where they are read.
      disableCSRFCheck: true,
      ipAddress: { disableIpTracking: true },
      backgroundTasks: { handler: (task) => void task },
    },
    plugins: [passkey({ rpName: 'Unroll', authenticatorSelection: { residentKey: 'required' } }), ...plugins],
  })
}

/** A provider's tokens say who signs in and are of no use afterwards. */
async function withoutTokens<T extends object>(account: T) {
  const none = { accessToken: null, refreshToken: null, idToken: null, scope: null }
  return { data: { ...account, ...none, accessTokenExpiresAt: null, refreshTokenExpiresAt: null } }
}

export type Auth = ReturnType<typeof makeAuth>
