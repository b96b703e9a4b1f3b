import { type LstmState, lstmStep, type RandomState, tensor, unroll } from '../../../rnn'
import { drawDecimal, pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { tracedParts, valuesOf } from '../../trace'
import { drawBlock, engineWeights, times } from './block'
import { type LstmBlocks, type LstmSpec, lstmByHand } from './lstm-hand'
import { lstmSlips } from './lstm-slips'
import { gateLine, lstmLabel, lstmPrompt, lstmSolution } from './lstm-text'
import { idAt, type StepTrace, traceOf } from './step-ids'

/** One step of an LSTM by hand; two steps at level 2, two units at level 3. */
export const lstmStepKind: Kind<LstmSpec> = {
  id: 'step.lstm',
  group: 'steps',
  name: { zh: 'LSTM 的一步', en: 'One step of an LSTM' },
  lesson: 'lstm',
  anchor: 'by-hand',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => valuesOf(lstmByHand(spec)),
  slips: lstmSlips,
}

function drawSpec(random: RandomState, level: Level): LstmSpec {
  const size = level === 3 ? 2 : 1
  for (;;) {
    const block = (bias: number) => drawBlock(random, size, 1, level === 2 ? undefined : bias)
    const blocks: LstmBlocks = { f: block(1), i: block(0), g: block(0), o: block(0) }
    const spec = {
      blocks,
      h0: times(size, () => drawDecimal(random, -0.9, 0.9)),
      c0: times(size, () => drawDecimal(random, -1.5, 1.5)),
      xs: times(level === 2 ? 2 : 1, () => [pick(random, [-2, -1, 1, 2])]),
    }
    if (telling(lstmByHand(spec))) return spec
  }
}

/** Saturated gates and states near 0 would hide mistakes. */
function telling(trace: StepTrace): boolean {
  return Object.entries(trace).every(([id, units]) =>
    units.every((value) => (/^[fio]/.test(id) ? value > 0.1 && value < 0.9 : Math.abs(value) > 0.1)),
  )
}

/** Every value of every step, by the engine. */
function run({ blocks: { i, f, g, o }, h0, c0, xs }: LstmSpec): StepTrace {
  const weights = engineWeights([i, f, g, o])
  const steps = unroll<LstmState, ReturnType<typeof lstmStep>>(
    (x, state) => lstmStep(weights, x, state),
    tensor([xs.length, 1], xs.flat()),
    { h: tensor([h0.length], h0), c: tensor([c0.length], c0) },
  )
  return traceOf(
    steps.map((step) => ({
      f: [...step.f.data],
      i: [...step.i.data],
      g: [...step.g.data],
      o: [...step.o.data],
      c: [...step.c.data],
      h: [...step.h.data],
    })),
  )
}

function pose(spec: LstmSpec): Posed {
  const trace = run(spec)
  const last = spec.xs.length
  const first = gateLine(
    { letter: 'f', step: 1, unit: 0 },
    spec.blocks.f,
    'σ',
    spec.h0,
    spec.xs[0] as readonly number[],
    trace.f?.[0] as number,
  )
  return {
    prompt: lstmPrompt(spec),
    parts: tracedParts(trace, lstmLabel, [idAt('c', last), idAt('h', last)]),
    hints: [
      {
        zh: '次序固定：先算三个门和候选（门用 $σ$，候选用 $tanh$），再算 $C_t$，最后算 $h_t$。',
        en: 'The order is fixed: three gates and the candidate first ($σ$ for gates, $tanh$ for the candidate), then $C_t$, then $h_t$.',
      },
      { zh: `先算遗忘门：$${first}$。`, en: `Begin with the forget gate: $${first}$.` },
    ],
    solution: lstmSolution(spec, trace),
    why: {
      zh: '三个门和候选都只看 $h_{t-1}$ 与 $x_t$，互不依赖；细胞状态只由逐元素的乘与加更新，没有输出门的事；输出门和 $tanh$ 只管露出多少。',
      en: 'Gates and candidate see only $h_{t-1}$ and $x_t$, and not each other; the cell state is updated by elementwise products and a sum in which the output gate has no part; output gate and $tanh$ only decide what shows.',
    },
  }
}
