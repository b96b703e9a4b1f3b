import { describe, expect, it } from 'vitest'
import { draft, review } from '@/lib/db/sample-events'
import { call, request, testServices } from '../../_http/testing'
import { postEvents } from './handlers'

/** Everything here is refused before the database is asked for. */
const services = testServices(() => {
  throw new Error('The database must not be asked')
}, 0)

async function post(body: unknown, headers: Record<string, string> = {}) {
  const english = { 'x-unroll-locale': 'en', ...headers }
  const answer = await call(postEvents, services, request('POST', '/api/v1/events', { body, headers: english }))
  expect(answer.body).toEqual({
    error: { code: expect.any(String), message: expect.any(String), issues: expect.any(Array) },
  })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('set-cookie')).toBeNull()
  return { status: answer.status, ...answer.body.error }
}

const batch = (event: unknown) => ({ learner: null, events: [review(1), event] })

it('refuses what comes from elsewhere before reading it', async () => {
  expect(await post('{', { origin: 'https://evil.example' })).toMatchObject({
    status: 403,
    code: 'cross_origin',
    issues: [],
  })
})

it('refuses what is no JSON', async () => {
  expect(await post('{')).toMatchObject({ status: 400, code: 'invalid_json' })
  expect(await post({}, { 'content-type': 'text/plain' })).toMatchObject({
    status: 415,
    code: 'unsupported_media_type',
  })
  expect(await post(`"${'x'.repeat(1 << 20)}"`)).toMatchObject({ status: 413, code: 'payload_too_large' })
})

it('answers in the language of the page', async () => {
  expect((await post('{')).message).toBe('The request does not hold valid JSON.')
  expect((await post('{', { 'x-unroll-locale': 'zh' })).message).toBe('请求的内容不是有效的 JSON。')
})

describe('invalid events', () => {
  it.each([
    ['null', null, ''],
    ['a list', [], ''],
    ['no learner', { events: [review(1)] }, 'learner'],
    ['a learner that is no id', { learner: 'me', events: [review(1)] }, 'learner'],
    ['no events', { learner: null, events: [] }, 'events'],
    ['too many events', { learner: null, events: Array.from({ length: 101 }, (_, i) => review(i)) }, 'events'],
    ['a further field', { learner: null, events: [review(1)], admin: true }, ''],
    ['an event that is a number', batch(1), 'events.1'],
    ['an unknown kind', batch({ ...review(2), kind: 'payment' }), 'events.1.kind'],
    ['an unknown version', batch({ ...review(2), v: 2 }), 'events.1.v'],
    ['an id of another kind', batch({ ...review(2), id: '5b5a7a3e-6a33-4c8e-9d0b-0a4b9d8e1f00' }), 'events.1.id'],
    ['a time before the site', batch({ ...review(2), at: 0 }), 'events.1.at'],
    ['a place given by the client', batch({ ...review(2), seq: 1 }), 'events.1'],
    [
      'a grade of five',
      batch({ ...review(2), payload: { evidence: [{ card: 'q1', grade: 5, due: 1 }] } }),
      'events.1.payload.evidence.0.grade',
    ],
    [
      'a card that is a path',
      batch({ ...review(2), payload: { evidence: [{ card: '../q1', grade: 1, due: 1 }] } }),
      'events.1.payload.evidence.0.card',
    ],
    ['an endless answer', batch(draft(2, 'x'.repeat(20_001))), 'events.1.payload.answer'],
    ['a NUL in a column', batch({ ...review(2), algorithm: 'fsrs\u0000' }), 'events.1.algorithm'],
    ['half a character in a column', batch({ ...review(2), weights: '\ud800' }), 'events.1.weights'],
  ])('are refused with %s, and the place is named', async (_, body, path) => {
    const { status, code, issues } = await post(body)
    expect({ status, code }).toEqual({ status: 400, code: 'invalid_event' })
    expect(issues.map((issue: { path: string }) => issue.path)).toContain(path)
  })

  it('are answered briefly however much is wrong with them', async () => {
    const { issues } = await post({ learner: null, events: Array(100).fill(0) })
    expect(issues).toHaveLength(20)
    const odd = await post(batch(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, 0]))))
    expect(JSON.stringify(odd).length).toBeLessThan(10_000)
    const polluted = await post('{"learner":null,"events":[{"__proto__":{"kind":"review"},"constructor":1}]}')
    expect(polluted).toMatchObject({ status: 400, code: 'invalid_event' })
  })
})
