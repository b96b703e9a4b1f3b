import { type LayerStack, type RandomState, sequentialSteps } from '../../../rnn'
import { pick } from '../../draw'
import type { Kind, Level, Part, Posed } from '../../kind'
import { displayed, paragraph } from '../../text'
import { longestChain, type Stack, type StepsSpec } from './longest-chain'
import { rightSteps, stepSlips } from './step-slips'
import { reason, stepLabels, stepsHints, stepsPrompt, stepsWhy } from './step-text'

/** The steps that cannot run at once, of RNNs and Transformers. */
export const sequentialStepsKind: Kind<StepsSpec> = {
  id: 'cost.sequential-steps',
  group: 'cost',
  name: { zh: '顺序步数', en: 'Sequential steps' },
  lesson: 'architectures',
  anchor: 'steps',
  levels: 3,
  draw: drawSteps,
  pose,
  recount,
  slips: stepSlips,
}

/** Level 1: reading a sequence. Level 2: or generating one. Level 3: an encoder and a decoder. */
function drawSteps(random: RandomState, level: Level): StepsSpec {
  const reading = ['recurrent', 'bidirectional', 'attention'] as const
  const writing = ['recurrent', 'attention'] as const
  const stack = (generating: boolean): Stack => ({
    network: generating ? pick(random, writing) : pick(random, reading),
    layers: random.randint(2, 9),
    positions: level === 1 ? random.randint(10, 60) : 10 * random.randint(5, 101),
    generating,
  })
  if (level === 3) return { encoder: stack(false), decoder: stack(true) }
  return { encoder: stack(level === 2 && random.randint(0, 2) === 1) }
}

function pose(spec: StepsSpec): Posed {
  const { encoder, decoder } = spec
  const part = (id: keyof typeof stepLabels, key: number): Part => ({
    id,
    label: stepLabels[id],
    answer: { form: 'integer', key },
  })
  const first = longestChain(encoder)
  const second = decoder ? longestChain(decoder) : 0
  const lines = [encoder, ...(decoder ? [decoder] : [])].map((stack) => {
    const { value, text } = rightSteps(stack)
    const { zh, en } = reason(stack)
    const equation = text === `${value}` ? `$L = ${text}$` : `$${text} = ${value}$`
    return paragraph({ zh: `${zh}：${equation}`, en: `${en}: ${equation}` })
  })
  return {
    prompt: [paragraph(stepsPrompt(spec))],
    parts: decoder
      ? [
          { ...part('encoder', first), step: true },
          { ...part('decoder', second), step: true },
          { ...part('steps', first + second), weight: 2 },
        ]
      : [part('steps', first)],
    hints: stepsHints,
    solution: decoder ? [...lines, displayed(`${first} + ${second} = ${first + second}`)] : lines,
    why: stepsWhy,
  }
}

/** By the engine's formula; while generating, every token takes a step a layer. */
function recount({ encoder, decoder }: StepsSpec): Record<string, number> {
  const steps = ({ network, layers, positions, generating }: Stack) => {
    if (generating) return positions * layers
    const stack: LayerStack =
      network === 'attention'
        ? { kind: 'self-attention', layers }
        : { kind: 'recurrent', layers, bidirectional: network === 'bidirectional' }
    return sequentialSteps(stack, positions)
  }
  const first = steps(encoder)
  if (!decoder) return { steps: first }
  const second = steps(decoder)
  return { encoder: first, decoder: second, steps: first + second }
}
