import { expect, it } from 'vitest'
import { copiesToRenew } from './copies-to-renew'
import { noCopy } from './copy-state'

const whole = (build: string) => ({ ...noCopy, whole: { build, at: 0, bytes: 0, size: 0, revisions: {} } })

it('renews a copy of another build, and goes on with one that was begun', () => {
  expect(copiesToRenew({ zh: whole('a'), en: null }, 'b')).toEqual(['zh'])
  expect(copiesToRenew({ zh: whole('b'), en: { ...noCopy, coming: 'b' } }, 'b')).toEqual(['en'])
})

it('leaves what is complete, what was stopped, and what was never asked for', () => {
  expect(copiesToRenew({ zh: whole('b'), en: null }, 'b')).toEqual([])
  expect(copiesToRenew({ zh: { ...noCopy, coming: 'b', paused: true }, en: null }, 'b')).toEqual([])
})

it('takes no page without a build for a newer one', () => {
  expect(copiesToRenew({ zh: whole('a'), en: whole('a') }, '')).toEqual([])
})
