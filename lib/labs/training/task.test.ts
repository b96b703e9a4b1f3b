import { describe, expect, it } from 'vitest'
import { RandomState, softmaxCrossEntropy, type Tensor, zeros } from '../../rnn'
import { drawTask, memorylessLoss, taskSpecs } from './task'

const tasks = ['first-last', 'adding', 'copy'] as const
const draw = (task: (typeof tasks)[number], padding: 'none' | 'masked' | 'unmasked') => {
  return drawTask(task, new RandomState(5), { samples: 40, steps: 9, padding })
}

describe('padding', () => {
  it.each(tasks)(
    '%s: each sequence has a length from half of T to T, zeros behind it, and a target for each',
    (task) => {
      const { inputs, targets, lengths = [] } = draw(task, 'masked')
      const [N = 0, T = 0, d = 0] = inputs.shape
      const extra = task === 'copy' ? 6 : 0
      expect([N, T, d]).toEqual([40, 9 + extra, taskSpecs[task].inputSize])
      expect(Math.min(...lengths)).toBe(5 + extra)
      expect(Math.max(...lengths)).toBe(9 + extra)
      lengths.forEach((length, n) => {
        const behind = inputs.data.subarray((n * T + length) * d, (n + 1) * T * d)
        expect(behind.every((value) => value === 0)).toBe(true)
      })
      const count = targets instanceof Int32Array ? targets.length : targets.data.length
      expect(count).toBe(task === 'copy' ? N * T : N)
    },
  )

  it('of first-plus-last: the target is that of the real part', () => {
    const { inputs, targets, lengths = [] } = draw('first-last', 'masked')
    const at = (n: number, t: number) => inputs.data[(n * 9 + t) * 3] as number
    lengths.forEach((length, n) => {
      expect((targets as Int32Array)[n]).toBe(at(n, 0) + at(n, length - 1) > 0 ? 1 : 0)
    })
  })

  it('is told to the network or not, the numbers being the same', () => {
    const { lengths, ...masked } = draw('adding', 'masked')
    expect(lengths).toHaveLength(40)
    expect(draw('adding', 'unmasked')).toEqual(masked)
    expect(draw('adding', 'none').lengths).toBeUndefined()
  })
})

describe('the loss without memory', () => {
  it('of copy is that of knowing when symbols are wanted and nothing else', () => {
    const { targets, inputs } = draw('copy', 'none')
    const [N = 0, T = 0] = inputs.shape
    const logits: Tensor = zeros([N, T, 5])
    for (let n = 0; n < N * T; n++) {
      for (let k = 0; k < 5; k++) logits.data[n * 5 + k] = n % T >= T - 3 === k < 4 ? 40 : 0
    }
    expect(softmaxCrossEntropy(logits, targets as Int32Array).loss).toBeCloseTo(memorylessLoss('copy', 9), 9)
  })

  it('of the others is that of one answer to all', () => {
    expect(memorylessLoss('first-last', 9)).toBe(Math.LN2)
    expect(memorylessLoss('adding', 9)).toBe(1 / 6)
  })
})
