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
import type { Kind, Level, Part, Posed } from '../../kind'
import { paragraph, table } from '../../text'
import { type Counting, conventionOf, recounted, slipOf } from '../parameters/counting'
import { firstLayer, upperLayer } from '../parameters/formula-changes'
import { substituted, symbolic } from '../parameters/formula-text'
import { totalLabel } from '../parameters/parameter-text'
import { stackSlips } from './stack-slips'
import { layerLabel, readoutLabel, stackHead, stackHints, stackPrompt, stackWhy } from './stacked-text'

const cells: readonly Cell[] = ['rnn', 'lstm', 'gru']
/** Small sizes, then sizes as they are in use. */
const small = { hidden: [4, 5, 6, 8, 10, 12], input: [2, 3, 5, 7, 9] }
const large = { hidden: [20, 30, 32, 50, 64, 100, 128], input: [10, 16, 25, 40, 80, 200] }

const counting: Counting<ParameterSpec> = {
  formula,
  parts: (whole, { layers = 1, readoutSize }) => ({
    first: firstLayer(whole),
    ...(layers > 1 && { upper: upperLayer(whole, layers - 1) }),
    ...(readoutSize !== undefined && { readout: { ...whole, copies: 0, upper: { copies: 0, each: [] } } }),
    total: whole,
  }),
}

/** Counts a stack of layers, in one direction or both. */
export const stacked: Kind<ParameterSpec> = {
  id: 'params.stacked',
  group: 'counting',
  name: { zh: '多层与双向', en: 'Layers and directions' },
  lesson: 'counting',
  anchor: 'stack',
  levels: 3,
  draw: drawStack,
  pose,
  recount: (spec) => recounted(counting, spec),
  slips: stackSlips.map((rule) => slipOf(counting, rule)),
  conventions: conventions.map((convention) => conventionOf(counting, convention)),
}

/** Level 1: two layers or two directions. Level 2: both. Level 3: up to four layers, larger sizes, a readout. */
function drawStack(random: RandomState, level: Level): ParameterSpec {
  const { hidden, input } = level < 3 ? small : large
  const hiddenSize = pick(random, hidden)
  const inputSize = pick(
    random,
    input.filter((size) => size !== hiddenSize),
  )
  const both = level > 1 || random.randint(0, 2) === 1
  const layers = level === 1 ? (both ? 1 : 2) : level === 2 ? 2 : random.randint(2, 5)
  const spec = {
    cell: pick(random, cells),
    convention: pick(random, conventions),
    inputSize,
    hiddenSize,
    layers,
    bidirectional: both,
  }
  return level === 3 ? { ...spec, readoutSize: random.randint(2, 11) } : spec
}

/** The parameters of one layer, counted from its tensors; of the readout for a layer beyond the last. */
function counted(spec: ParameterSpec, layer: number): number {
  const tensors = parameterTensors(spec)
  const readout = tensors.filter(({ part }) => part.startsWith('readout'))
  if (layer === (spec.layers ?? 1)) return countParameters(readout)
  // All but the first layer and direction end as PyTorch’s do.
  const depthOf = (name: string) => Number(/_l(\d+)(?:_reverse)?$/.exec(name)?.[1] ?? 0)
  return countParameters(tensors.filter((one) => !readout.includes(one) && depthOf(one.name) === layer))
}

function pose(spec: ParameterSpec): Posed {
  const { layers = 1, readoutSize } = spec
  const formulas = counting.parts(formula(spec), spec)
  const total = countParameters(parameterTensors(spec))
  const step = (id: string, label: Part['label'], key: number): Part => ({
    id,
    label,
    answer: { form: 'integer', key },
    step: true,
  })
  const steps = [
    step('first', layerLabel(0, false), counted(spec, 0)),
    ...(layers > 1 ? [step('upper', layerLabel(1, layers > 2), counted(spec, 1))] : []),
    ...(readoutSize === undefined ? [] : [step('readout', readoutLabel, counted(spec, layers))]),
  ]
  const widths = { first: `${spec.inputSize}`, upper: `${outputWidth(spec)}`, readout: `${outputWidth(spec)}` }
  const symbols = symbolic(formula(spec))
  return {
    prompt: [paragraph(stackPrompt(spec))],
    parts: [...steps, { id: 'total', label: totalLabel, answer: { form: 'integer', key: total }, weight: 2 }],
    hints: stackHints(spec),
    solution: [
      table(
        stackHead,
        steps.map(({ id, label, answer }) => [
          label,
          widths[id as keyof typeof widths],
          `$${formulas[id] ? substituted(formulas[id], sizesOf(spec)) : ''} = ${answer.key}$`,
        ]),
      ),
      paragraph({
        zh: `全部相加：$${symbols} = ${total}$`,
        en: `All together: $${symbols} = ${total}$`,
      }),
    ],
    why: stackWhy,
  }
}

/** How wide the hidden states of a layer are, directions joined. */
function outputWidth({ hiddenSize, bidirectional }: ParameterSpec): number {
  return hiddenSize * (bidirectional ? 2 : 1)
}
