import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { breakEvenKind } from './break-even'
import { attentionWork, breakEven } from './work'
import type { WorkSpec } from './work-spec'

describeKind(breakEvenKind)

/** Self-attention written out, counting every multiply–add. */
function countedAttention(n: number, d: number): number {
  let count = 0
  const product = (a: number[][], b: number[][]) =>
    a.map((row) =>
      (b[0] ?? []).map((_, column) =>
        row.reduce((sum, value, inner) => {
          count++
          return sum + value * (b[inner]?.[column] ?? 0)
        }, 0),
      ),
    )
  const ones = (rows: number, columns: number) => Array.from({ length: rows }, () => Array(columns).fill(1) as number[])
  const transposed = (a: number[][]) => (a[0] ?? []).map((_, column) => a.map((row) => row[column] as number))
  const X = ones(n, d)
  const [Q, K, V] = [0, 1, 2].map(() => product(X, ones(d, d))) as [number[][], number[][], number[][]]
  product(product(product(Q, transposed(K)), V), ones(d, d))
  return count
}

describe('work', () => {
  it('of self-attention is what a written-out run takes', () => {
    for (const [n, d] of [
      [1, 1],
      [3, 2],
      [2, 5],
      [7, 4],
    ] as const)
      expect(attentionWork(n, d)).toBe(countedAttention(n, d))
  })

  it('breaks even where the lesson says', () => {
    expect(breakEven('gru', 512, 512)).toBe(512)
    expect(breakEven('lstm', 512, 512)).toBe(1024)
    expect(() => breakEven('rnn', 512, 512)).toThrow(RangeError)
    const ratio = posed(breakEvenKind, { cell: 'lstm', d: 512, h: 512, n: 4096 }).parts.at(-1)?.answer.key
    expect(ratio).toBeCloseTo(2.5, 12)
  })

  it.each<[WorkSpec, number, string]>([
    [{ cell: 'lstm', d: 512, h: 512 }, 2048, 'cost.free-projections'],
    [{ cell: 'gru', d: 512, h: 512 }, 768, 'cost.no-output-projection'],
    [{ cell: 'gru', d: 512, h: 512 }, 1024, 'cost.scores-only'],
  ])('%# names the slip', (spec, even, id) => {
    const { parts } = grade(posed(breakEvenKind, spec), { even: `${even}` })
    expect(parts.even?.outcome === 'wrong' && parts.even.slips.map((slip) => slip.id)).toContain(id)
  })

  it('takes n = d for Table 1', () => {
    const { even } = grade(posed(breakEvenKind, { cell: 'lstm', d: 512, h: 512 }), { even: '512' }).parts
    expect(even?.outcome === 'convention' && even.conventions.map(({ id }) => id)).toEqual(['cost.table-one'])
  })
})
