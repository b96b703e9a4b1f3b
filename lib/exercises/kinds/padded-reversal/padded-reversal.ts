import type { Answer } from '../../answer/answer'
import type { Kind, Part, Posed, Values } from '../../kind'
import { drawSpec, reversedWhole, reversedWithin, type Spec } from './reversal'
import { hintTexts, labels, promptBlocks, solutionBlocks, whyText } from './reversal-text'
import { conventions, slips } from './slips'

/** What a backward RNN reads in a padded row, with the right reversal and with that of the whole row. */
export const paddedReversal: Kind<Spec> = {
  id: 'padding.reversal',
  group: 'sequences',
  name: { zh: '填充与反转', en: 'Padding and reversal' },
  lesson: 'forward-algorithms',
  anchor: 'mask-reverse',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: byFormula,
  slips,
  conventions,
}

function pose(spec: Spec): Posed {
  const answers: Record<string, Answer> =
    spec.asked === 'order'
      ? { order: { form: 'shape', key: reversedWithin(spec).map((slot) => slot - 1) } }
      : {
          right: { form: 'integer', key: reversedWithin(spec)[spec.step - 1] as number },
          wrong: { form: 'integer', key: reversedWhole(spec)[spec.step - 1] as number },
        }
  return {
    prompt: promptBlocks(spec),
    parts: Object.entries(answers).map(
      ([id, answer]): Part => ({ id, label: labels[id as keyof typeof labels], answer }),
    ),
    hints: hintTexts(spec),
    solution: solutionBlocks(spec),
    why: whyText,
  }
}

function byFormula(spec: Spec): Values {
  const { slots, length } = spec
  if (spec.asked === 'slot') return { right: length + 1 - spec.step, wrong: slots + 1 - spec.step }
  return { order: Array.from({ length: slots }, (_, n) => (n < length ? length - 1 - n : n)) }
}
