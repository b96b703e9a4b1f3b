import type { LstmWeights } from '../cells/recurrent-weights'
import type { CellSpec } from '../layers/specification'

/** An option of our cells that another library's layer may or may not have. */
type Option = 'peephole' | 'projection' | 'layer normalisation'

/**
 * Throws RangeError when these weights hold an option that the library's layer does not have, or when the GRU's z
 * writes: Keras and ONNX know only the z that keeps.
 */
export function refuseForeign(library: string, cell: CellSpec, weights: LstmWeights, known: readonly Option[]): void {
  const present: readonly (Option | false)[] = [
    weights.peephole !== undefined && 'peephole',
    weights.weightHr !== undefined && 'projection',
    weights.normIh !== undefined && 'layer normalisation',
  ]
  const foreign = present.find((option) => option && !known.includes(option))
  if (foreign) throw new RangeError(`${library} has no ${foreign}`)
  if (cell.kind === 'gru' && cell.update === 'write') {
    throw new RangeError(`${library}’s z keeps the old state and this GRU’s writes: use flipUpdateGate first`)
  }
}
