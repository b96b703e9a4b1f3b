import type { Kind } from '../kind'
import { layerNorm } from '../kinds/layer-norm/layer-norm'
import { gruStepKind } from '../kinds/step/gru'
import { lstmStepKind } from '../kinds/step/lstm'
import { rnnStepKind } from '../kinds/step/rnn'

export const steps: readonly Kind[] = [rnnStepKind, lstmStepKind, gruStepKind, layerNorm]
