import { describe, expect, it } from 'vitest'
import { modelShapes, train } from '../rnn'
import { type ToyTrainingOptions, toyTraining, toyTrainingDefaults, toyTrainingLimits } from './toy-training'

const cells = ['rnn', 'lstm', 'gru'] as const
const shortest = toyTraining({ cell: 'gru', epochs: 1 })

function evaluationOf(options: Partial<ToyTrainingOptions> & Pick<ToyTrainingOptions, 'cell'>) {
  const run = train(toyTraining(options))
  for (;;) {
    const { done, value } = run.next()
    if (done) return value.evaluation
  }
}

describe('toyTraining', () => {
  it.each(cells.flatMap((cell) => [0, 1, 42].map((seed) => ({ cell, seed }))))('learns the task: %j', (options) => {
    expect(evaluationOf(options).testAccuracy).toBeGreaterThanOrEqual(0.95)
  })

  it('has 1600 sequences to train, 400 to test and the source’s sizes', () => {
    expect([shortest.train.inputs.shape, shortest.test.inputs.shape]).toEqual([
      [1600, 5, 3],
      [400, 5, 3],
    ])
    expect(modelShapes(shortest.model)[1]).toEqual({ name: 'weight_hh_l0', shape: [24, 8] })
    expect(Object.keys(shortest.parameters)).toEqual(modelShapes(shortest.model).map(({ name }) => name))
  })

  it('is decided by its seed', () => {
    const plain = ({ optimiser: _, ...rest }: typeof shortest) => rest
    expect(plain(toyTraining({ cell: 'gru', epochs: 1, seed: 42 }))).toEqual(plain(shortest))
    expect(plain(toyTraining({ cell: 'gru', epochs: 1, seed: 43 })).train).not.toEqual(shortest.train)
  })

  it.each(Object.entries(toyTrainingLimits))('refuses a bad %s, naming what is allowed', (name, { min, max }) => {
    const kind = name === 'learningRate' ? 'a number' : 'an integer'
    const bad = name === 'learningRate' ? [0, max + 1, Number.NaN] : [min - 1, max + 1, min + 0.5, Number.NaN]
    for (const value of bad) {
      const message = `${name} must be ${kind} from ${min} to ${max}, got ${value}`
      expect(() => toyTraining({ ...toyTrainingDefaults.rnn, [name]: value })).toThrow(new RangeError(message))
    }
  })

  it('refuses a cell that there is not', () => {
    const cell = 'transformer' as ToyTrainingOptions['cell']
    expect(() => toyTraining({ cell })).toThrow('cell must be one of rnn, lstm, gru, got transformer')
  })
})

describe('what the lesson tells the reader to try', () => {
  it.each(cells)(
    '%s over 20 steps: right three times of four, by the last step alone',
    (cell) => {
      const { testAccuracy, testLoss } = evaluationOf({ cell, seqLength: 20 })
      expect(testAccuracy).toBeGreaterThan(0.7)
      expect(testAccuracy).toBeLessThan(0.8)
      expect(testLoss).toBeGreaterThan(0.5)
    },
    60_000,
  )

  it.each(cells)(
    '%s at a tenth of the rate: about twice the loss, or more; at a hundredth: near that of ½',
    (cell) => {
      const { learningRate } = toyTrainingDefaults[cell]
      const usual = evaluationOf({ cell }).trainLoss
      expect(evaluationOf({ cell, learningRate: learningRate / 10 }).trainLoss).toBeGreaterThan(1.8 * usual)
      const slowest = evaluationOf({ cell, learningRate: learningRate / 100 }).trainLoss
      expect(slowest).toBeGreaterThan(0.8 * Math.LN2)
      expect(slowest).toBeLessThan(Math.LN2)
    },
    60_000,
  )
})
