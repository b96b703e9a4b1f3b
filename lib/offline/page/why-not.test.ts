import { expect, it } from 'vitest'
import { whyNoCopy } from './why-not'

const workers = { serviceWorker: {} }

it.each([
  [{ isSecureContext: true, navigator: workers, caches: {} }, null],
  [{ isSecureContext: false, navigator: {} }, 'insecure'],
  [{ isSecureContext: true, navigator: {}, caches: {} }, 'unsupported'],
  [{ isSecureContext: true, navigator: workers }, 'unsupported'],
])('%j: %s', (view, why) => {
  expect(whyNoCopy(view)).toBe(why)
})
