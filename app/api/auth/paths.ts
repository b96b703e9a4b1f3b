import * as z from 'zod'
import { changePassword, type Prepare, requestReset, resetPassword, signUp } from './preparations'
import { passkeys, signInElsewhere } from './preparations-elsewhere'

/** What an address below /api/auth takes, and what is looked at before better-auth sees it. */
type AuthPath = {
  readonly method: 'GET' | 'POST'
  readonly body?: z.ZodObject
  readonly prepare?: Prepare
}

const text = z.string().max(1000)
const email = z.string().max(320)
const password = z.string().max(1000)

/** Answers of an authenticator; what is in them is for better-auth to verify. */
const response = z.record(z.string(), z.unknown())

/** The addresses of better-auth's that are open. Whatever is not here is not found. */
export const authPaths: Readonly<Record<string, AuthPath>> = {
  'sign-up/email': {
    method: 'POST',
    body: z.object({ email, password, name: z.string().trim().max(200).default('') }),
    prepare: signUp,
  },
  'sign-in/email': { method: 'POST', body: z.object({ email, password }) },
  'sign-out': { method: 'POST' },
  'get-session': { method: 'GET' },
  'request-password-reset': { method: 'POST', body: z.object({ email }), prepare: requestReset },
  'reset-password': {
    method: 'POST',
    body: z.object({ token: text, newPassword: password }),
    prepare: resetPassword,
  },
  'change-password': {
    method: 'POST',
    body: z.object({
      currentPassword: password,
      newPassword: password,
      revokeOtherSessions: z.boolean().default(true),
    }),
    prepare: changePassword,
  },
  'sign-in/oauth2': {
    method: 'POST',
    body: z.object({
      providerId: text,
      callbackURL: text.regex(/^\/(?![/\\])/),
      errorCallbackURL: text.regex(/^\/(?![/\\])/).optional(),
    }),
    prepare: signInElsewhere,
  },
  'callback/openid': { method: 'GET' },
  'passkey/generate-register-options': { method: 'GET', prepare: passkeys },
  'passkey/verify-registration': {
    method: 'POST',
    body: z.object({ response, name: z.string().trim().max(100).optional() }),
    prepare: passkeys,
  },
  'passkey/generate-authenticate-options': { method: 'GET', prepare: passkeys },
  'passkey/verify-authentication': { method: 'POST', body: z.object({ response }), prepare: passkeys },
  'passkey/delete-passkey': { method: 'POST', body: z.object({ id: text }) },
}
