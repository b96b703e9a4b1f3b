import { fourDigits } from '../../answer/answer'
import type { Kind, Part, Posed } from '../../kind'
import { paragraph } from '../../text'
import { allowedError, allRight, drawSpec, lostSteps, power, type Spec } from './compounding'
import { byFormula, hintTexts, labels, promptText, solutionBlocks, whyText } from './compounding-text'
import { slips } from './slips'

/** How the mistakes of single steps add up over a sequence: (1 − ε)^T and what follows from it. */
export const errorCompounding: Kind<Spec> = {
  id: 'teacher-forcing.compounding',
  group: 'sequences',
  name: { zh: '误差的累积', en: 'Errors that compound' },
  lesson: 'teacher-forcing',
  anchor: 'compounding',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => ({
    [spec.asked]: byFormula(spec),
    ...(spec.asked === 'lost' && { all: power(1 - spec.epsilon, spec.T) }),
  }),
  slips,
}

function pose(spec: Spec): Posed {
  const key = counted(spec)
  const part = (id: Spec['asked'], value: number): Part => ({
    id,
    label: labels[id],
    answer: { form: 'real', key: value, tolerance: fourDigits },
  })
  return {
    prompt: [paragraph(promptText(spec))],
    parts: [
      ...(spec.asked === 'lost' ? [{ ...part('all', allRight(spec.epsilon, spec.T)), step: true }] : []),
      part(spec.asked, key),
    ],
    hints: hintTexts(spec),
    solution: solutionBlocks(spec, key),
    why: whyText(spec),
  }
}

/** The key, step by step. */
function counted(spec: Spec): number {
  if (spec.asked === 'allowed') return allowedError(spec.p, spec.T)
  return (spec.asked === 'all' ? allRight : lostSteps)(spec.epsilon, spec.T)
}
