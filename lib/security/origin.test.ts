import { expect, it } from 'vitest'
import { siteOrigin } from './origin'

const request = (headers: Record<string, string>) => new Request('http://localhost:3000/sitemap.xml', { headers })

it('is BASE_URL wherever the request went', () => {
  expect(siteOrigin(request({ host: 'evil.example' }), 'https://unroll.example')).toBe('https://unroll.example')
})

it('is the host of the request without BASE_URL', () => {
  expect(siteOrigin(request({ host: '192.168.1.5:3000' }), null)).toBe('http://192.168.1.5:3000')
  expect(siteOrigin(request({}), null)).toBe('http://localhost:3000')
  expect(siteOrigin(request({ host: '[::1]:3000' }), null)).toBe('http://[::1]:3000')
  expect(siteOrigin(request({ host: 'a.example', 'x-forwarded-proto': 'https' }), null)).toBe('https://a.example')
})

it.each(['a.example/<x>', 'a b', '"', ''])('is not made of %j', (host) => {
  expect(() => siteOrigin(request({ host }), null)).toThrow('no host')
})
