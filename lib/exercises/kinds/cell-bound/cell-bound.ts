import { type LstmStep, log, type RandomState, runCell, tensor, zeros } from '../../../rnn'
import { drawDecimal } from '../../draw'
import type { Kind, Level, Posed, Values } from '../../kind'
import { type Block, displayed, paragraph, table } from '../../text'
import { result, rounded, shown } from '../../text/calculation'
import { tracedParts } from '../../trace'
import { cellBoundSlips } from './cell-bound-slips'
import { type CellBoundSpec, cellBoundByHand, isConstant } from './cell-bound-values'

/** The bound on |C_t|: of constant gates, of gates that differ, and from a C_0 that is not 0. */
export const cellBound: Kind<CellBoundSpec> = {
  id: 'lstm.cell-bound',
  group: 'gradients',
  name: { zh: '细胞状态的上界', en: 'Bound on a cell state' },
  lesson: 'lstm',
  anchor: 'squash',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: byEngine,
  slips: cellBoundSlips,
}

function drawSpec(random: RandomState, level: Level): CellBoundSpec {
  const gate = (low: number) => drawDecimal(random, low, 0.9, level === 1 ? 2 : 1)
  if (level === 1) {
    const [f, i, t] = [gate(0.5), gate(0.2), random.randint(3, 11)]
    return { f: Array.from({ length: t }, () => f), i: Array.from({ length: t }, () => i) }
  }
  const t = level === 2 ? random.randint(3, 5) : 3
  const gates = (low: number) => Array.from({ length: t }, () => gate(low))
  const spec = { f: gates(0.3), i: gates(0.2) }
  if (isConstant(spec)) return drawSpec(random, level)
  return level === 2 ? spec : { ...spec, c0: drawDecimal(random, -2, 2) }
}

/** The engine’s cell state when every candidate is 1, to which tanh(40) rounds. */
function byEngine({ f, i, c0 = 0 }: CellBoundSpec): Values {
  const logit = (p: number) => log(p / (1 - p))
  const parameters = {
    weight_ih_l0: tensor([4, 2], [1, 0, 0, 1, 0, 0, 0, 0]),
    weight_hh_l0: zeros([4, 1]),
    bias_ih_l0: tensor([4], [0, 0, 40, 0]),
    bias_hh_l0: zeros([4]),
  }
  const inputs = f.flatMap((gate, n) => [logit(i[n] as number), logit(gate)])
  const spec = { cell: { kind: 'lstm' }, inputSize: 2, hiddenSize: 1 } as const
  const initial = { h: zeros([1]), c: tensor([1], [Math.abs(c0)]) }
  const run = runCell(spec, parameters, tensor([f.length, 2], inputs), initial)
  return { bound: (run.steps.at(-1) as LstmStep).c.data[0] as number }
}

function label(id: string, t: number) {
  if (id === 'bound') return { zh: `$|C_${t}|$ 的上界`, en: `Bound on $|C_${t}|$` }
  if (id === 'start') return { zh: '$C_0$ 留下的', en: 'What is left of $C_0$' }
  return { zh: `第 ${id.slice(5)} 步写入的`, en: `What step ${id.slice(5)} writes` }
}

function pose(spec: CellBoundSpec): Posed {
  const { f, i, c0 } = spec
  const t = f.length
  const trace = cellBoundByHand(spec)
  const bound = result([trace.bound as number])
  const terms = i.map((gate, n) => [gate, ...f.slice(n + 1)].map(shown).join(' * '))
  const start = c0 === undefined ? [] : [[Math.abs(c0), ...f].map(shown).join(' * ')]
  const constant = isConstant(spec)
  return {
    prompt: prompt(spec),
    parts: tracedParts(trace, (id) => label(id, t), ['bound']),
    hints: [
      {
        zh: '$|C̃_k| < 1$，所以第 $k$ 步写入不超过 $i_k$；到第 $t$ 步，它乘过了第 $k + 1$ 到第 $t$ 步的遗忘门。',
        en: 'Since $|C̃_k| < 1$, step $k$ writes $i_k$ at most; by step $t$ the forget gates of steps $k + 1$ to $t$ have multiplied it.',
      },
      {
        zh: `最后一步写入的没有打折：$${terms.at(-1)}$；倒数第二步的是 $${terms.at(-2)}$。`,
        en: `What the last step writes is not discounted: $${terms.at(-1)}$; of the one before, $${terms.at(-2)}$.`,
      },
    ],
    solution: constant
      ? [
          displayed(`|C_t| <= i(1 + f + … + f^{t-1}) = i(1 - f^t)/(1 - f)`),
          displayed(`${i[0]} * (1 - ${f[0]}^{${t}})/(1 - ${f[0]}) = ${bound}`),
        ]
      : [
          ...terms.slice(0, -1).map((term, n) => displayed(`${term} = ${rounded(trace[`share${n + 1}`] as number)}`)),
          ...start.map((term) => displayed(`${term} = ${rounded(trace.start as number)}`)),
          displayed(
            `|C_${t}| <= ${[...start.map(() => trace.start), ...i.map((_, n) => trace[`share${n + 1}`])].map((value) => rounded(value as number)).join(' + ')} = ${bound}`,
          ),
        ],
    why: {
      zh: '$C_t$ 是各步写入内容按其后遗忘门打折的和：每一份小于 1，加起来却可以超出，所以输出前要再套一层 $tanh$。候选用 $tanh$ 才有正负；若用 sigmoid，从 0 出发就永远不会变负。',
      en: '$C_t$ is the sum of what the steps wrote, discounted by the forget gates after them: each share is below 1, and yet they may add up to more than that, hence the $tanh$ before the output. The candidate is a $tanh$ so that it has a sign; with a sigmoid a cell that starts from 0 could never turn negative.',
    },
  }
}

function prompt(spec: CellBoundSpec): Block[] {
  const { f, i, c0 } = spec
  const t = f.length
  const asked = {
    zh: `用 $|C̃_k| < 1$，求 $|C_${t}|$ 由这些门得到的最小上界，保留四位小数。`,
    en: `With $|C̃_k| < 1$, find the least upper bound on $|C_${t}|$ that these gates give, to four decimals.`,
  }
  if (isConstant(spec)) {
    const gates = `$f = ${f[0]}$, $i = ${i[0]}$`
    return [
      paragraph({
        zh: `LSTM 的一个单元从 $C_0 = 0$ 出发走 ${t} 步，各步的门都是 ${gates.replace(', ', '，')}。${asked.zh}`,
        en: `A unit of an LSTM starts from $C_0 = 0$ and takes ${t} steps, with gates ${gates} in each. ${asked.en}`,
      }),
    ]
  }
  const start = `$C_0 = ${shown(c0 ?? 0)}$`
  return [
    paragraph({
      zh: `LSTM 的一个单元从 ${start} 出发，各步的遗忘门和输入门如下。${asked.zh}`,
      en: `A unit of an LSTM starts from ${start}; its forget and input gates are these. ${asked.en}`,
    }),
    table(
      [{ zh: '步', en: 'Step' }, ...f.map((_, n) => `${n + 1}`)],
      [
        ['$f$', ...f.map(shown)],
        ['$i$', ...i.map(shown)],
      ],
    ),
  ]
}
