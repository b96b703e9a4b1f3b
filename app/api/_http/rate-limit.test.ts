import { beforeEach, expect, it, vi } from 'vitest'
import { addressHeader } from '@/lib/limits/address.mjs'
import { RateLimiter } from '@/lib/limits/rate-limiter'
import { metrics } from '@/lib/observe/metrics.mjs'
import type { ApiError } from './error-response'
import { refuseTooMany } from './rate-limit'
import { request } from './testing'

let limiter: RateLimiter
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  limiter = new RateLimiter(new Uint8Array(16))
  return () => vi.useRealTimers()
})

type Asked = { address?: string; cookie?: string; body?: unknown }

const ask = (method: string, path: string, { address = '203.0.113.7', cookie, body }: Asked = {}) =>
  refuseTooMany(request(method, path, { headers: { [addressHeader]: address }, cookie, body }), limiter).then(
    () => 'passes',
    (error: ApiError) => `${error.code} ${error.headers['retry-after']}`,
  )

/** How many of so many requests pass before the first is refused. */
async function passing(most: number, each: (n: number) => Promise<string>) {
  for (let n = 0; n < most; n++) if ((await each(n)) !== 'passes') return n
  return most
}

it('refuses a learner who asks too often, and says when to come back', async () => {
  const read = (cookie: string) => ask('GET', '/api/v1/events', { cookie: `unroll_learner=${cookie}` })
  expect(await passing(400, () => read('a'))).toBe(300)
  expect(await read('a')).toBe('too_many_requests 60')
  expect(await read('b')).toBe('passes')
  vi.setSystemTime(Date.now() + 59_500)
  expect(await read('a')).toBe('too_many_requests 1')
  vi.setSystemTime(Date.now() + 500)
  expect(await read('a')).toBe('passes')
})

it('takes the session for the learner where there is one', async () => {
  const read = (cookie: string) => ask('GET', '/api/v1/events', { cookie })
  await passing(300, () => read('unroll_learner=a; better-auth.session_token=s'))
  expect(await read('__Secure-better-auth.session_token=s')).toContain('too_many_requests')
  expect(await read('unroll_learner=a')).toBe('passes')
})

it('gives whoever forges cookies no more than the address has', async () => {
  const forged = (n: number) => ask('POST', '/api/v1/events', { cookie: `unroll_learner=${n}` })
  expect(await passing(5000, forged)).toBe(3000)
  expect(await ask('POST', '/api/v1/events', { address: '203.0.113.8' })).toBe('passes')
})

it('bounds how many newcomers an address makes', async () => {
  expect(await passing(1000, () => ask('POST', '/api/v1/events'))).toBe(300)
  expect(await ask('POST', '/api/v1/events', { cookie: 'unroll_learner=a' })).toBe('passes')
})

it('counts a network of IPv6 as one', async () => {
  const from = (n: number) => ask('POST', '/api/v1/optimiser', { address: `2001:db8:0:7::${n.toString(16)}` })
  expect(await passing(1000, from)).toBe(200)
  expect(await ask('POST', '/api/v1/optimiser', { address: '2001:db8:0:8::1' })).toBe('passes')
})

const signIn = (email: unknown, address?: string) =>
  ask('POST', '/api/auth/sign-in/email', { address, body: { email, password: 'x' } })

it('lets nobody guess at one account: ten tries from one address, fifty from all', async () => {
  expect(await passing(20, () => signIn('ann@example.com'))).toBe(10)
  expect(await signIn(' ANN@example.com ')).toBe('too_many_requests 600')
  expect(await signIn('ann@example.com', '203.0.113.8')).toBe('passes')
  expect(await signIn('bob@example.com')).toBe('passes')
  const spread = await passing(100, (n) => signIn('cas@example.com', `198.51.100.${n}`))
  expect(spread).toBe(50)
  expect(await signIn('cas@example.com', '192.0.2.1')).toBe('too_many_requests 3600')
})

it('lets nobody guess at many accounts from one address', async () => {
  expect(await passing(500, (n) => signIn(`${n}@example.com`))).toBe(200)
})

it('sends few letters to one address', async () => {
  const reset = (n: number) =>
    ask('POST', '/api/auth/request-password-reset', { address: `198.51.100.${n}`, body: { email: 'ann@example.com' } })
  expect(await passing(20, reset)).toBe(5)
})

it('refuses what it cannot read before it is counted by an e-mail, and leaves the body for the handler', async () => {
  expect(await ask('POST', '/api/auth/sign-in/email', { body: '{"email":' })).toBe('invalid_json undefined')
  expect(await signIn({ not: 'a text' })).toBe('passes')
  const asked = request('POST', '/api/auth/sign-in/email', {
    headers: { [addressHeader]: '203.0.113.9' },
    body: { email: 'ann@example.com' },
  })
  await refuseTooMany(asked, limiter)
  expect(await asked.json()).toEqual({ email: 'ann@example.com' })
})

it('counts nothing where the address is unknown', async () => {
  expect(await passing(1000, () => ask('POST', '/api/v1/optimiser', { address: '' }))).toBe(1000)
})

it('tells the metrics which limit it was', async () => {
  await passing(1000, () => ask('POST', '/api/v1/shares'))
  expect(await metrics().registry.metrics()).toMatch(/unroll_rate_limited_total\{limit="share\/address"\} [1-9]/)
})
