import { describe, expect, it } from 'vitest'
import type { Fetch } from './protocol'
import { askModel, modelPlace } from './second-opinion'

const asked: [string, RequestInit][] = []
const answering = (status: number, body: unknown): Fetch => {
  return async (path, init) => {
    asked.push([path, init])
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  }
}
const offline: Fetch = async () => {
  throw new TypeError('Failed to fetch')
}

const staying = new AbortController().signal

describe('where answers can be sent', () => {
  it.each([
    [
      { configured: true, host: 'h:1', model: 'm' },
      { host: 'h:1', model: 'm' },
    ],
    [{ configured: false, host: null, model: null }, null],
    [{ configured: true }, null],
    [{ error: { code: 'internal_error' } }, 'unreachable'],
    ['<!doctype html>', 'unreachable'],
    ['null', 'unreachable'],
  ])('is read from %j', async (body, place) => {
    expect(await modelPlace(answering(200, body))).toEqual(place)
  })

  it('is not known without a network', async () => {
    expect(await modelPlace(offline)).toBe('unreachable')
  })
})

describe('a second opinion', () => {
  const marks = { points: [{ id: 'q1.p1', verdict: 'covered', spans: [{ start: 0, end: 3 }] }], misconceptions: [] }

  it('is asked for with the answer, in the language of the page', async () => {
    expect(await askModel('q1', 'zh', '梯度', staying, answering(200, { marks }))).toEqual({ kind: 'marks', marks })
    expect(asked.at(-1)).toMatchObject([
      '/api/v1/marker',
      {
        method: 'POST',
        cache: 'no-store',
        credentials: 'same-origin',
        body: '{"question":"q1","locale":"zh","answer":"梯度"}',
        headers: { 'x-unroll-locale': 'zh', 'content-type': 'application/json' },
      },
    ])
  })

  it.each([
    [503, { error: { code: 'marker_failed', message: 'Why', issues: [] } }, 'Why'],
    [200, { marks: { points: [1], misconceptions: [] } }, null],
    [200, { marks: null }, null],
    [502, 'Bad gateway', null],
  ])('fails with %s %j', async (status, body, message) => {
    expect(await askModel('q1', 'en', 'a', staying, answering(status, body))).toEqual({ kind: 'failed', message })
  })

  it('fails without a network', async () => {
    expect(await askModel('q1', 'en', 'a', staying, offline)).toEqual({ kind: 'failed', message: null })
  })

  it('is given up when its text is', async () => {
    const leaving = new AbortController()
    const never: Fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    const opinion = askModel('q1', 'en', 'a', leaving.signal, never)
    leaving.abort()
    expect(await opinion).toEqual({ kind: 'failed', message: null })
  })
})
