import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import type { Kind } from '../../kind'
import { describeKind } from '../../testing/kind-laws'
import type { WeightSpec } from './gate-rows'
import type { LayerSpec } from './layer-spec'
import { outputShape } from './outputs'
import { stateShapes } from './states'
import { weightShapesKind } from './weights'

for (const kind of [outputShape, stateShapes]) describeKind(kind)
describeKind(weightShapesKind)

const layer: LayerSpec = {
  cell: 'lstm',
  batch: 2,
  steps: 5,
  inputSize: 3,
  hiddenSize: 8,
  layers: 2,
  bidirectional: true,
  batchFirst: true,
}
const weights: WeightSpec = { ...layer, cell: 'lstm', gate: 'g', projectionSize: 6 }
const keys = <S>(kind: Kind<S>, spec: S) => posed(kind, spec).parts.map(({ answer }) => answer.key)

describe('shapes', () => {
  it('are those of the lesson’s example', () => {
    expect(keys(outputShape, layer)).toEqual([[2, 5, 16]])
    expect(keys(outputShape, { ...layer, batchFirst: false })).toEqual([[5, 2, 16]])
    expect(keys(stateShapes, layer)).toEqual([
      [4, 2, 8],
      [4, 2, 8],
    ])
    expect(keys(weightShapesKind, weights)).toEqual([[32, 3], [32, 6], [32, 12], [6, 8], 16])
  })

  it.each([
    ['(5, 2, 16)', 'shapes.layout-swapped'],
    ['(2, 5, 8)', 'shapes.output-one-direction'],
    ['(2, 5, 32)', 'shapes.output-all-layers'],
    ['(2, 16)', 'shapes.output-last-step'],
    ['(4, 2, 8)', 'shapes.output-is-state'],
  ])('output %s comes from %s', (output, id) => {
    const { parts } = grade(posed(outputShape, layer), { output })
    expect(parts.output?.outcome === 'wrong' && parts.output.slips.map((slip) => slip.id)).toEqual([id])
  })

  it.each([
    ['(2, 4, 8)', 'shapes.states-batch-first'],
    ['(2, 2, 16)', 'shapes.states-joined'],
    ['(5, 2, 16)', 'shapes.states-every-step'],
  ])('h_n %s comes from %s', (h, id) => {
    const { parts } = grade(posed(stateShapes, layer), { h, c: '(4, 2, 8)' })
    expect(parts.h?.outcome === 'wrong' && parts.h.slips.map((slip) => slip.id)).toContain(id)
  })

  it('knows the orders of other libraries', () => {
    const named = (row: number, spec: WeightSpec) => {
      const { parts } = grade(posed(weightShapesKind, spec), { row: `${row}` })
      return parts.row?.outcome === 'convention' ? parts.row.conventions.map(({ id }) => id) : []
    }
    expect(named(24, weights)).toEqual(['shapes.rows-onnx', 'shapes.rows-source'])
    const { projectionSize: _, ...plain } = weights
    expect(named(0, { ...plain, cell: 'gru', gate: 'z' })).toEqual(['shapes.rows-onnx', 'shapes.rows-keras'])
  })
})
