import fc from 'fast-check'
import type { CellSpec, NetworkSpec } from '../layers/specification'

/** Every cell with every option that changes what it computes. */
export const cells: readonly CellSpec[] = [
  { kind: 'rnn' },
  { kind: 'rnn', activation: 'relu' },
  ...[false, true].flatMap((peephole) =>
    [false, true].flatMap((layerNorm) =>
      [undefined, 2].map((projectionSize): CellSpec => {
        return { kind: 'lstm', peephole, layerNorm, ...(projectionSize !== undefined && { projectionSize }) }
      }),
    ),
  ),
  ...(['after', 'before'] as const).flatMap((reset) =>
    (['keep', 'write'] as const).map((update): CellSpec => ({ kind: 'gru', reset, update })),
  ),
]

/** What a cell is called in a test's name. */
export function cellName({ kind, ...options }: CellSpec): string {
  const words = Object.entries(options).flatMap(([key, value]) => {
    if (value === false) return []
    return value === true ? key : `${key} ${value}`
  })
  return [kind, ...words].join(', ')
}

/** Small networks of all cells, without dropout. */
export const anyNetwork: fc.Arbitrary<NetworkSpec> = fc.record({
  cell: fc.constantFrom(...cells),
  inputSize: fc.integer({ min: 1, max: 3 }),
  hiddenSize: fc.integer({ min: 1, max: 4 }),
  layers: fc.integer({ min: 1, max: 2 }),
  bidirectional: fc.boolean(),
  bias: fc.boolean(),
})

/** Sequence lengths of a batch, padded to `steps`. */
export const anyLengths = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }).chain((lengths) =>
  fc.record({
    lengths: fc.constant(lengths),
    steps: fc.integer({ min: Math.max(...lengths), max: Math.max(...lengths) + 2 }),
  }),
)

/** A seed for what is drawn within a property. */
export const anySeed = fc.integer({ min: 0, max: 0xffffffff })
