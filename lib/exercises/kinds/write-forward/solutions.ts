import type { GruConvention } from '../step/gru-hand'

const dot = 'const dot = (a, b) => a.reduce((sum, entry, k) => sum + entry * b[k], 0)'

/** A right program for each cell; their tests run them. */
export const rnnSolution = `${dot}

function forward(xs, h, { W, U, b }) {
  for (const x of xs) {
    h = b.map((bias, j) => tanh(dot(W[j], x) + dot(U[j], h) + bias))
  }
  return h
}`

export const lstmSolution = `${dot}

function forward(xs, h, c, { W, U, b }) {
  const n = h.length
  for (const x of xs) {
    const z = b.map((bias, j) => dot(W[j], x) + dot(U[j], h) + bias)
    const i = z.slice(0, n).map(sigmoid)
    const f = z.slice(n, 2 * n).map(sigmoid)
    const g = z.slice(2 * n, 3 * n).map(tanh)
    const o = z.slice(3 * n).map(sigmoid)
    c = c.map((cell, k) => f[k] * cell + i[k] * g[k])
    h = c.map((cell, k) => o[k] * tanh(cell))
  }
  return [h, c]
}`

export function gruSolution({ reset, update }: GruConvention): string {
  const product =
    reset === 'after'
      ? ['const q = bq.map((bias, k) => r[k] * (dot(U[2 * n + k], h) + bias))']
      : [
          'const gated = h.map((entry, k) => r[k] * entry)',
          '    const q = bq.map((bias, k) => dot(U[2 * n + k], gated) + bias)',
        ]
  const mix = update === 'keep' ? 'z[k] * entry + (1 - z[k]) * g[k]' : '(1 - z[k]) * entry + z[k] * g[k]'
  return `${dot}

function forward(xs, h, { W, U, b, bq }) {
  const n = h.length
  for (const x of xs) {
    const a = b.map((bias, j) => dot(W[j], x) + bias)
    const gates = a.slice(0, 2 * n).map((entry, j) => sigmoid(entry + dot(U[j], h)))
    const r = gates.slice(0, n)
    const z = gates.slice(n)
    ${product.join('\n')}
    const g = q.map((entry, k) => tanh(a[2 * n + k] + entry))
    h = h.map((entry, k) => ${mix})
  }
  return h
}`
}

/** What the learner begins with. */
export const starters = {
  rnn: 'function forward(xs, h, { W, U, b }) {\n  for (const x of xs) {\n\n  }\n  return h\n}',
  lstm: 'function forward(xs, h, c, { W, U, b }) {\n  for (const x of xs) {\n\n  }\n  return [h, c]\n}',
  gru: 'function forward(xs, h, { W, U, b, bq }) {\n  for (const x of xs) {\n\n  }\n  return h\n}',
} as const
