import type { Answer } from '../../answer/answer'
import type { Kind, Part, Posed, Values } from '../../kind'
import { drawSpec, type Spec, slicesOf, summaries } from './bidirectional-run'
import { hintTexts, labels, promptBlocks, sliceText, solutionBlocks, whyText } from './sentence-vector-text'
import { conventions, slips } from './slips'

/** Which two states of a bidirectional network stand for the whole sequence, by index. */
export const sentenceVector: Kind<Spec> = {
  id: 'bidirectional.sequence-vector',
  group: 'sequences',
  name: { zh: '双向 RNN 的句向量', en: 'A sentence vector from a bidirectional RNN' },
  lesson: 'forward-algorithms',
  anchor: 'sequence-vector',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: byRule,
  slips,
  conventions,
}

function pose(spec: Spec): Posed {
  const keys = found(spec)
  const answerOf = (key: number | string): Answer =>
    typeof key === 'number'
      ? { form: 'integer', key }
      : { form: 'choice', key, options: slicesOf(spec).map((id) => ({ id, text: sliceText(id, spec) })) }
  return {
    prompt: promptBlocks(spec),
    parts: (['forward', 'backward'] as const).map(
      (id): Part => ({ id, label: labels[id], answer: answerOf(keys[id]) }),
    ),
    hints: hintTexts(spec),
    solution: solutionBlocks(spec),
    why: whyText,
  }
}

/** By running the network; an Error when what it gives is not one place for each direction. */
function found(spec: Spec): { forward: number | string; backward: number | string } {
  const { slices, places } = summaries(spec)
  const [forward, backward, ...more] = spec.asked === 'output' ? slices : places
  if (forward === undefined || backward === undefined || more.length > 0)
    throw new Error(`${JSON.stringify(spec)}: ${slices}, ${places}`)
  return { forward, backward }
}

function byRule({ asked, layers }: Spec): Values {
  if (asked === 'output') return { forward: 'end-front', backward: 'first-back' }
  return { forward: 2 * (layers - 1), backward: 2 * (layers - 1) + 1 }
}
