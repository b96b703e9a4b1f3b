import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { samplingSchedule } from './sampling-schedule'
import type { Schedule, Spec } from './schedule'

describeKind(samplingSchedule)

const inverse: Schedule = { kind: 'inverse-sigmoid', k: 10 }
const linear: Schedule = { kind: 'linear', k: 1, c: 0.01, minimum: 0.1 }
const truthOf = (schedule: Schedule, i: number): Spec => ({ schedule, i, asked: 'truth', tokens: 1 })

describe('schedules of scheduled sampling', () => {
  it.each<[Schedule, number, string]>([
    [inverse, 0, '0.909'],
    [inverse, 20, '0.575'],
    [inverse, 50, '0.063'],
    [linear, 20, '0.800'],
    [linear, 100, '0.100'],
    [{ kind: 'exponential', k: 0.95 }, 50, '0.077'],
  ])('%j at step %d is %s', (schedule, i, key) => {
    expect(Number(posed(samplingSchedule, truthOf(schedule, i)).parts[0]?.answer.key).toFixed(3)).toBe(key)
  })

  it('asks for the model’s tokens as the rest', () => {
    const { parts } = posed(samplingSchedule, { schedule: linear, i: 20, asked: 'count', tokens: 200 })
    expect(parts.map(({ id, step, answer }) => [id, step ?? false, (answer.key as number).toFixed(9)])).toEqual([
      ['truth', true, '0.800000000'],
      ['count', false, '40.000000000'],
    ])
  })

  it.each<[Spec, string, string]>([
    [truthOf(inverse, 20), '0.425', 'forcing.epsilon-turned'],
    [{ ...truthOf(inverse, 20), asked: 'own' }, '0.575', 'forcing.epsilon-turned'],
    [truthOf(inverse, 20), '1/(1+e^2)', 'forcing.plain-sigmoid'],
    [truthOf(linear, 120), '-0.2', 'forcing.no-floor'],
    [truthOf({ kind: 'exponential', k: 0.95 }, 10), '0.5', 'forcing.decay-subtracted'],
  ])('of %j, %s is named as %s', (spec, text, id) => {
    const result = grade(posed(samplingSchedule, spec), { [spec.asked]: text }).parts[spec.asked]
    expect(result?.outcome === 'wrong' && result.slips.map((slip) => slip.id)).toContain(id)
  })

  it('says which schedule', () => {
    expect(posed(samplingSchedule, { ...truthOf(linear, 40), asked: 'own' }).prompt).toEqual([
      {
        kind: 'text',
        text: {
          zh: '计划采样（Bengio 等 2015）采用线性衰减，$k = 1$，$c = 0.01$，$ε_{min} = 0.1$，训练步 $i$ 从 $0$ 数起。在第 $i = 40$ 步，解码器的一个输入是模型自己的词，概率是多少？',
          en: 'Scheduled sampling (Bengio et al. 2015) follows the linear schedule with $k = 1$, $c = 0.01$, $ε_{min} = 0.1$; training steps $i$ count from $0$. At step $i = 40$, how likely is an input of the decoder to be the model’s own token?',
        },
      },
    ])
  })
})
