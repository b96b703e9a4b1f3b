import { expect, it } from 'vitest'
import { askOptimiser } from './optimiser'
import type { Fetch } from './protocol'

const asked: [string, RequestInit][] = []
const answering = (status: number, body: string): Fetch => {
  return async (path, init) => {
    asked.push([path, init])
    return new Response(body, { status })
  }
}

it('asks in the language of the page, and keeps no answer', async () => {
  const state = { state: 'running', current: 1, total: 200 }
  expect(await askOptimiser('POST', 'en', answering(202, JSON.stringify(state)))).toEqual(state)
  expect(asked.at(-1)).toMatchObject([
    '/api/v1/optimiser',
    { method: 'POST', cache: 'no-store', headers: { 'x-unroll-locale': 'en' } },
  ])
})

it.each([
  ['an error of the server', 503, '{"error":{"code":"busy","message":"Try later","issues":[]}}', 'Try later'],
  ['an answer that is no state', 200, '{"a":1}', null],
  ['null', 200, 'null', null],
  ['a page', 200, '<!doctype html>', null],
])('says why there is no state: %s', async (_, status, body, message) => {
  expect(await askOptimiser('GET', 'zh', answering(status, body))).toEqual({ state: 'unreachable', message })
})

it('says that the server was not reached', async () => {
  const away: Fetch = () => Promise.reject(new TypeError('failed to fetch'))
  expect(await askOptimiser('GET', 'zh', away)).toEqual({ state: 'unreachable', message: null })
})
