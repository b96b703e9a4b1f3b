import type { Localized } from '../../../i18n/locale'
import { columnVector, displayed, matrix, paragraph, type Block as TextBlock, table } from '../../text'
import { factor, result, rounded, shown, sumText } from '../../text/calculation'
import { symbol } from './affine-text'
import { conventionName } from './gru-conventions'
import type { GruSpec } from './gru-hand'
import { gateLine } from './lstm-text'
import { idAt, type StepTrace } from './step-ids'

const names: Readonly<Record<string, Localized>> = {
  z: { zh: '更新门', en: 'Update gate' },
  r: { zh: '重置门', en: 'Reset gate' },
  n: { zh: '候选', en: 'Candidate' },
  h: { zh: '隐藏状态', en: 'Hidden state' },
}

export function gruLabel(id: string): Localized {
  const name = names[id.charAt(0)] as Localized
  const formula = `$${id.startsWith('n') ? '~h' : id.charAt(0)}_${id.slice(1) || 1}$`
  return { zh: `${name.zh} ${formula}`, en: `${name.en} ${formula}` }
}

/** The two equations in which conventions differ; W the input's weights of the candidate, U those of the state. */
function equations({ convention: { update, reset }, h0 }: GruSpec): string[] {
  const one = h0.length === 1
  const bias = one ? { input: ' + b_{in}', recurrent: ' + b_{hn}' } : { input: ' + b_n', recurrent: '' }
  const product = `U h_{t-1}${bias.recurrent}`
  return [
    reset === 'before'
      ? `~h_t = tanh(W x_t${bias.input} + U (r_t ⊙ h_{t-1})${bias.recurrent})`
      : `~h_t = tanh(W x_t${bias.input} + r_t ⊙ (${product}))`,
    update === 'keep' ? 'h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ ~h_t' : 'h_t = (1 - z_t) ⊙ h_{t-1} + z_t ⊙ ~h_t',
  ]
}

export function gruPrompt(spec: GruSpec): TextBlock[] {
  const { blocks, bhn, h0, xs } = spec
  const { z, r, n } = blocks
  const asked = `$h_${xs.length}$`
  const given = equations(spec).map(displayed)
  const convention = conventionName(spec.convention)
  const inputs = xs.map(([x = 0], index) => `$x_${index + 1} = ${shown(x)}$`)
  if (h0.length === 1) {
    const start = `$h_0 = ${shown(h0[0] as number)}$`
    const row = (name: Localized, { W, b }: typeof z, bias = shown(b[0] as number)) => [
      name,
      ...(W[0] ?? []).map(shown),
      bias,
    ]
    const biases = `$b_{in} = ${shown(n.b[0] as number)}$, $b_{hn} = ${shown(bhn[0] as number)}$`
    return [
      paragraph({
        zh: `一个单元的 GRU，约定是 ${convention.zh}，候选与新状态按下面两式。从 ${start} 出发，输入 ${inputs.join('，')}。求 ${asked}，保留四位小数。`,
        en: `A GRU of one unit; convention: ${convention.en}. Candidate and new state follow the two equations below. It starts from ${start} and reads ${inputs.join(', then ')}. Find ${asked} to four decimals.`,
      }),
      ...given,
      table(
        [
          { zh: '组', en: 'Block' },
          { zh: '乘状态', en: 'on the state' },
          { zh: '乘输入', en: 'on the input' },
          { zh: '偏置', en: 'bias' },
        ],
        [
          row({ zh: '更新门 $z$', en: 'Update gate $z$' }, z),
          row({ zh: '重置门 $r$', en: 'Reset gate $r$' }, r),
          row({ zh: '候选 $~h$（$U$、$W$）', en: 'Candidate $~h$ ($U$, $W$)' }, n, biases),
        ],
      ),
    ]
  }
  return [
    paragraph({
      zh: `两个单元、一个输入的 GRU，约定是 ${convention.zh}，候选与新状态按下面两式。每组权重的前两列乘状态（候选的这两列就是 $U$），最后一列乘输入；两个门没有偏置。输入 ${inputs[0]}。求 ${asked}，保留四位小数。`,
      en: `A GRU of two units with one input; convention: ${convention.en}. Candidate and new state follow the two equations below. In every block of weights the first two columns multiply the state (those of the candidate are $U$) and the last one the input; the gates have no bias. The input is ${inputs[0]}. Find ${asked} to four decimals.`,
    }),
    ...given,
    matrix('W_z', z.W),
    matrix('W_r', r.W),
    matrix('W_h', n.W),
    columnVector('b_n', n.b),
    columnVector('h_0', h0),
  ]
}

/** Where to begin: the first unit's reset gate. */
export function gruBeginning({ blocks, h0, xs }: GruSpec, trace: StepTrace): string {
  const place = { letter: 'r', step: 1, unit: 0 }
  return gateLine(place, blocks.r, 'σ', h0, xs[0] as readonly number[], trace.r?.[0] as number)
}

export function gruSolution(spec: GruSpec, trace: StepTrace): TextBlock[] {
  const { blocks, h0, xs, convention } = spec
  return xs.flatMap((x, index) => {
    const step = index + 1
    const at = (name: string, t = step) => trace[idAt(name, t)] as readonly number[]
    const before = index === 0 ? h0 : at('h', index)
    const gates = (['r', 'z'] as const).flatMap((name) =>
      at(name).map((value, unit) => gateLine({ letter: name, step, unit }, blocks[name], 'σ', before, x, value)),
    )
    const candidates = at('n').map(
      (value, unit) =>
        `${symbol('~h', step, unit, before.length)} = tanh(${candidateText(spec, unit, at('r'), before, x)}) = ${result([value])}`,
    )
    const mixed = at('h').map((_, unit) => {
      const [z, n, old] = [at('z'), at('n'), before].map((values) => factor(rounded(values[unit] as number)))
      return convention.update === 'keep' ? `${z} * ${old} + (1 - ${z}) * ${n}` : `(1 - ${z}) * ${old} + ${z} * ${n}`
    })
    const sum = mixed.length === 1 ? mixed[0] : `(${mixed.join(', ')})`
    return [...gates, ...candidates, `h_${step} = ${sum} = ${result(at('h'))}`].map(displayed)
  })
}

function candidateText(
  { convention, blocks, bhn }: GruSpec,
  unit: number,
  r: readonly number[],
  h: readonly number[],
  x: readonly number[],
): string {
  const row = blocks.n.W[unit] as readonly number[]
  const input = sumText([
    ...x.map((value, index): [number, number] => [row[h.length + index] as number, value]),
    [blocks.n.b[unit] as number],
  ])
  if (convention.reset === 'before') {
    const reset = h.map((value, index): [number, number] => [row[index] as number, value * (r[index] as number)])
    return `${input} + ${leading(sumText([...reset, [bhn[unit] as number]]))}`
  }
  const product = sumText([
    ...h.map((value, index): [number, number] => [row[index] as number, value]),
    [bhn[unit] as number],
  ])
  return `${input} + ${rounded(r[unit] as number)} * (${product})`
}

/** A sum behind a plus: in brackets when it begins with a minus. */
const leading = (sum: string) => (sum.startsWith('−') ? `(${sum})` : sum)
