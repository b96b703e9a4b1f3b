import type { ApiErrorCode } from '../i18n/messages/api'

/** What better-auth's codes are called here. */
const codes: Readonly<Record<string, ApiErrorCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong_credentials',
  INVALID_PASSWORD: 'wrong_password',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'wrong_credentials',
  USER_ALREADY_EXISTS: 'email_taken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email_taken',
  EMAIL_PASSWORD_SIGN_UP_DISABLED: 'registration_closed',
  INVALID_EMAIL: 'invalid_account',
  PASSWORD_TOO_SHORT: 'invalid_account',
  PASSWORD_TOO_LONG: 'invalid_account',
  VALIDATION_ERROR: 'invalid_account',
  BODY_MUST_BE_AN_OBJECT: 'invalid_account',
  INVALID_TOKEN: 'invalid_token',
  TOKEN_EXPIRED: 'invalid_token',
  UNAUTHORIZED: 'signed_out',
  SESSION_EXPIRED: 'signed_out',
  SESSION_REQUIRED: 'signed_out',
  SESSION_NOT_FRESH: 'session_not_fresh',
}

/** The code of the API's errors for what better-auth refused; null when it is no refusal but a fault of ours. */
export function refusalCode(path: string, status: number, code: string): ApiErrorCode | null {
  const known = codes[code]
  // Who signs in with a password that is too long has the wrong one.
  if (path === 'sign-in/email' && known === 'invalid_account') return 'wrong_credentials'
  if (path === 'reset-password' && code === 'USER_NOT_FOUND') return 'invalid_token'
  if (known !== undefined) return known
  if (code === 'FAILED_TO_CREATE_USER') return null
  if (status >= 500 && !path.startsWith('passkey/')) return null
  if (path.startsWith('passkey/')) return 'passkey_failed'
  return status === 404 ? 'not_found' : 'invalid_account'
}
