import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { initScale } from './init'
import type { InitSpec } from './init-values'

describeKind(initScale)

describe('standard deviations of initial weights', () => {
  it.each<[InitSpec, string]>([
    [{ scheme: 'xavierNormal', out: 8, in: 8, blocks: 4 }, 'sqrt(2/16)'],
    [{ scheme: 'heNormal', out: 8, in: 3 }, 'sqrt(2/3)'],
    [{ scheme: 'orthogonal', out: 64, in: 64 }, '1/8'],
    [{ scheme: 'xavierUniform', out: 20, in: 30 }, 'sqrt(2/50)'],
    [{ scheme: 'pytorch', out: 25, in: 3 }, '0.2/sqrt(3)'],
  ])('%j: %s', (spec, std) => {
    expect(grade(posed(initScale, spec), { std }).credit).toBe(1)
  })

  it('knows what Keras does to the stacked kernel', () => {
    const { parts } = posed(initScale, { scheme: 'xavierNormal', out: 8, in: 3, blocks: 4 })
    expect(grade({ parts }, { std: 'sqrt(2/35)' }).parts.std).toMatchObject({
      conventions: [{ id: 'init.stacked-fans' }],
    })
  })
})
