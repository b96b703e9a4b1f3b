// What is measured: each case has a kind (what is done), a size and the factor from milliseconds to its unit.

/** @typedef {{ d: number, h: number, T: number, B: number }} Shape input size, hidden size, steps, batch */
/** @typedef {{ kind: string, name: string, shape?: Shape, size?: number, cell?: string,
 *   unit: string, factor: number }} Case */

const shape = (d, h, T, B = 1) => ({ d, h, T, B })
const small = [shape(3, 8, 5), shape(16, 32, 50), shape(64, 128, 100)]
const batched = shape(64, 128, 100, 32)

/** @returns {Case} */
const lstm = (kind) => (of) => ({
  kind,
  name: `LSTM ${kind} (${of.d}, ${of.h}, ${of.T}), batch ${of.B}`,
  shape: of,
  unit: 'ms',
  factor: 1,
})

/** @type {Case[]} */
export const cases = [
  ...[...small, shape(128, 256, 200), batched].map(lstm('forward')),
  ...[...small, batched].map(lstm('training')),
  { kind: 'randn', name: 'randn, one draw of 100 000', size: 100_000, unit: 'ns', factor: 1e6 / 100_000 },
  { kind: 'orthogonal', name: 'orthogonal, 256 × 256', size: 256, unit: 'ms', factor: 1 },
  ...['rnn', 'lstm', 'gru'].map((cell) => ({
    kind: 'toy',
    name: `toy task, ${cell} to 95 % on the test set`,
    cell,
    unit: 's',
    factor: 1e-3,
  })),
]

/** Numbers in [−1, 1) that every contender holds exactly, in f32 or f64: mulberry32, 24 bits. */
export function numbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >> 8) / 2 ** 23
  }
}

/**
 * The same inputs, weights, initial states and gradient of the outputs for all: PyTorch's names and layout, weights
 * uniform within ±1/√h as PyTorch draws them.
 * @param {Shape} shape
 * @returns {Record<string, Float32Array>}
 */
export function lstmArrays({ d, h, T, B }) {
  const next = numbers(1)
  const filled = (length, scale) => Float32Array.from({ length }, () => next() * scale)
  const bound = 1 / Math.sqrt(h)
  return {
    inputs: filled(B * T * d, 1),
    weight_ih_l0: filled(4 * h * d, bound),
    weight_hh_l0: filled(4 * h * h, bound),
    bias_ih_l0: filled(4 * h, bound),
    bias_hh_l0: filled(4 * h, bound),
    h: filled(B * h, 0.5),
    c: filled(B * h, 0.5),
    gradient: filled(B * T * h, 1),
  }
}
