import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jacobianBetween, RandomState, runCell, sigmoid, stateJacobians, type Tensor, tensor } from '../../rnn'
import { tanhTwin, twinState } from './sigmoid-rnn'

/** h_t = σ(W h_{t−1} + U x_t + b), written down as it is. */
function sigmoidRun(W: Tensor, U: Tensor, b: Tensor, xs: Tensor, start: readonly number[]): number[] {
  const h = start.length
  const d = U.shape[1] as number
  let state = [...start]
  for (let t = 0; t < (xs.shape[0] as number); t++) {
    state = state.map((_, i) => {
      let z = b.data[i] as number
      for (let j = 0; j < h; j++) z += (W.data[i * h + j] as number) * (state[j] as number)
      for (let j = 0; j < d; j++) z += (U.data[i * d + j] as number) * (xs.data[t * d + j] as number)
      return sigmoid(z)
    })
  }
  return state
}

it('the tanh twin has the states and the Jacobians of the RNN with the sigmoid', () => {
  const sizes = fc.record({ h: fc.integer({ min: 1, max: 5 }), T: fc.integer({ min: 1, max: 6 }), seed: fc.nat(9999) })
  fc.assert(
    fc.property(sizes, ({ h, T, seed }) => {
      const random = new RandomState(seed)
      const draw = (...shape: number[]) => tensor(shape, random.randn(shape.reduce((n, size) => n * size, 1)))
      const [W, U, b, c, xs] = [draw(h, h), draw(h, 2), draw(h), draw(h), draw(T, 2)]
      const both = tensor(
        [h],
        b.data.map((value, i) => value + (c.data[i] as number)),
      )
      const start = Array.from({ length: h }, () => random.randomSample())
      const parameters = tanhTwin({ weight_ih_l0: U, weight_hh_l0: W, bias_ih_l0: b, bias_hh_l0: c })
      const spec = { cell: { kind: 'rnn' }, inputSize: 2, hiddenSize: h } as const
      const run = runCell(spec, parameters, xs, { h: twinState(tensor([h], start)) })
      const truth = sigmoidRun(W, U, both, xs, start)
      run.steps.at(-1)?.h.data.forEach((g, i) => {
        expect((g + 1) / 2).toBeCloseTo(truth[i] as number, 12)
      })
      const J = jacobianBetween(stateJacobians(run), T, 0)
      const epsilon = 1e-5
      for (let j = 0; j < h; j++) {
        const moved = (by: number) => start.map((value, i) => value + (i === j ? by : 0))
        const up = sigmoidRun(W, U, both, xs, moved(epsilon))
        const down = sigmoidRun(W, U, both, xs, moved(-epsilon))
        up.forEach((value, i) => {
          expect(J.data[i * h + j]).toBeCloseTo((value - (down[i] as number)) / (2 * epsilon), 8)
        })
      }
    }),
    { numRuns: 40 },
  )
})
