import type { Kind } from '../kind'
import { outputShape } from '../kinds/layer-shapes/outputs'
import { stateShapes } from '../kinds/layer-shapes/states'
import { weightShapesKind } from '../kinds/layer-shapes/weights'

export const shapes: readonly Kind[] = [outputShape, stateShapes, weightShapesKind]
