import { fourDigits } from '../../answer/answer'
import type { Kind, Part, Posed } from '../../kind'
import { paragraph } from '../../text'
import { drawSpec, following, type Spec, truth, truthAgain } from './schedule'
import { hintTexts, labels, promptText, solutionBlocks, whyText } from './schedule-text'
import { slips } from './slips'

/** How likely the truth is at a training step of scheduled sampling, by the three published schedules. */
export const samplingSchedule: Kind<Spec> = {
  id: 'teacher-forcing.schedules',
  group: 'sequences',
  name: { zh: '计划采样的衰减', en: 'Schedules of scheduled sampling' },
  lesson: 'teacher-forcing',
  anchor: 'scheduled-sampling',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => following(spec, truthAgain(spec)),
  slips,
}

function pose(spec: Spec): Posed {
  const epsilon = truth(spec)
  const parts = Object.entries(following(spec, epsilon)).map(
    ([id, key]): Part => ({
      id,
      label: labels[id as keyof typeof labels],
      answer: { form: 'real', key: key as number, tolerance: fourDigits },
      ...(id !== spec.asked && { step: true }),
    }),
  )
  return {
    prompt: [paragraph(promptText(spec))],
    parts,
    hints: hintTexts(spec),
    solution: solutionBlocks(spec, epsilon),
    why: whyText,
  }
}
