import type { Kind } from '../kind'
import { attentionWeights } from '../kinds/attention-weights/attention-weights'
import { errorCompounding } from '../kinds/error-compounding/error-compounding'
import { maskedMean } from '../kinds/masked-mean/masked-mean'
import { paddedReversal } from '../kinds/padded-reversal/padded-reversal'
import { paddedState } from '../kinds/padded-state/padded-state'
import { samplingSchedule } from '../kinds/sampling-schedule/sampling-schedule'
import { sentenceVector } from '../kinds/sentence-vector/sentence-vector'

export const sequences: readonly Kind[] = [
  errorCompounding,
  samplingSchedule,
  maskedMean,
  paddedState,
  paddedReversal,
  sentenceVector,
  attentionWeights,
]
