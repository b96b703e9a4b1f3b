import type { Snippet } from '../snippet'
import { additiveScores } from './additive-scores'
import { gateSplit } from './gate-split'
import { inPlace } from './in-place'
import { maskedLoss } from './masked-loss'
import { reversal } from './reversal'
import { softmaxAxis } from './softmax-axis'
import { stateList } from './state-list'

export const numpySnippets: readonly Snippet[] = [
  stateList,
  gateSplit,
  reversal,
  additiveScores,
  softmaxAxis,
  inPlace,
  maskedLoss,
]
