import {
  type Cell,
  conventions,
  countParameters,
  formula,
  type ParameterSpec,
  parameterTensors,
  type RandomState,
  sizesOf,
} from '../../../rnn'
import { pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { paragraph } from '../../text'
import { type Counting, conventionOf, recounted, slipOf, tensorTable } from './counting'
import { substituted, symbolic } from './formula-text'
import { hintTexts, promptText, summaryText, totalLabel, whyText } from './parameter-text'
import { slipRules } from './slip-rules'

/** Level 1: hidden sizes that are easy to square in the head. Level 2: sizes as they are in use. */
const sizes: Readonly<Record<1 | 2, { hidden: readonly number[]; input: readonly number[]; readout: number }>> = {
  1: { hidden: [4, 5, 6, 7, 8, 9, 10, 12, 16, 20], input: [2, 3, 4, 5, 6, 7, 8, 9, 10], readout: 3 },
  2: { hidden: [24, 32, 48, 50, 64, 100, 128, 200, 256], input: [12, 16, 20, 30, 40, 64, 80, 100, 300], readout: 20 },
}

/** All that is asked for is the whole. */
const counting: Counting<ParameterSpec> = { formula, parts: (whole) => ({ total: whole }) }

type Place = Pick<Kind, 'name' | 'anchor'>

export const rnn = parameterKind('params.rnn', 'rnn', {
  name: { zh: '普通 RNN 层', en: 'Vanilla RNN layer' },
  anchor: 'rule',
})
export const rnnReadout = parameterKind('params.rnn-readout', 'rnn', {
  name: { zh: '普通 RNN 加读出层', en: 'Vanilla RNN with readout' },
  anchor: 'rnn-count',
})
export const lstm = parameterKind('params.lstm', 'lstm', {
  name: { zh: 'LSTM 层', en: 'LSTM layer' },
  anchor: 'conventions',
})
export const gru = parameterKind('params.gru', 'gru', {
  name: { zh: 'GRU 层', en: 'GRU layer' },
  anchor: 'reset-after',
})

/** Counts the parameters of one layer of this cell, with a readout where the id says so. */
function parameterKind(id: string, cell: Cell, place: Place): Kind<ParameterSpec> {
  const readout = id === 'params.rnn-readout'
  return {
    id,
    ...place,
    group: 'counting',
    lesson: 'counting',
    levels: 2,
    draw: (random, level) => drawSpec(random, level, cell, readout),
    pose,
    recount: (spec) => recounted(counting, spec),
    slips: slipRules
      .filter(({ cells, readout: wants = readout }) => cells.includes(cell) && wants === readout)
      .map((rule) => slipOf(counting, rule)),
    conventions: conventions.map((convention) => conventionOf(counting, convention)),
  }
}

function drawSpec(random: RandomState, level: Level, cell: Cell, readout: boolean): ParameterSpec {
  const { hidden, input, readout: largest } = sizes[level === 1 ? 1 : 2]
  const convention = pick(random, conventions)
  const hiddenSize = pick(random, hidden)
  // Different sizes, or a learner who confuses d with h would never notice.
  const inputSize = pick(
    random,
    input.filter((size) => size !== hiddenSize),
  )
  const spec = { cell, convention, hiddenSize, inputSize }
  return readout ? { ...spec, readoutSize: random.randint(1, largest + 1) } : spec
}

function pose(spec: ParameterSpec): Posed {
  const tensors = parameterTensors(spec)
  const key = countParameters(tensors)
  const letters = symbolic(formula(spec))
  return {
    prompt: [paragraph(promptText(spec))],
    parts: [{ id: 'total', label: totalLabel, answer: { form: 'integer', key } }],
    hints: hintTexts(spec, letters),
    solution: [
      tensorTable(tensors),
      paragraph(summaryText(spec, letters, substituted(formula(spec), sizesOf(spec)), key)),
    ],
    why: whyText,
  }
}
