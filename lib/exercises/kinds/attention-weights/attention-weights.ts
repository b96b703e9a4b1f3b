import { handTolerance } from '../../answer/answer'
import type { Kind, Part, Posed } from '../../kind'
import { hintTexts, labels, promptBlocks, solutionBlocks, whyText } from './attention-text'
import { attended, drawSpec, type Spec, scoresOf, softmax } from './dot-attention'
import { conventions, following, slips } from './slips'

/** Scaled dot-product attention of one query by hand. */
export const attentionWeights: Kind<Spec> = {
  id: 'attention.weights',
  group: 'sequences',
  name: { zh: '注意力权重', en: 'Attention weights' },
  lesson: 'architectures',
  anchor: 'attention',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => following(spec, softmax(scoresOf(spec), spec.real)),
  slips,
  conventions,
}

function pose(spec: Spec): Posed {
  const scores = scoresOf(spec)
  const { weights, context } = attended(spec)
  const keys = { scores, weights, ...(spec.asked === 'context' && { context }) }
  return {
    prompt: promptBlocks(spec),
    parts: Object.entries(keys).map(
      ([id, key]): Part => ({
        id,
        label: labels[id as keyof typeof labels],
        answer: { form: 'vector', key, tolerance: handTolerance },
        ...(id === 'scores' && { step: true }),
      }),
    ),
    hints: hintTexts(spec, scores),
    solution: solutionBlocks(spec, scores, weights, context),
    why: whyText,
  }
}
