import { runNetwork, tanh, tensor } from '../rnn'
import { entry, type Matrix, matrixTensor, rowsOf, times, total, transposed, type Vector, vectorTensor } from './matrix'

/** A small vanilla RNN with one input, its sequence, and what its first unit should have been. */
export interface WalkOptions {
  /** W_hh [h, h] */
  readonly W: Matrix
  /** W_xh [h], the input being one number. */
  readonly U: Vector
  /** b_h [h] */
  readonly b: Vector
  /** h_0 [h] */
  readonly h0: Vector
  /** x_1 … x_T */
  readonly x: Vector
  /** y_1 … y_T */
  readonly y: Vector
  /** Which steps have a loss L_t = ½ (h_t[1] − y_t)². */
  readonly losses: 'every' | 'last'
}

/** The smallest and largest numbers of units and steps. */
export const walkLimits = { units: { min: 1, max: 2 }, steps: { min: 1, max: 6 }, number: { min: -100, max: 100 } }

/**
 * The course's worked example: a single unit over four steps. h_0 is not 0, or the first use of W would contribute
 * nothing; truncated after two steps its gradient has the wrong sign.
 */
export const walkDefaults: WalkOptions = {
  W: [[0.8]],
  U: [0.5],
  b: [0],
  h0: [0.5],
  x: [1, -1, -1, 1],
  y: [0, 0, 0, 1],
  losses: 'every',
}

/** The gradient with respect to each parameter, or one step's share of it. */
export interface WalkGradient {
  /** [h, h] */
  readonly W: Matrix
  /** [h] */
  readonly U: Vector
  /** [h] */
  readonly b: Vector
}

/** One step of the unrolled graph: what the way forward and the way back leave there; vectors are [h]. */
export interface WalkStep {
  /** Counted from 1. */
  readonly t: number
  readonly before: Vector
  /** The pre-activation z_t = W h_{t−1} + U x_t + b. */
  readonly a: Vector
  readonly h: Vector
  /** L_t, 0 where there is none. */
  readonly loss: number
  /** tanh′(z_t) = 1 − h_t² */
  readonly slope: Vector
  /** J_t = ∂h_t/∂h_{t−1} = diag(1 − h_t²) W: [h, h] */
  readonly J: Matrix
  /** g_t = ∂L_t/∂h_t: this step's own loss. */
  readonly own: Vector
  /** J_{t+1}ᵀ δ_{t+1}: what comes back from later steps. */
  readonly later: Vector
  /** δ_t = ∂L/∂h_t = g_t + J_{t+1}ᵀ δ_{t+1} */
  readonly delta: Vector
  /** ε_t = ∂L/∂z_t = δ_t ⊙ (1 − h_t²) */
  readonly epsilon: Vector
  /** What step t's own use of the parameters contributes: ε_t h_{t−1}ᵀ, ε_t x_t, ε_t. */
  readonly share: WalkGradient
}

/** A walk forward and back. */
export interface Walk {
  readonly steps: readonly WalkStep[]
  /** L = Σ L_t */
  readonly loss: number
  /** The sum of the shares: the gradient. */
  readonly gradient: WalkGradient
  /** The same from the engine's backward pass. */
  readonly engine: WalkGradient
}

/**
 * Backpropagation through time by hand, every number kept: forward through h_t = tanh(W h_{t−1} + U x_t + b), back by
 * δ_t = ∂L_t/∂h_t + J_{t+1}ᵀ δ_{t+1}, T − 1 products in all.
 *
 * Errors: ShapeError naming what does not fit the h numbers of h_0 or the T of x; RangeError for one that is not finite.
 * Source: Werbos 1990; Pascanu et al. 2013, section 2.
 */
export function walkBack(options: WalkOptions): Walk {
  const { W, U, h0, x, y } = options
  check(options)
  const forward: { before: Vector; a: Vector; h: Vector }[] = []
  for (const input of x) {
    const before = forward.at(-1)?.h ?? h0
    const a = times(W, before).map((sum, i) => sum + entry(U, i) * input + entry(options.b, i))
    forward.push({ before, a, h: a.map(tanh) })
  }
  const steps: WalkStep[] = []
  for (let index = x.length - 1; index >= 0; index--) {
    const { before, a, h } = forward[index] as (typeof forward)[number]
    const error = hasLoss(options, index) ? entry(h, 0) - entry(y, index) : 0
    const slope = h.map((value) => 1 - value * value)
    const own = h.map((_, i) => (i === 0 ? error : 0))
    const next = steps[0]
    const later = next ? times(transposed(next.J), next.delta) : h.map(() => 0)
    const delta = own.map((value, i) => value + entry(later, i))
    const epsilon = delta.map((value, i) => value * entry(slope, i))
    steps.unshift({
      t: index + 1,
      before,
      a,
      h,
      loss: (error * error) / 2,
      slope,
      J: W.map((row, i) => row.map((w) => entry(slope, i) * w)),
      own,
      later,
      delta,
      epsilon,
      share: {
        W: epsilon.map((value) => before.map((state) => value * state)),
        U: epsilon.map((value) => value * entry(x, index)),
        b: epsilon,
      },
    })
  }
  const loss = total(steps.map((step) => step.loss))
  return { steps, loss, gradient: sumOf(steps.map(({ share }) => share)), engine: engineGradient(options, steps) }
}

function hasLoss({ losses, x }: WalkOptions, index: number): boolean {
  return losses === 'every' || index === x.length - 1
}

function engineGradient({ W, U, b, h0, x }: WalkOptions, steps: readonly WalkStep[]): WalkGradient {
  const [n, T] = [h0.length, x.length]
  const spec = { cell: { kind: 'rnn' }, inputSize: 1, hiddenSize: n } as const
  const parameters = {
    weight_ih_l0: tensor([n, 1], U),
    weight_hh_l0: tensor([n, n], W.flat()),
    bias_ih_l0: tensor([n], b),
    bias_hh_l0: tensor(
      [n],
      h0.map(() => 0),
    ),
  }
  const run = runNetwork(spec, parameters, { inputs: tensor([1, T, 1], x) }, { initial: { h: tensor([1, 1, n], h0) } })
  const { parameters: found } = run.backward({
    outputs: tensor(
      [1, T, n],
      steps.flatMap(({ own }) => own),
    ),
  })
  const rows = (name: string) => rowsOf(found[name] ?? tensor([1], [0]))
  return { W: rows('weight_hh_l0'), U: rows('weight_ih_l0').flat(), b: Array.from(found.bias_ih_l0?.data ?? []) }
}

function check({ W, U, b, h0, x, y }: WalkOptions): void {
  const n = h0.length
  vectorTensor('h_0', h0, n)
  matrixTensor('W_hh', W, n, n)
  vectorTensor('W_xh', U, n)
  vectorTensor('b_h', b, n)
  vectorTensor('x', x, x.length)
  vectorTensor('y', y, x.length)
}

function sumOf(shares: readonly WalkGradient[]): WalkGradient {
  return shares.reduce((sum, share) => ({
    W: sum.W.map((row, i) => row.map((value, j) => value + entry(share.W[i] ?? [], j))),
    U: sum.U.map((value, i) => value + entry(share.U, i)),
    b: sum.b.map((value, i) => value + entry(share.b, i)),
  }))
}
