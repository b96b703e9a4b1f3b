import { expect, it } from 'vitest'
import type { Fetch } from './protocol'
import { createShare, listShares, readShared, revokeShare } from './shares'

const asked: [string, RequestInit][] = []
const answering = (status: number, body: unknown): Fetch => {
  return async (path, init) => {
    asked.push([path, init])
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  }
}
const share = { id: 'i', interview: 'v', createdAt: 5 }

it('shares in the language of the page, and keeps no answer', async () => {
  const made = { ...share, key: 'k' }
  expect(await createShare('v', 'en', answering(201, made))).toEqual({ kind: 'ok', value: made })
  expect(asked.at(-1)).toMatchObject([
    '/api/v1/shares',
    {
      method: 'POST',
      cache: 'no-store',
      credentials: 'same-origin',
      body: '{"interview":"v"}',
      headers: { 'x-unroll-locale': 'en', 'content-type': 'application/json' },
    },
  ])
})

it('lists and revokes', async () => {
  expect(await listShares('zh', answering(200, { shares: [share] }))).toEqual({ kind: 'ok', value: [share] })
  expect(await revokeShare('i', 'zh', answering(200, { revoked: 'i' }))).toEqual({ kind: 'ok', value: 'i' })
  expect(asked.at(-1)).toMatchObject(['/api/v1/shares/i', { method: 'DELETE' }])
})

it('reads a report without saying who reads', async () => {
  const report = { interview: 'v', createdAt: 5, events: [] }
  expect(await readShared('a/b', 'en', answering(200, report))).toEqual({ kind: 'ok', value: report })
  expect(asked.at(-1)).toMatchObject([
    '/api/v1/shares/by-key/a%2Fb',
    { credentials: 'omit', referrerPolicy: 'no-referrer' },
  ])
})

const error = (code: string) => ({ error: { code, message: 'Why', issues: [] } })
it.each([
  ['what is gone', 404, error('share_not_found'), { kind: 'gone' }],
  ['another 404', 404, error('not_found'), { kind: 'refused', message: 'Why' }],
  ['a limit', 409, error('too_many_shares'), { kind: 'refused', message: 'Why' }],
  ['an answer of another shape', 200, { a: 1 }, { kind: 'refused', message: null }],
  ['a list of other things', 200, { shares: [1] }, { kind: 'refused', message: null }],
  ['null', 200, 'null', { kind: 'refused', message: null }],
  ['a captive portal', 200, '<!doctype html>', { kind: 'refused', message: null }],
  ['a proxy', 502, 'Bad gateway', { kind: 'refused', message: null }],
])('tells %s from a report', async (_, status, body, answer) => {
  expect(await readShared('k', 'en', answering(status, body))).toEqual(answer)
  expect(await listShares('en', answering(status, body))).toEqual(answer)
  expect(await createShare('v', 'en', answering(status, body))).toEqual(answer)
  expect(await revokeShare('i', 'en', answering(status, body))).toEqual(answer)
})

it('says that the server was not reached', async () => {
  const away: Fetch = () => Promise.reject(new TypeError('failed to fetch'))
  expect(await listShares('zh', away)).toEqual({ kind: 'refused', message: null })
})
