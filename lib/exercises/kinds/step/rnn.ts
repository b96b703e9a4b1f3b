import { type RandomState, rnnStep, tensor, unroll } from '../../../rnn'
import { drawDecimal, pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { type Block, columnVector, displayed, matrix, paragraph } from '../../text'
import { result, rounded, shown } from '../../text/calculation'
import { tracedParts, valuesOf } from '../../trace'
import { affineText, symbol } from './affine-text'
import { drawBlock, engineWeights, times } from './block'
import { type RnnSpec, rnnByHand } from './rnn-hand'
import { rnnSlips, rowVectors } from './rnn-slips'
import { idAt, type StepTrace, traceOf } from './step-ids'

/** One step of a vanilla RNN by hand; two steps at level 2, two units and two inputs at level 3. */
export const rnnStepKind: Kind<RnnSpec> = {
  id: 'step.rnn',
  group: 'steps',
  name: { zh: 'RNN 的一步', en: 'One step of an RNN' },
  lesson: 'vanilla-rnn',
  anchor: 'by-hand',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => valuesOf(rnnByHand(spec)),
  slips: rnnSlips,
  conventions: [rowVectors],
}

function drawSpec(random: RandomState, level: Level): RnnSpec {
  const size = level === 3 ? 2 : 1
  const inputs = [-2, -1, 1, 2]
  for (;;) {
    const spec = {
      block: drawBlock(random, size, size),
      h0: times(size, () => drawDecimal(random, -0.9, 0.9)),
      xs: times(level === 2 ? 2 : 1, () => times(size, () => pick(random, inputs))),
    }
    if (Object.values(rnnByHand(spec)).flat().every(telling)) return spec
  }
}

/** Where tanh is flat no mistake would show, and at 0 a factor would hide one. */
const telling = (value: number) => Math.abs(value) > 0.04 && Math.abs(value) < 1.8

/** z and h of every step, by the engine. */
function run({ block, h0, xs }: RnnSpec): StepTrace {
  const inputs = tensor([xs.length, h0.length], xs.flat())
  const start = { h: tensor([h0.length], h0) }
  const steps = unroll<{ h: typeof start.h; z?: typeof start.h }, ReturnType<typeof rnnStep>>(
    (x, state) => rnnStep(engineWeights([block]), x, state),
    inputs,
    start,
  )
  return traceOf(steps.map(({ z, h }) => ({ z: [...z.data], h: [...h.data] })))
}

function pose(spec: RnnSpec): Posed {
  const trace = run(spec)
  const last = idAt('h', spec.xs.length)
  return {
    prompt: prompt(spec),
    parts: tracedParts(
      trace,
      (id) => {
        const step = id.slice(1) || '1'
        return id.startsWith('z')
          ? { zh: `预激活 $z_${step}$`, en: `Pre-activation $z_${step}$` }
          : { zh: `隐藏状态 $h_${step}$`, en: `Hidden state $h_${step}$` }
      },
      [last],
    ),
    hints: [
      {
        zh: '先算预激活：循环项、输入项、偏置，三项相加；再取 $tanh$。',
        en: 'First the pre-activation: recurrent term, input term and bias, added up. Then the $tanh$.',
      },
      beginning(spec),
    ],
    solution: solution(spec, trace),
    why: {
      zh: '每一步都用同一组权重，把上一步的状态与这一步的输入混在一起，再压进 $(-1, 1)$。先写出 $z_t$ 有好处：求导时 $tanh$ 的斜率正是在这一点上取的。',
      en: 'Every step mixes the state before with the input of the step, by the same weights, and squashes the sum into $(-1, 1)$. Writing down $z_t$ pays: it is where the slope of $tanh$ is taken in a derivative.',
    },
  }
}

function prompt({ block: { W, b }, h0, xs }: RnnSpec): Block[] {
  const steps = xs.length
  if (h0.length === 1) {
    const [wh = 0, wx = 0] = W[0] ?? []
    const weights = `$w_{hh} = ${shown(wh)}$, $w_{xh} = ${shown(wx)}$, $b_h = ${shown(b[0] as number)}$`
    const state = `$h_0 = ${shown(h0[0] as number)}$`
    const inputs = xs.map(([x = 0], index) => `$x_${index + 1} = ${shown(x)}$`)
    return [
      paragraph({
        zh: `一个单元的 tanh RNN：${weights.replaceAll(', ', '，')}；初始状态 ${state}，输入 ${inputs.join('，')}。求 $h_${steps}$，保留四位小数。`,
        en: `A tanh RNN of one unit has ${weights}; it starts from ${state} and reads ${inputs.join(', then ')}. Find $h_${steps}$ to four decimals.`,
      }),
    ]
  }
  return [
    paragraph({
      zh: '两个单元、两个输入的 tanh RNN，向量一律是列向量，权重在左。求 $h_1$，保留四位小数。',
      en: 'A tanh RNN of two units with two inputs. All vectors are columns, with the weights on their left. Find $h_1$ to four decimals.',
    }),
    matrix(
      'W_{hh}',
      W.map((row) => row.slice(0, 2)),
    ),
    matrix(
      'W_{xh}',
      W.map((row) => row.slice(2)),
    ),
    columnVector('b_h', b),
    columnVector('h_0', h0),
    columnVector('x_1', xs[0] as readonly number[]),
  ]
}

const beginning = ({ block, h0, xs }: RnnSpec) => {
  const [x = []] = xs
  const sum = `$${symbol('z', 1, 0, h0.length)} = ${affineText(block, 0, h0, x)}$`
  return { zh: `从这里开始：${sum}。`, en: `Begin with ${sum}.` }
}

function solution({ block, h0, xs }: RnnSpec, trace: StepTrace): Block[] {
  return xs.flatMap((x, index) => {
    const step = index + 1
    const before = index === 0 ? h0 : (trace[idAt('h', index)] as readonly number[])
    const [z, h] = ['z', 'h'].map((name) => trace[idAt(name, step)] as readonly number[]) as [number[], number[]]
    const tanhs = z.map((value) => `tanh(${rounded(value)})`)
    return [
      ...z.map((value, unit) =>
        displayed(`${symbol('z', step, unit, z.length)} = ${affineText(block, unit, before, x)} = ${result([value])}`),
      ),
      displayed(`h_${step} = ${tanhs.length === 1 ? tanhs[0] : `(${tanhs.join(', ')})`} = ${result(h)}`),
    ]
  })
}
