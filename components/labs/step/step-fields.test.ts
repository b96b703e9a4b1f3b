import { expect, it } from 'vitest'
import { stepDefaults } from '@/lib/labs/step-defaults'
import { defaultsOf, readFields, textsOf } from '../frame/read-fields'
import { optionsOf, stepFields } from './step-fields'

const defaults = defaultsOf(stepFields)

it.each(['rnn', 'lstm', 'gru'] as const)('starts from the worked example of the %s, at every size', (cell) => {
  for (const d of [1, 2, 3])
    for (const h of [1, 2, 3]) {
      const { recurrentBias, c0, ...options } = optionsOf({ ...defaults, cell, d, h })
      const wanted = stepDefaults(cell, d, h)
      expect(options).toMatchObject({ weights: wanted.weights, inputs: wanted.inputs, h0: wanted.h0 })
      // Each belongs to one cell; the others ignore it.
      if (cell === 'gru') expect(recurrentBias).toEqual(wanted.recurrentBias)
      if (cell === 'lstm') expect(c0).toEqual(wanted.c0)
    }
})

it('does not mind rubbish in an entry that the cell does not have', () => {
  const texts = { ...textsOf(stepFields), Wz1h1: 'abc', Wf2h1: 'abc' }
  expect(readFields(stepFields, texts)).toHaveProperty('values')
  expect(readFields(stepFields, { ...texts, cell: 'gru' })).toHaveProperty('problem.field', 'Wz1h1')
  expect(readFields(stepFields, { ...texts, h: '2' })).toHaveProperty('problem.field', 'Wf2h1')
})
