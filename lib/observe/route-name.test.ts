import { expect, it } from 'vitest'
import { knowRoutes, routeName } from './route-name.mjs'

it('names routes, never what stands in their place', () => {
  expect(routeName('/zh')).toBe('other')
  knowRoutes({
    staticRoutes: [
      { page: '/api/v1/shares', regex: '^/api/v1/shares(?:/)?$' },
      { page: '/icon.svg', regex: '^/icon\\.svg(?:/)?$' },
    ],
    dynamicRoutes: [
      { page: '/api/v1/shares/by-key/[key]', regex: '^/api/v1/shares/by\\-key/([^/]+?)(?:/)?$' },
      { page: '/api/v1/shares/[id]', regex: '^/api/v1/shares/([^/]+?)(?:/)?$' },
      { page: '/api/[[...path]]', regex: '^/api(?:/(.+?))?(?:/)?$' },
      { page: '/[locale]', regex: '^/([^/]+?)(?:/)?$' },
    ],
  })
  expect(routeName('/api/v1/shares')).toBe('/api/v1/shares')
  expect(routeName('/api/v1/shares/by-key/secret')).toBe('/api/v1/shares/by-key/[key]')
  expect(routeName('/api/v1/shares/0190')).toBe('/api/v1/shares/[id]')
  expect(routeName('/api/somebody@example.com')).toBe('/api/[[...path]]')
  expect(routeName('/api/auth/sign-in/email')).toBe('/api/auth/sign-in/email')
  expect(routeName('/api/auth/sign-in/ann@example.com')).toBe('/api/[[...path]]')
  expect(routeName('/_next/static/x.js')).toBe('/_next')
  expect(routeName('/zh')).toBe('/[locale]')
  expect(routeName('/a/b/c')).toBe('other')
})
