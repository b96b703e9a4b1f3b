import { expect, it } from 'vitest'
import { refuseOtherOrigins } from './origin'
import { request } from './testing'

const passes = (headers: Record<string, string>, baseUrl: string | null = null) => {
  try {
    refuseOtherOrigins(request('POST', '/api/v1/events', { headers }), baseUrl)
    return true
  } catch {
    return false
  }
}

it.each([
  ['no browser', {}],
  ['a page of this site', { 'sec-fetch-site': 'same-origin', origin: 'https://unroll.example' }],
  ['a page of this site where the browser says no site', { origin: 'http://unroll.example' }],
  ['a page of this site behind TLS', { origin: 'https://unroll.example' }],
  ['a page on a port', { host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' }],
])('lets %s write', (_, headers) => {
  expect(passes(headers)).toBe(true)
})

it.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a sibling domain', { 'sec-fetch-site': 'same-site', origin: 'https://evil.unroll.example' }],
  ['a link', { 'sec-fetch-site': 'none' }],
  ['another origin alone', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://unroll.example:8080' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['a name that only begins like ours', { origin: 'https://unroll.example.evil.example' }],
])('keeps %s from writing', (_, headers) => {
  expect(passes(headers)).toBe(false)
})

it('knows its own name from BASE_URL where a proxy changes the host', () => {
  const headers = { host: 'app:3000', origin: 'https://unroll.example' }
  expect(passes(headers)).toBe(false)
  expect(passes(headers, 'https://unroll.example')).toBe(true)
})
