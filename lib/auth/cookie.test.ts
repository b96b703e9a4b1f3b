import { describe, expect, it } from 'vitest'
import { cookieName, learnerCookie, learnerFromCookie, noLearnerCookie } from './cookie'
import { hasSessionCookie, noSessionCookie } from './session-cookie'

const secret = 'a secret of the tests, long enough'
const learner = '01900000-0000-7000-8000-000000000001'
const other = '01900000-0000-7000-8000-000000000002'
const pair = (cookie: string) => cookie.split(';')[0] ?? ''
const mine = pair(learnerCookie(learner, secret, false))

describe('the cookie', () => {
  it('is for this site alone, out of reach of scripts, and lasts', () => {
    expect(learnerCookie(learner, secret, false)).toMatch(
      /^unroll_learner=01900000-0000-7000-8000-000000000001\.[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/,
    )
    expect(learnerCookie(learner, secret, true)).toBe(`${learnerCookie(learner, secret, false)}; Secure`)
  })

  it('is taken away by one of the same name and place, as is that of a session', () => {
    expect(noLearnerCookie(false)).toBe('unroll_learner=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax')
    expect(noSessionCookie(true)).toBe(
      '__Secure-unroll.session_token=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
    )
    const headers = new Headers({ cookie: 'a=b; unroll.session_token=x' })
    expect([hasSessionCookie(headers, false), hasSessionCookie(headers, true)]).toEqual([true, false])
  })

  it('names the learner that it was made for', () => {
    expect(learnerFromCookie(mine, secret)).toBe(learner)
    expect(learnerFromCookie(`theme=dark; ${mine}; x=y=z`, secret)).toBe(learner)
    expect(learnerFromCookie(`${cookieName}=forged; ${mine}`, secret)).toBe(learner)
  })

  const [, signature = ''] = mine.split('.')
  const flipped = `${signature.slice(0, 5)}${signature[5] === 'A' ? 'B' : 'A'}${signature.slice(6)}`
  it.each([
    ['nothing', null],
    ['an empty header', ''],
    ['another cookie', mine.replace(cookieName, 'unroll_reader')],
    ['no signature', `${cookieName}=${learner}`],
    ['an empty signature', `${cookieName}=${learner}.`],
    ["another learner's id", mine.replace(learner, other)],
    ['a changed signature', `${cookieName}=${learner}.${flipped}`],
    ['a shortened signature', mine.slice(0, -2)],
    ['a longer signature', `${mine}AAAA`],
    ['the signature of another secret', pair(learnerCookie(learner, `${secret}!`, false))],
    ['something signed that is no learner', pair(learnerCookie('admin', secret, false))],
    ['garbage', `${cookieName}=%00%ff.\u00e9`],
  ])('names nobody with %s', (_, header) => {
    expect(learnerFromCookie(header, secret)).toBeNull()
  })
})
