import fc from 'fast-check'
import { conventions, type ParameterSpec } from '../counts/parameter-spec'

const size = fc.integer({ min: 1, max: 60 })
const anyLayer = {
  convention: fc.constantFrom(...conventions),
  inputSize: size,
  hiddenSize: size,
  readoutSize: size,
  layers: fc.integer({ min: 1, max: 4 }),
  bidirectional: fc.boolean(),
  bias: fc.boolean(),
  vocabularySize: size,
}
const requiredKeys = ['cell', 'convention', 'inputSize', 'hiddenSize'] as const
/** Any layer whose parameters can be counted. */
export const parameterSpecs: fc.Arbitrary<ParameterSpec> = fc.oneof(
  fc.record({ ...anyLayer, cell: fc.constantFrom('rnn', 'gru' as const) }, { requiredKeys: [...requiredKeys] }),
  fc.record(
    {
      ...anyLayer,
      cell: fc.constant('lstm' as const),
      peephole: fc.boolean(),
      layerNorm: fc.boolean(),
      projectionSize: size,
    },
    { requiredKeys: [...requiredKeys] },
  ),
)
