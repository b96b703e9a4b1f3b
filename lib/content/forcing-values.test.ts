import { describe, expect, it } from 'vitest'
import { RandomState } from '../rnn'
import { sampledOptimum } from './forcing-values'
import { evaluate } from './values'

describe('the numbers of teacher forcing', () => {
  it.each([
    ['forcing.all_right(0.01,100,3)', '0.366'],
    ['schedule.inverse_sigmoid(10,0,3)', '0.909'],
    ['schedule.inverse_sigmoid(10,20,3)', '0.575'],
    ['schedule.inverse_sigmoid(10,50,3)', '0.063'],
    ['schedule.own(10,20,3)', '0.425'],
    ['schedule.linear(1,0.01,0.1,95,2)', '0.10'],
    ['schedule.exponential(0.99,100,3)', '0.366'],
  ])('%s is %s', (of, text) => expect(evaluate(of)).toBe(text))

  it('lose all steps from the first mistake on', () => {
    const random = new RandomState(1)
    let lost = 0
    for (let run = 0; run < 20_000; run++) {
      let right = 0
      while (right < 20 && random.randomSample() >= 0.1) right++
      lost += 20 - right
    }
    expect(lost / 20_000).toBeCloseTo(Number(evaluate('forcing.lost(0.1,20,6)')), 0)
  })
})

describe('what scheduled sampling learns of two tokens', () => {
  it('is what minimises its loss over many pairs', () => {
    // Second tokens equal the first, which is fair: P(1 | 1) = 1, P(1) = ½. Read is the truth with probability 0.3.
    const random = new RandomState(2)
    let [read, ones] = [0, 0]
    for (let pair = 0; pair < 100_000; pair++) {
      const truth = random.randomSample() < 0.5 ? 1 : 0
      const shown = random.randomSample() < 0.3 ? truth : random.randomSample() < 0.5 ? 1 : 0
      if (shown === 1) {
        read++
        ones += truth
      }
    }
    // The cross-entropy of a free conditional is least at the observed frequency.
    expect(ones / read).toBeCloseTo(sampledOptimum(0.3, 1, 0.5), 2)
  })
})
