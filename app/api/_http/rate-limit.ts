import { cookieName } from '@/lib/auth/cookie'
import { addressHeader, networkOf } from '@/lib/limits/address.mjs'
import { type Allowance, allowancesOf, type Subject } from '@/lib/limits/allowances'
import type { RateLimiter } from '@/lib/limits/rate-limiter'
import { metrics } from '@/lib/observe/metrics.mjs'
import { readJson } from './body'
import { ApiError } from './error-response'

type Subjects = Readonly<Record<Subject, string | null>>

/**
 * Counts a request, and refuses it with `too_many_requests` where one of its allowances is used up. Nothing is counted
 * without the site's server, which alone knows where a request comes from.
 */
export async function refuseTooMany(request: Request, limiter: RateLimiter): Promise<void> {
  const address = request.headers.get(addressHeader)
  if (!address) return
  const allowances = allowancesOf(request.method, new URL(request.url).pathname)
  const subjects = await subjectsOf(request, networkOf(address), allowances)
  let wait = 0
  for (const allowance of allowances) {
    const subject = subjects[allowance.by]
    const millis = subject === null ? 0 : await limiter.take(allowance, subject)
    if (millis > 0) metrics().limited.inc({ limit: allowance.name })
    wait = Math.max(wait, millis)
  }
  if (wait > 0) throw new ApiError('too_many_requests', [], { 'retry-after': String(Math.ceil(wait / 1000)) })
}

async function subjectsOf(request: Request, address: string, allowances: readonly Allowance[]): Promise<Subjects> {
  const learner = learnerOf(request.headers.get('cookie') ?? '')
  const email = allowances.some(({ by }) => by.startsWith('email')) ? await emailOf(request) : null
  return {
    learner,
    address,
    newcomer: learner === null ? address : null,
    email,
    'email-and-address': email === null ? null : `${email} ${address}`,
  }
}

/**
 * Whom the cookies speak of, as they stand: whoever forges one gains a count of their own, which that of their address
 * bounds, and cannot use up anybody else's.
 */
function learnerOf(cookies: string): string | null {
  let learner: string | null = null
  for (const pair of cookies.split(';')) {
    const [name = '', value = ''] = pair.trim().split('=', 2)
    if (name.endsWith('session_token') && value) return value
    if (name === cookieName && value) learner ??= value
  }
  return learner
}

/** The e-mail address that a request names, as mail servers compare them for the most part; null where it names none. */
async function emailOf(request: Request): Promise<string | null> {
  const body = await readJson(request.clone())
  const { email, newEmail } = (body ?? {}) as { email?: unknown; newEmail?: unknown }
  const named = typeof email === 'string' ? email : newEmail
  return typeof named === 'string' ? named.trim().toLowerCase().slice(0, 320) : null
}
