import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellState, CellStep } from '../cells/cell-step'
import { log } from '../math/log'
import { RandomState } from '../random/random-state'
import { type Tensor, tensor, zeros } from '../tensor/tensor'
import { drawTensor } from '../testing/draw'
import { expectTensorClose } from '../testing/golden-close'
import { anySeed } from '../testing/options'
import { type CellRun, runCell } from './cell-run'
import { gradientNormsByDistance } from './gradient-flow'
import { jacobianBetween, jacobianNorms } from './jacobian-products'
import { stateJacobians } from './jacobians'
import { euclideanNorm, spectralNorm } from './singular-values'
import { spectralRadius } from './spectral-radius'
import { anyCell, drawCell } from './testing/cells'
import { matrix, tanhJacobian, times } from './testing/matrices'
import { miniInputs, miniRnn } from './testing/mini-example'
import { golden } from './testing/spectra'

/** ‖∂h_t/∂h_0‖ for t = 0 … T */
const normsOf = (run: CellRun) => jacobianNorms(stateJacobians(run), 0, run.steps.length)

/** The vanilla RNN without input: h_t = tanh(W_hh h_{t−1} + b). */
function alone(W_hh: Tensor, b: readonly number[], h_0: readonly number[], steps: number) {
  const n = b.length
  const parameters = {
    weight_ih_l0: zeros([n, 1]),
    weight_hh_l0: W_hh,
    bias_ih_l0: tensor([n], b),
    bias_hh_l0: zeros([n]),
  }
  const spec = { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: n } as const
  return runCell(spec, parameters, zeros([steps, 1]), { h: tensor([n], h_0) })
}

const last = (values: Float64Array) => values.at(-1) as number

describe('the RNN of the mini example', () => {
  const W = miniRnn.parameters.weight_hh_l0 as Tensor
  const norms = (inputs: Tensor) => normsOf(runCell(miniRnn.spec, miniRnn.parameters, inputs))

  it('has ‖∂h_5/∂h_0‖ = 0.115 on its own sequence where σ_max allows 39.5', () => {
    expectTensorClose('norms', norms(miniInputs), golden.flow.normsOnX0)
    expect(last(norms(miniInputs)).toFixed(3)).toBe('0.115')
    expect((spectralNorm(W) ** 5).toFixed(1)).toBe('39.5')
  })

  it('forgets a hundred random inputs although ρ > 1, and explodes without input', () => {
    const random = norms(tensor([100, 3], new RandomState(7).randn(300)))
    random.forEach((value, t) => {
      expect(value / (golden.flow.normsOnRandn[t] ?? 0)).toBeCloseTo(1, 10)
    })
    expect(last(random).toExponential(1)).toBe('7.5e-16')
    const zero = norms(zeros([100, 3]))
    expectTensorClose('norms', zero, golden.flow.normsOnZeros)
    expect(last(zero).toExponential(1)).toBe('1.2e+15')
  })
})

describe('a single unit with w = 1.5 and no input', () => {
  it('settles at h = 0.8586, where one step keeps 0.394 of a gradient', () => {
    const run = alone(matrix([1.5]), [0], [0.3], 50)
    const h = (run.steps[49] as CellStep).h
    expect((h.data[0] as number).toFixed(4)).toBe('0.8586')
    expect((tanhJacobian(matrix([1.5]), h).data[0] as number).toFixed(3)).toBe('0.394')
    expect(last(normsOf(run)).toExponential(1)).toBe('2.3e-19')
    const atRest = alone(matrix([1.5]), [0], [h.data[0] as number], 50)
    expect(last(normsOf(atRest)).toExponential(1)).toBe('6.2e-21')
  })
})

describe('a non-normal W with ρ = 0', () => {
  it('makes gradients grow at the unstable fixed point h = (0, ½) as long as rounding leaves the state there', () => {
    const W = matrix([8, 8], [-8, -8])
    expect(spectralRadius(W)).toBe(0)
    // b = artanh(h) − W h: 0 − 4, and artanh ½ = ½ ln 3 more than −4.
    const run = alone(W, [-4, log(3) / 2 + 4], [0, 0.5], 30)
    expect(spectralRadius(tanhJacobian(W, tensor([2], [0, 0.5])))).toBeCloseTo(2, 12)
    const norms = normsOf(run)
    for (let t = 2; t <= 30; t++) expect((norms[t] as number) / (norms[t - 1] as number)).toBeCloseTo(2, 3)
    expect(last(norms)).toBeGreaterThan(1e9)
  })
})

describe('norms of Jacobians along the sequence', () => {
  it('are those of the products, from one step and to one step, for h and c', () => {
    fc.assert(
      fc.property(anyCell, ({ spec, parameters, inputs, initial }) => {
        const run = stateJacobians(runCell(spec, parameters, inputs, initial))
        const T = inputs.shape[0] as number
        for (const part of run.cellSize > 0 ? (['s', 'h', 'c'] as const) : (['s', 'h'] as const)) {
          const [from, to] = [jacobianNorms(run, 0, T, part), jacobianNorms(run, T, 0, part).toReversed()]
          for (let t = 0; t <= T; t++) {
            const norm = (a: number, b: number) => spectralNorm(jacobianBetween(run, a, b, part))
            expect(Math.abs((from[t] as number) - norm(t, 0))).toBeLessThanOrEqual(1e-12 * (1 + norm(t, 0)))
            expect(Math.abs((to[t] as number) - norm(T, t))).toBeLessThanOrEqual(1e-12 * (1 + norm(T, t)))
          }
        }
      }),
    )
  })

  it('of the vanilla RNN stay below ∏ σ_max·γ, with γ = 1 and with the slopes met', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { spec, parameters, inputs, initial } = drawCell({ kind: 'rnn' }, 6, seed)
        const run = runCell(spec, parameters, inputs, initial)
        const sigma = spectralNorm(parameters.weight_hh_l0 as Tensor)
        let [loose, tight] = [1, 1]
        normsOf(run).forEach((norm, t) => {
          if (t > 0) {
            loose *= sigma
            tight *= sigma * Math.max(...(run.steps[t - 1] as CellStep).h.data.map((h) => 1 - h * h))
          }
          expect(norm).toBeLessThanOrEqual(tight * (1 + 1e-12))
          expect(tight).toBeLessThanOrEqual(loose * (1 + 1e-12))
        })
      }),
    )
  })

  it('survive products that leave the range of doubles and come back', () => {
    const data = new Float64Array(800).fill(8).fill(1 / 8, 400)
    const run = { hiddenSize: 1, cellSize: 0, jacobians: { shape: [800, 1, 1], data } }
    const norms = jacobianNorms(run, 0, 800)
    expect([norms[300], norms[400], norms[800]]).toEqual([8 ** 300, Number.POSITIVE_INFINITY, 1])
    expect(jacobianBetween(run, 800, 0).data[0]).toBe(1)
    expect(jacobianNorms(run, 800, 0)[400]).toBe(0)
    expect(jacobianNorms(run, 800, 0)[800]).toBe(1)
  })

  it('refuse other steps and parts', () => {
    const run = stateJacobians(runCell(miniRnn.spec, miniRnn.parameters, miniInputs))
    expect(() => jacobianNorms(run, 6, 0)).toThrow('from must be an integer from 0 to 5, got 6')
    expect(() => jacobianNorms(run, 0, 1.5)).toThrow('to must be an integer from 0 to 5, got 1.5')
    expect(() => jacobianNorms(run, 0, 5, 'c')).toThrow('the part must be h or s of a cell without c, got c')
  })
})

describe('the gradient of a loss by distance', () => {
  it('is the loss’s gradient taken back through the Jacobians', () => {
    fc.assert(
      fc.property(anyCell, anySeed, ({ spec, parameters, inputs, initial }, seed) => {
        const cellRun = runCell(spec, parameters, inputs, initial)
        const run = stateJacobians(cellRun)
        const T = inputs.shape[0] as number
        const random = new RandomState(seed)
        const h = drawTensor(random, [run.hiddenSize])
        const loss: CellState = initial.c ? { h, c: drawTensor(random, [run.cellSize]) } : { h }
        const found = gradientNormsByDistance(cellRun, loss)
        const S = run.hiddenSize + run.cellSize
        const cotangent = tensor([1, S], [...h.data, ...(loss.c?.data ?? [])])
        for (let n = 0; n <= T; n++) {
          const gradient = times(cotangent, jacobianBetween(run, T, T - n)).data
          const size = euclideanNorm(gradient)
          const wanted = { h: gradient.subarray(0, run.hiddenSize), c: gradient.subarray(run.hiddenSize) }
          expect(Math.abs((found.h[n] as number) - euclideanNorm(wanted.h))).toBeLessThanOrEqual(1e-12 * size)
          expect(Math.abs((found.c?.[n] ?? 0) - euclideanNorm(wanted.c))).toBeLessThanOrEqual(1e-12 * size)
        }
        expect(found.h.length).toBe(T + 1)
      }),
    )
  })

  it('starts from the loss’s own gradient, 0 for a part that is left out', () => {
    const { spec, parameters, inputs } = drawCell({ kind: 'lstm' }, 3, 2)
    const { h, c } = gradientNormsByDistance(runCell(spec, parameters, inputs), { c: tensor([3], [3, 0, 4]) })
    expect([h[0], c?.[0]]).toEqual([0, 5])
    expect(h[1]).toBeGreaterThan(0)
  })

  it('refuses a loss that does not fit', () => {
    const { spec, parameters, inputs } = drawCell({ kind: 'gru' }, 3, 2)
    const of = (loss: Partial<CellState>) => () => gradientNormsByDistance(runCell(spec, parameters, inputs), loss)
    expect(of({ h: zeros([2]) })).toThrow('h must have shape (1, 1, 3), got (1, 1, 2)')
    expect(of({ c: zeros([3]) })).toThrow('of gru must not have a cell state c')
  })
})
