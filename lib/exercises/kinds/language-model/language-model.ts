import { conventions, countParameters, formula, parameterTensors, type RandomState, sizesOf } from '../../../rnn'
import { pick } from '../../draw'
import type { Kind, Level, Part, Posed } from '../../kind'
import { paragraph, table } from '../../text'
import { type Counting, conventionOf, recounted, slipOf } from '../parameters/counting'
import { substituted } from '../parameters/formula-text'
import { totalLabel } from '../parameters/parameter-text'
import type { LanguageModel } from './language-model-spec'
import { languageSlips } from './language-slips'
import { modelHead, modelHints, modelLabels, modelPrompt, modelTotal, modelWhy } from './language-text'

const vocabularies = { 1: [100, 200, 300, 500, 1000], 2: [5000, 8000, 10000, 20000, 30000] } as const
const widths = { 1: [10, 15, 20, 30, 40], 2: [64, 100, 128, 200, 256] } as const

const counting: Counting<LanguageModel> = {
  formula: (spec) => {
    const whole = formula(spec)
    return spec.tied ? { ...whole, once: whole.once.filter(({ part }) => part !== 'readout') } : whole
  },
  parts: (whole) => {
    const once = { ...whole, copies: 0, upper: { copies: 0, each: [] } }
    // A bias beside the recurrent blocks is one that was given to the embedding.
    const ends = (output: boolean) => whole.once.filter(({ part }) => part.startsWith('readout') === output)
    return {
      embedding: { ...once, once: ends(false) },
      recurrent: { ...whole, once: [] },
      output: { ...once, once: ends(true) },
      total: whole,
    }
  },
}

/** Counts a language model from its embedding to its softmax. */
export const languageModel: Kind<LanguageModel> = {
  id: 'params.language-model',
  group: 'counting',
  name: { zh: '整个语言模型', en: 'A whole language model' },
  lesson: 'counting',
  anchor: 'whole-model',
  levels: 3,
  draw: drawModel,
  pose,
  recount: (spec) => recounted(counting, spec),
  slips: languageSlips.map((rule) => slipOf(counting, rule)),
  conventions: conventions.map((convention) => conventionOf(counting, convention)),
}

/** Level 1: small. Level 2: sizes as they are in use. Level 3: perhaps tied, perhaps two layers. */
function drawModel(random: RandomState, level: Level): LanguageModel {
  const sizes = level === 1 ? 1 : 2
  const tied = level === 3 && random.randint(0, 2) === 1
  const vocabularySize = pick(random, vocabularies[sizes])
  const hiddenSize = pick<number>(random, widths[sizes])
  const others = widths[sizes].filter((width) => width !== hiddenSize)
  return {
    cell: pick(random, ['lstm', 'gru'] as const),
    convention: pick(random, conventions),
    vocabularySize,
    readoutSize: vocabularySize,
    hiddenSize,
    inputSize: tied ? hiddenSize : pick(random, others),
    layers: level === 3 ? random.randint(1, 3) : 1,
    tied,
  }
}

function pose(model: LanguageModel): Posed {
  const tensors = parameterTensors(model).filter(({ part }) => !(model.tied && part === 'readout'))
  const [first, ...rest] = tensors
  const ends = rest.filter(({ part }) => part.startsWith('readout'))
  const counts = {
    embedding: countParameters(first ? [first] : []),
    recurrent: countParameters(rest.filter((tensor) => !ends.includes(tensor))),
    output: countParameters(ends),
  }
  const total = countParameters(tensors)
  const formulas = counting.parts(counting.formula(model), model)
  const ids = ['embedding', 'recurrent', 'output'] as const
  return {
    prompt: [paragraph(modelPrompt(model))],
    parts: [
      ...ids.map(
        (id): Part => ({ id, label: modelLabels[id], answer: { form: 'integer', key: counts[id] }, step: true }),
      ),
      { id: 'total', label: totalLabel, answer: { form: 'integer', key: total }, weight: 2 },
    ],
    hints: modelHints(model),
    solution: [
      table(
        modelHead,
        ids.map((id) => {
          const numbers = formulas[id] ? substituted(formulas[id], sizesOf(model)) : ''
          return [modelLabels[id], numbers === `${counts[id]}` ? numbers : `$${numbers} = ${counts[id]}$`]
        }),
      ),
      paragraph(
        modelTotal(
          ids.map((id) => counts[id]),
          total,
        ),
      ),
    ],
    why: modelWhy,
  }
}
