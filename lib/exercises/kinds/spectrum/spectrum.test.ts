import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { radiusAndNorm } from './spectrum'

describeKind(radiusAndNorm)

describe('spectral radius and largest singular value', () => {
  // The lesson's shear: ρ = 0.5, and 0.5·0.5 = σ₁·σ₂, σ₁² + σ₂² = 100.5.
  it('tells them apart where a matrix is far from normal', () => {
    const { parts } = posed(radiusAndNorm, {
      W: [
        [0.5, 10],
        [0, 0.5],
      ],
    })
    const answers = { radius: '0.5', sigma: '10.0249', linear: 'decays', tanh: 'undecided' }
    expect(grade({ parts }, answers).credit).toBe(1)
    const wrong = grade({ parts }, { ...answers, linear: 'grows', tanh: 'vanishes' }).parts
    expect(wrong.linear).toMatchObject({ slips: [{ id: 'spectrum.norm-decides-linear' }] })
    expect(wrong.tanh).toMatchObject({ slips: [{ id: 'spectrum.radius-decides-tanh' }] })
  })

  it('takes the modulus of complex eigenvalues', () => {
    // 0.6 ± 0.8i: modulus 1; as a rotation it is normal.
    const { parts } = posed(radiusAndNorm, {
      W: [
        [0.6, -0.8],
        [0.8, 0.6],
      ],
    })
    expect(parts[0]?.answer.key).toBeCloseTo(1, 12)
    expect(parts[1]?.answer.key).toBeCloseTo(1, 7)
  })
})
