import { describe, expect, it } from 'vitest'
import { walkDefaults } from '../labs/bptt-walk'
import { runNetwork, tensor, zeros } from '../rnn'
import { evaluate } from './values'

// Numbers of the review of the source, which were computed there with NumPy.
const reviewed = {
  'mini.sigma_max(3)': '2.086',
  'mini.rho(3)': '1.412',
  'mini.reach_norm(5,3)': '0.115',
  'mini.reach_bound(5,1)': '39.5',
  'mini.reach_noise(100,2)': '7.5e-16',
  'mini.reach_rest(100,2)': '1.2e+15',
  'unit.product(1.5,50,2)': '2.3e-19',
  'unit.rest(1.5,50,2)': '6.2e-21',
  'zero_radius.rho()': '0',
  'zero_radius.sigma(1)': '16.0',
  'zero_radius.local_rho(6)': '2.000000',
  'jacobian.bound(0.25,2,10,3)': '0.000977',
  'jacobian.bound(1,0.9,50,6)': '0.00515378',
  'jacobian.bound(1,1.1,50,4)': '117.4',
  'checkpoint.states(100,10)': '20',
  'checkpoint.best(100)': '10',
  'bptt.products(100)': '99',
  'bptt.chunks(100,30)': '4',
  'bptt.memory.rnn(1000,1000,32,256,4,2)': '31.25',
  'bptt.memory.lstm(1000,1000,32,256,4,2)': '218.75',
  'bptt.memory.rnn(1000,100,32,256,4,3)': '3.125',
}

describe('the numbers of vanishing and exploding gradients', () => {
  it.each(Object.entries(reviewed))('%s is %s', (of, text) => {
    expect(evaluate(of)).toBe(text)
  })

  it.each([
    [1, 1.9360928983330514, 1.9360928983330514],
    [2, 1.7106867308203428, 1.9168722453342864],
    [3, 1.1411175837748972, 0.9287362326924264],
    [4, 1.3700302263250987, 0.83755107968013],
    [5, 0.36066404157831505, 0.11529936434530619],
  ])('are those of the source’s RNN at step %d', (t, stepNorm, reachNorm) => {
    expect(Number(evaluate(`mini.step_norm(${t},12)`))).toBeCloseTo(stepNorm, 11)
    expect(Number(evaluate(`mini.reach_norm(${t},12)`))).toBeCloseTo(reachNorm, 11)
  })

  it('do not follow an unstable fixed point beyond thirty steps', () => {
    expect(Number(evaluate('zero_radius.reach(30,12)')) / Number(evaluate('zero_radius.reach(29,12)'))).toBeCloseTo(
      2,
      4,
    )
    expect(() => evaluate('zero_radius.reach(31,2)')).toThrow('at most 30 steps')
  })

  it('let a linear recurrence with spectral radius ½ grow before it decays', () => {
    expect(Number(evaluate('shear.norm(1,6)'))).toBeGreaterThan(10)
    expect(Number(evaluate('shear.norm(20,6)'))).toBeLessThan(0.001)
  })

  it('refuse a step that the worked example does not have', () => {
    expect(() => evaluate('bptt.delta(5,4)')).toThrow('has no step 5')
  })
})

describe('the worked example of BPTT', () => {
  const { W, U, b, h0, x, y } = walkDefaults
  const T = x.length
  const parameters = {
    weight_ih_l0: tensor([1, 1], U),
    weight_hh_l0: tensor([1, 1], W.flat()),
    bias_ih_l0: tensor([1], b),
    bias_hh_l0: zeros([1]),
  }
  const spec = { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: 1 } as const
  const run = runNetwork(spec, parameters, { inputs: tensor([1, T, 1], x) }, { initial: { h: tensor([1, 1, 1], h0) } })
  const errors = [...run.outputs.data].map((h, t) => h - (y[t] as number))
  const engine = (truncate?: number) => {
    const { parameters: found } = run.backward({ outputs: tensor([1, T, 1], errors) }, { truncate })
    return found.weight_hh_l0?.data[0] as number
  }

  it.each([1, 2, 3, 4])('has the engine’s gradient when truncated after %d steps', (tau) => {
    expect(Number(evaluate(`bptt.gradient(${tau},12)`))).toBeCloseTo(engine(tau), 11)
  })

  it('has the same gradient by the recursion as by the double sum, and one of the wrong sign when truncated', () => {
    const shares = [1, 2, 3, 4].map((t) => Number(evaluate(`bptt.share(${t},12)`)))
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(engine(), 11)
    expect(Math.sign(engine(2))).toBe(-Math.sign(engine()))
  })
})

describe('dh_2/dw from given states', () => {
  it('is the engine’s gradient of a run through those states', () => {
    const [w, h0, h1, h2] = [1.5, 0.5, 0.6, -0.4]
    // With u = 1 the input that leads to a state h is artanh(h) − w·h_{t−1}.
    const x = [Math.atanh(h1) - w * h0, Math.atanh(h2) - w * h1]
    const spec = { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: 1 } as const
    const one = (value: number) => tensor([1, 1], [value])
    const parameters = { weight_ih_l0: one(1), weight_hh_l0: one(w), bias_ih_l0: zeros([1]), bias_hh_l0: zeros([1]) }
    const initial = { h: tensor([1, 1, 1], [h0]) }
    const run = runNetwork(spec, parameters, { inputs: tensor([1, 2, 1], x) }, { initial })
    const back = run.backward({ final: { h: tensor([1, 1, 1], [1]) } })
    expect(Number(evaluate('bptt.two(1.5,0.5,0.6,-0.4,12)'))).toBeCloseTo(
      back.parameters.weight_hh_l0?.data[0] as number,
      11,
    )
  })
})
