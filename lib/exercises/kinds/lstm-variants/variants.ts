import { countParameters, formula, type ParameterSpec, parameterTensors, type RandomState, sizesOf } from '../../../rnn'
import { pick } from '../../draw'
import type { Kind, Level, Part, Posed } from '../../kind'
import { paragraph } from '../../text'
import { type Counting, conventionOf, type FormulaSlip, recounted, slipOf, tensorTable } from '../parameters/counting'
import { substituted, symbolic } from '../parameters/formula-text'
import { totalLabel } from '../parameters/parameter-text'
import { peepholeSlips, projectionSlips } from './variant-slips'
import {
  peepholeHints,
  peepholeWhy,
  projectionHints,
  projectionWhy,
  reverseAlike,
  totalLine,
  variantLabels,
  variantPrompt,
} from './variant-text'

/** Small sizes, then sizes as they are in use. Never p = 4, where W_hr has as many entries as the second biases. */
const small = { hidden: [6, 8, 9, 10, 12, 16], input: [2, 3, 5, 7], projected: [2, 3, 5] }
const large = { hidden: [48, 64, 100, 128, 200, 256], input: [12, 20, 40, 80], projected: [10, 16, 25, 32] }

/** Level 1: one small layer. Level 2: one large one. Level 3: two layers or both directions. */
function drawVariant(random: RandomState, level: Level, projected: boolean): ParameterSpec {
  const sizes = level === 2 ? large : small
  const layers = level === 3 ? random.randint(1, 3) : 1
  const spec = {
    cell: 'lstm',
    hiddenSize: pick(random, sizes.hidden),
    inputSize: pick(random, sizes.input),
    ...(level === 3 && { layers, bidirectional: layers === 1 || random.randint(0, 2) === 1 }),
  } as const
  if (!projected) return { ...spec, convention: 'textbook', peephole: true }
  return {
    ...spec,
    convention: 'pytorch',
    projectionSize: pick(
      random,
      sizes.projected.filter((size) => size !== spec.inputSize),
    ),
  }
}

interface Variant extends Counting<ParameterSpec> {
  readonly id: string
  readonly name: Kind['name']
  readonly projected: boolean
  readonly slips: readonly FormulaSlip<ParameterSpec>[]
  readonly hints: (spec: ParameterSpec) => Posed['hints']
  readonly why: Posed['why']
  /** The steps by their parts: the tensors of the first layer that they count. */
  readonly steps: Readonly<Record<string, string>>
}

/** An LSTM whose hidden state is projected, as PyTorch does. */
export const projection = variantKind({
  id: 'params.projection',
  name: { zh: '带投影的 LSTM', en: 'LSTM with projection' },
  projected: true,
  formula,
  parts: (whole) => ({
    recurrent: { ...bare(whole), each: whole.each.filter(({ part }) => part === 'recurrent') },
    projection: { ...bare(whole), own: whole.own },
    total: whole,
  }),
  slips: projectionSlips,
  hints: projectionHints,
  why: projectionWhy,
  steps: { recurrent: 'weight_hh_l0', projection: 'weight_hr_l0' },
})

/** An LSTM whose gates see the cell state. */
export const peephole = variantKind({
  id: 'params.peephole',
  name: { zh: '带窥孔的 LSTM', en: 'LSTM with peepholes' },
  projected: false,
  formula,
  parts: (whole) => ({ peepholes: { ...bare(whole), own: whole.own }, total: whole }),
  slips: peepholeSlips,
  hints: peepholeHints,
  why: peepholeWhy,
  steps: { peepholes: 'peephole' },
})

/** A formula of one direction of the first layer that has nothing in it yet. */
function bare(whole: ReturnType<typeof formula>): ReturnType<typeof formula> {
  return { ...whole, each: [], own: [], copies: 1, upper: { copies: 0, each: [] }, once: [] }
}

function variantKind(variant: Variant): Kind<ParameterSpec> {
  const { id, name, projected } = variant
  return {
    id,
    name,
    group: 'counting',
    lesson: 'counting',
    anchor: 'variants',
    levels: 3,
    draw: (random, level) => drawVariant(random, level, projected),
    pose: (spec) => pose(spec, variant),
    recount: (spec) => recounted(variant, spec),
    slips: variant.slips.map((rule) => slipOf(variant, rule)),
    conventions: [conventionOf(variant, projected ? 'textbook' : 'pytorch')],
  }
}

function pose(spec: ParameterSpec, { hints, why, steps }: Variant): Posed {
  const tensors = parameterTensors(spec)
  const total = countParameters(tensors)
  const named = (name: string) => countParameters(tensors.filter((tensor) => tensor.name === name))
  const parts = Object.entries(steps).map(
    ([id, tensor]): Part => ({
      id,
      label: variantLabels[id as keyof typeof variantLabels],
      answer: { form: 'integer', key: named(tensor) },
      step: true,
    }),
  )
  return {
    prompt: [paragraph(variantPrompt(spec))],
    parts: [...parts, { id: 'total', label: totalLabel, answer: { form: 'integer', key: total }, weight: 2 }],
    hints: hints(spec),
    solution: [
      tensorTable(tensors.filter(({ name }) => !name.endsWith('_reverse'))),
      ...(spec.bidirectional ? [paragraph(reverseAlike)] : []),
      paragraph(totalLine(symbolic(formula(spec)), substituted(formula(spec), sizesOf(spec)), total)),
    ],
    why,
  }
}
