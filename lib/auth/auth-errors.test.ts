import { expect, it } from 'vitest'
import { refusalCode } from './auth-errors'

it.each([
  ['sign-in/email', 401, 'INVALID_EMAIL_OR_PASSWORD', 'wrong_credentials'],
  ['sign-in/email', 400, 'INVALID_EMAIL', 'wrong_credentials'],
  ['sign-up/email', 400, 'INVALID_EMAIL', 'invalid_account'],
  ['sign-up/email', 422, 'FAILED_TO_CREATE_USER', null],
  ['reset-password', 400, 'USER_NOT_FOUND', 'invalid_token'],
  ['passkey/verify-authentication', 401, 'PASSKEY_NOT_FOUND', 'passkey_failed'],
  ['passkey/verify-registration', 500, 'FAILED_TO_VERIFY_REGISTRATION', 'passkey_failed'],
  ['passkey/verify-registration', 403, 'SESSION_NOT_FRESH', 'session_not_fresh'],
  ['get-session', 500, 'FAILED_TO_GET_SESSION', null],
  ['sign-out', 404, '', 'not_found'],
])('%s: %i %s is %s', (path, status, code, refusal) => {
  expect(refusalCode(path, status, code)).toBe(refusal)
})
