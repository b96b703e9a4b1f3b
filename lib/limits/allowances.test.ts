import { expect, it } from 'vitest'
import { allowancesOf } from './allowances'

const names = (method: string, path: string) => allowancesOf(method, path).map(({ name }) => name)

it.each([
  ['GET', '/api/live', []],
  ['GET', '/api/health', ['probe/address']],
  ['GET', '/api/metrics', ['probe/address']],
  ['GET', '/api/v1/events', ['read/address', 'read/learner']],
  ['HEAD', '/api/v1/due', ['read/address', 'read/learner']],
  ['OPTIONS', '/api/v1/events', ['read/address', 'read/learner']],
  ['GET', '/api/v1/optimiser', ['read/address', 'read/learner']],
  ['POST', '/api/v1/events', ['write/address', 'write/learner', 'write/newcomer']],
  ['DELETE', '/api/v1/shares/x', ['write/address', 'write/learner', 'write/newcomer']],
  ['POST', '/api/v1/optimiser', ['optimise/address', 'optimise/learner']],
  ['POST', '/api/v1/shares', ['share/address', 'share/learner']],
  ['POST', '/api/auth/sign-in/email', ['sign-in/address', 'sign-in/email-and-address', 'sign-in/email']],
  ['POST', '/api/auth/sign-up/email', ['sign-up/address', 'sign-up/email']],
  ['POST', '/api/auth/request-password-reset', ['letter/address', 'letter/email']],
  ['POST', '/api/auth/send-verification-email', ['letter/address', 'letter/email']],
  ['POST', '/api/auth/reset-password', ['proof/address', 'proof/learner']],
  ['POST', '/api/auth/change-password', ['proof/address', 'proof/learner']],
  ['POST', '/api/auth/delete-user', ['proof/address', 'proof/learner']],
  ['GET', '/api/auth/passkey/generate-authenticate-options', ['sign-in-elsewhere/address']],
  ['POST', '/api/auth/passkey/verify-authentication', ['sign-in-elsewhere/address']],
  ['POST', '/api/auth/sign-in/oauth2', ['sign-in-elsewhere/address']],
  ['DELETE', '/api/v1/account', ['proof/address', 'proof/learner']],
  ['DELETE', '/api/v1/account/', ['proof/address', 'proof/learner']],
  ['DELETE', '/api//v1/%61ccount///', ['proof/address', 'proof/learner']],
  ['POST', '/api/v1/optimiser/', ['optimise/address', 'optimise/learner']],
  ['POST', '/api/v1/%ff/', ['write/address', 'write/learner', 'write/newcomer']],
  ['GET', '/api/v1/account', ['read/address', 'read/learner']],
  ['GET', '/api/auth/get-session', ['read/address', 'read/learner']],
  ['POST', '/api/auth/sign-out', ['write/address', 'write/learner', 'write/newcomer']],
  ['POST', '/api/nothing', ['write/address', 'write/learner', 'write/newcomer']],
])('counts %s %s', (method, path, expected) => {
  expect(names(method, path)).toEqual(expected)
})

it('lets a device send 10,000 events at once, and forty of them from one address without long waits', () => {
  const batches = 10_000 / 100
  const [address, learner, newcomer] = allowancesOf('POST', '/api/v1/events')
  expect(learner).toMatchObject({ by: 'learner', seconds: 60 })
  expect(learner?.requests).toBeGreaterThan(2 * batches)
  expect((40 * batches) / (address?.requests ?? 0)).toBeLessThan(2)
  expect(newcomer?.requests).toBeGreaterThan(40)
})

it('lets forty people sign up and sign in behind one address within an hour', () => {
  for (const path of ['sign-in/email', 'sign-up/email', 'request-password-reset', 'passkey/verify-authentication']) {
    const address = allowancesOf('POST', `/api/auth/${path}`).find(({ by }) => by === 'address')
    expect(address?.requests, path).toBeGreaterThan(40)
    expect(address?.seconds).toBeLessThanOrEqual(3600)
  }
})
