import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addAB, addABt, addAtB } from './products'

/** Each product with the places of A_il in an [m, k] product and of B_lj. */
const products = [
  { name: 'addABt', add: addABt, a: (i: number, l: number, _m: number, k: number) => i * k + l, transposedB: true },
  { name: 'addAB', add: addAB, a: (i: number, l: number, _m: number, k: number) => i * k + l, transposedB: false },
  { name: 'addAtB', add: addAtB, a: (i: number, l: number, m: number, _k: number) => l * m + i, transposedB: false },
] as const

const sizes = fc.record({
  m: fc.integer({ min: 1, max: 21 }),
  n: fc.integer({ min: 1, max: 21 }),
  k: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 60, max: 140 })),
  a0: fc.integer({ min: 0, max: 5 }),
  b0: fc.integer({ min: 0, max: 5 }),
  c0: fc.integer({ min: 0, max: 5 }),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
})

/** Numbers from a small linear congruential generator, passed through `map`. */
function fill(length: number, seed: number, map: (unit: number) => number): Float64Array {
  let state = seed
  return new Float64Array(length).map(() => {
    state = (state * 48271) % 2147483647
    return map(state / 2147483647)
  })
}
const smallIntegers = (unit: number) => Math.floor(unit * 2001) - 1000
const reals = (unit: number) => 2 * unit - 1

describe.each(products)('$name', ({ add, a, transposedB }) => {
  const place = (l: number, j: number, n: number, k: number) => (transposedB ? j * k + l : l * n + j)

  it('is the triple loop, exact for small integers, at any offset, and writes nothing else', () => {
    fc.assert(
      fc.property(sizes, ({ m, n, k, a0, b0, c0, seed }) => {
        const A = fill(a0 + m * k + 3, seed, smallIntegers)
        const B = fill(b0 + k * n + 3, seed + 1, smallIntegers)
        const C = fill(c0 + m * n + 3, seed + 2, smallIntegers)
        const [untouchedA, untouchedB, wanted] = [A.slice(), B.slice(), C.slice()]
        for (let i = 0; i < m; i++) {
          for (let j = 0; j < n; j++) {
            for (let l = 0; l < k; l++) {
              const product = (A[a0 + a(i, l, m, k)] as number) * (B[b0 + place(l, j, n, k)] as number)
              wanted[c0 + i * n + j] = (wanted[c0 + i * n + j] as number) + product
            }
          }
        }
        add(C, c0, A, a0, B, b0, m, n, k)
        expect(C).toEqual(wanted)
        expect(A).toEqual(untouchedA)
        expect(B).toEqual(untouchedB)
      }),
    )
  })

  it('gives each entry the same bits alone and among others', () => {
    fc.assert(
      fc.property(sizes, ({ m, n, k, seed }) => {
        const A = fill(m * k, seed, reals)
        const B = fill(k * n, seed + 1, reals)
        const C = new Float64Array(m * n)
        add(C, 0, A, 0, B, 0, m, n, k)
        for (let i = 0; i < m; i++) {
          for (let j = 0; j < n; j++) {
            const row = Float64Array.from({ length: k }, (_, l) => A[a(i, l, m, k)] as number)
            const column = Float64Array.from({ length: k }, (_, l) => B[place(l, j, n, k)] as number)
            const alone = new Float64Array(1)
            add(alone, 0, row, 0, column, 0, 1, 1, k)
            expect(C[i * n + j]).toBe(alone[0])
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('multiplies large matrices of sizes that are powers of two', () => {
    const [m, n, k] = [32, 128, 192]
    const A = fill(m * k, 1, smallIntegers)
    const B = fill(k * n, 2, smallIntegers)
    const C = new Float64Array(m * n)
    add(C, 0, A, 0, B, 0, m, n, k)
    const wanted = C.map((_, at) => {
      const [i, j] = [Math.floor(at / n), at % n]
      let total = 0
      for (let l = 0; l < k; l++) total += (A[a(i, l, m, k)] as number) * (B[place(l, j, n, k)] as number)
      return total
    })
    expect(C).toEqual(wanted)
  })

  it('adds nothing when there are no rows, no columns or no terms', () => {
    for (const [m, n, k] of [
      [0, 2, 2],
      [2, 0, 2],
      [2, 2, 0],
    ] as const) {
      const C = Float64Array.of(1, 2, 3, 4)
      add(C, 0, new Float64Array(4), 0, new Float64Array(4), 0, m, n, k)
      expect([...C]).toEqual([1, 2, 3, 4])
    }
  })
})
