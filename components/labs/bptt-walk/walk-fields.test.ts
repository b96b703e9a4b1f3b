import { expect, it } from 'vitest'
import { walkDefaults } from '@/lib/labs/bptt-walk'
import { defaultsOf } from '../frame/read-fields'
import { optionsOf, walkFields } from './walk-fields'

it('starts from the course’s worked example', () => {
  expect(optionsOf(defaultsOf(walkFields))).toEqual(walkDefaults)
})

it('has two units and six steps around it', () => {
  const options = optionsOf({ ...defaultsOf(walkFields), units: 2, T: 6 })
  expect([options.W[0]?.[0], options.h0[0]]).toEqual([walkDefaults.W[0]?.[0], walkDefaults.h0[0]])
  expect([options.x.length, options.y.length, options.W.length, options.U.length]).toEqual([6, 6, 2, 2])
})
