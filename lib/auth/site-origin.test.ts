import { expect, it } from 'vitest'
import { siteOrigin, takesPasskeys } from './site-origin'

const request = (headers: Record<string, string>) => new Request('http://127.0.0.1:3000/api', { headers })

it.each([
  [{ host: 'a.example:8080' }, 'http://a.example:8080'],
  [{ host: 'a.example', origin: 'https://a.example' }, 'https://a.example'],
  [{ host: 'a.example', origin: 'https://evil.example' }, 'http://a.example'],
  [{ host: 'a.example', origin: 'null' }, 'http://a.example'],
  [{ host: 'a b' }, 'http://127.0.0.1:3000'],
  [{ host: '[::1]:3000' }, 'http://[::1]:3000'],
  [{}, 'http://127.0.0.1:3000'],
])('takes %j for %s', (headers, origin) => {
  expect(siteOrigin(request(headers as Record<string, string>), null)).toBe(origin)
  expect(siteOrigin(request(headers as Record<string, string>), 'https://unroll.example')).toBe(
    'https://unroll.example',
  )
})

it.each([
  ['https://unroll.example', true],
  ['http://localhost:3000', true],
  ['http://app.localhost', true],
  ['http://192.168.1.5:3000', false],
  ['http://localhost.evil.example', false],
])('knows whether browsers make passkeys for %s: %s', (origin, takes) => {
  expect(takesPasskeys(origin)).toBe(takes)
})
