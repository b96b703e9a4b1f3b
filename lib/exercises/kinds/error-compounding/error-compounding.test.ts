import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import type { Spec } from './compounding'
import { errorCompounding } from './error-compounding'

describeKind(errorCompounding)

describe('errors that compound', () => {
  const key = (spec: Spec) => posed(errorCompounding, spec).parts.at(-1)?.answer.key as number

  it('gives the numbers of the lesson', () => {
    expect(key({ asked: 'all', T: 100, epsilon: 0.01 }).toFixed(3)).toBe('0.366')
    expect(key({ asked: 'lost', T: 100, epsilon: 0.01 }).toFixed(1)).toBe('37.2')
    expect(key({ asked: 'lost', T: 10, epsilon: 0.01 }).toFixed(2)).toBe('0.53')
  })

  it('takes a probability back to the error that it allows', () => {
    const epsilon = key({ asked: 'allowed', T: 20, p: 0.5 })
    expect(key({ asked: 'all', T: 20, epsilon })).toBeCloseTo(0.5, 12)
  })

  it.each<[Spec, Record<string, string>, string]>([
    [{ asked: 'all', T: 100, epsilon: 0.01 }, { all: '1 - 0.01*100' }, 'forcing.first-order'],
    [{ asked: 'all', T: 100, epsilon: 0.02 }, { all: '-1' }, 'forcing.first-order'],
    [{ asked: 'all', T: 100, epsilon: 0.01 }, { all: '63.4%' }, 'forcing.some-wrong'],
    [{ asked: 'lost', T: 100, epsilon: 0.01 }, { lost: '1' }, 'forcing.single-mistakes'],
    [{ asked: 'allowed', T: 100, p: 0.9 }, { allowed: '0.001' }, 'forcing.allowed-first-order'],
  ])('of %j names %j as %s', (spec, answers, id) => {
    const result = grade(posed(errorCompounding, spec), answers).parts[spec.asked]
    expect(result?.outcome === 'wrong' && result.slips.map((slip) => slip.id)).toContain(id)
  })

  it('says what is asked', () => {
    expect(posed(errorCompounding, { asked: 'all', T: 40, epsilon: 0.02 }).prompt).toEqual([
      {
        kind: 'text',
        text: {
          zh: '一个自回归模型自由运行 $T = 40$ 步，每一步以概率 $ε = 0.02$ 出错，各步独立。全对的概率是多少？',
          en: 'An autoregressive model runs free for $T = 40$ steps; each goes wrong with probability $ε = 0.02$, independently. What is the probability that all of them are right?',
        },
      },
    ])
  })
})
