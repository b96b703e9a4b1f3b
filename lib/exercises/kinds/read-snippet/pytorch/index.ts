import type { Snippet } from '../snippet'
import { batchSizes } from './batch-sizes'
import { clipReturn } from './clip-return'
import { dropoutScale } from './dropout-scale'
import { ignoreIndex } from './ignore-index'
import { layerShapes } from './layer-shapes'
import { paddedLength } from './padded-length'
import { parameterCount } from './parameter-count'
import { weightShape } from './weight-shape'

export const pytorchSnippets: readonly Snippet[] = [
  layerShapes,
  weightShape,
  parameterCount,
  batchSizes,
  paddedLength,
  clipReturn,
  ignoreIndex,
  dropoutScale,
]
