import { gruStep, type RandomState, tensor, unroll } from '../../../rnn'
import { drawDecimal, pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { tracedParts, valuesOf } from '../../trace'
import { type Block, drawBlock, engineWeights, times } from './block'
import { gruConventions, otherGrus } from './gru-conventions'
import { type GruSpec, gruByHand } from './gru-hand'
import { gruSlips } from './gru-slips'
import { gruBeginning, gruLabel, gruPrompt, gruSolution } from './gru-text'
import { idAt, type StepTrace, traceOf } from './step-ids'

/** One step of a GRU by hand under any of the four conventions; two steps at level 2, two units at level 3. */
export const gruStepKind: Kind<GruSpec> = {
  id: 'step.gru',
  group: 'steps',
  name: { zh: 'GRU 的一步', en: 'One step of a GRU' },
  lesson: 'gru',
  anchor: 'conventions',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => valuesOf(gruByHand(spec)),
  slips: gruSlips,
  conventions: otherGrus,
}

function drawSpec(random: RandomState, level: Level): GruSpec {
  const size = level === 3 ? 2 : 1
  for (;;) {
    const gate = (): Block => drawBlock(random, size, 1, level === 2 ? undefined : 0)
    const spec: GruSpec = {
      convention: pick(random, gruConventions).convention,
      blocks: { z: gate(), r: gate(), n: drawBlock(random, size, 1) },
      bhn: times(size, () => (size === 1 ? drawDecimal(random, -0.9, 0.9) : 0)),
      h0: times(size, () => drawDecimal(random, -0.9, 0.9)),
      xs: times(level === 2 ? 2 : 1, () => [pick(random, [-2, -1, 1, 2])]),
    }
    if (telling(gruByHand(spec))) return spec
  }
}

/** Saturated gates and states near 0 would hide mistakes, and a gate near one half hides which way it points. */
function telling(trace: StepTrace): boolean {
  return Object.entries(trace).every(([id, units]) =>
    units.every((value) => {
      if (id.startsWith('z')) return value > 0.1 && value < 0.9 && Math.abs(value - 0.5) > 0.05
      return id.startsWith('r') ? value > 0.1 && value < 0.9 : Math.abs(value) > 0.05
    }),
  )
}

/** Every value of every step, by the engine. */
function run({ convention, blocks: { r, z, n }, bhn, h0, xs }: GruSpec): StepTrace {
  const weights = engineWeights([r, z, n], [...r.b.map(() => 0), ...z.b.map(() => 0), ...bhn])
  const start = tensor([h0.length], h0)
  const steps = unroll<{ h: typeof start }, ReturnType<typeof gruStep>>(
    (x, state) => gruStep(weights, x, state, convention),
    tensor([xs.length, 1], xs.flat()),
    { h: start },
  )
  return traceOf(
    steps.map((step) => ({ z: [...step.z.data], r: [...step.r.data], n: [...step.n.data], h: [...step.h.data] })),
  )
}

function pose(spec: GruSpec): Posed {
  const trace = run(spec)
  const beginning = gruBeginning(spec, trace)
  return {
    prompt: gruPrompt(spec),
    parts: tracedParts(trace, gruLabel, [idAt('h', spec.xs.length)]),
    hints: [
      {
        zh: '先算两个门，再算候选（它要用 $r_t$），最后按 $z_t$ 混合旧状态与候选。动笔前看清 $z_t$ 乘的是谁、$r_t$ 在乘 $U$ 之前还是之后。',
        en: 'Both gates first, then the candidate, which needs $r_t$, then mix old state and candidate by $z_t$. Before you begin, see what $z_t$ multiplies and whether $r_t$ acts before or after the product with $U$.',
      },
      { zh: `先算重置门：$${beginning}$。`, en: `Begin with the reset gate: $${beginning}$.` },
    ],
    solution: gruSolution(spec, trace),
    why: {
      zh: '文献与框架里的 GRU 有四种写法：$z_t$ 可以管写入也可以管保留，重置可以在矩阵乘之前也可以在之后。前者只是改名，后者是两个不同的函数；同样的权重，四种结果。作答之前先报约定。',
      en: 'Papers and frameworks write the GRU in four ways: $z_t$ may write or keep, and the reset may come before or after the matrix product. The first is a renaming, the second makes another function; the same weights give four results. Name the convention before you calculate.',
    },
  }
}
