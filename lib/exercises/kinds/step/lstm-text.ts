import type { Localized } from '../../../i18n/locale'
import { columnVector, displayed, matrix, paragraph, type Block as TextBlock, table } from '../../text'
import { factor, result, rounded, shown } from '../../text/calculation'
import { affineText, symbol } from './affine-text'
import type { Block } from './block'
import { type LstmBlocks, type LstmSpec, lstmBlocks } from './lstm-hand'
import { idAt, type StepTrace } from './step-ids'

/** What each value of a step is called in formulas and in words. */
const names: Readonly<Record<string, { symbol: string; text: Localized }>> = {
  f: { symbol: 'f', text: { zh: '遗忘门', en: 'Forget gate' } },
  i: { symbol: 'i', text: { zh: '输入门', en: 'Input gate' } },
  g: { symbol: '~C', text: { zh: '候选', en: 'Candidate' } },
  o: { symbol: 'o', text: { zh: '输出门', en: 'Output gate' } },
  c: { symbol: 'C', text: { zh: '细胞状态', en: 'Cell state' } },
  h: { symbol: 'h', text: { zh: '隐藏状态', en: 'Hidden state' } },
}

export function lstmLabel(id: string): Localized {
  const { symbol: letter, text } = names[id.charAt(0)] as (typeof names)[string]
  const formula = `$${letter}_${id.slice(1) || 1}$`
  return { zh: `${text.zh} ${formula}`, en: `${text.en} ${formula}` }
}

const standard: Localized = {
  zh: '标准 LSTM（有遗忘门，没有窥孔连接）',
  en: 'A standard LSTM (with a forget gate, without peepholes)',
}

export function lstmPrompt({ blocks, h0, c0, xs }: LstmSpec): TextBlock[] {
  const t = xs.length
  const asked = `$C_${t}$`
  const hidden = `$h_${t}$`
  if (h0.length === 1) {
    const [h, c] = [`$h_0 = ${shown(h0[0] as number)}$`, `$C_0 = ${shown(c0[0] as number)}$`]
    const inputs = xs.map(([x = 0], index) => `$x_${index + 1} = ${shown(x)}$`)
    return [
      paragraph({
        zh: `${standard.zh}，只有一个单元。从 ${h}、${c} 出发，输入 ${inputs.join('，')}。求 ${asked} 和 ${hidden}，保留四位小数。各组权重如下，$w_h$ 乘 $h_{t-1}$，$w_x$ 乘 $x_t$：`,
        en: `${standard.en} has one unit. It starts from ${h} and ${c} and reads ${inputs.join(', then ')}. Find ${asked} and ${hidden} to four decimals. Its weights, $w_h$ for $h_{t-1}$ and $w_x$ for $x_t$:`,
      }),
      table(
        [
          { zh: '组', en: 'Block' },
          { zh: '权重 $w_h$', en: 'Weight $w_h$' },
          { zh: '权重 $w_x$', en: 'Weight $w_x$' },
          { zh: '偏置 $b$', en: 'Bias $b$' },
        ],
        lstmBlocks.map((name) => {
          const { W, b } = blocks[name]
          return [lstmBlockName(name), ...(W[0] ?? []).map(shown), shown(b[0] as number)]
        }),
      ),
    ]
  }
  return [
    paragraph({
      zh: `${standard.zh}，两个单元、一个输入。每组权重的前两列乘 $h_{t-1}$，最后一列乘 $x_t$；遗忘门的偏置都是 ${blocks.f.b[0]}，其余偏置都是 ${blocks.i.b[0]}。输入 $x_1 = ${shown(xs[0]?.[0] as number)}$。求 ${asked} 和 ${hidden}，保留四位小数。`,
      en: `${standard.en} has two units and one input. In every block of weights the first two columns multiply $h_{t-1}$ and the last one $x_t$; the forget gate’s biases are all ${blocks.f.b[0]}, the others all ${blocks.i.b[0]}. The input is $x_1 = ${shown(xs[0]?.[0] as number)}$. Find ${asked} and ${hidden} to four decimals.`,
    }),
    ...lstmBlocks.map((name) => matrix(name === 'g' ? 'W_C' : `W_${name}`, blocks[name].W)),
    columnVector('h_0', h0),
    columnVector('C_0', c0),
  ]
}

function lstmBlockName(name: keyof LstmBlocks): Localized {
  const { symbol: letter, text } = names[name] as (typeof names)[string]
  return { zh: `${text.zh} $${letter}$`, en: `${text.en} $${letter}$` }
}

/** `f_1 = σ(0.5 * 0.5 + 0.5 * 1 + 1) = 0.8520`: one unit of a gate or the candidate. */
export function gateLine(
  { letter, step, unit }: { letter: string; step: number; unit: number },
  block: Block,
  squash: 'σ' | 'tanh',
  h: readonly number[],
  x: readonly number[],
  value: number,
): string {
  return `${symbol(letter, step, unit, h.length)} = ${squash}(${affineText(block, unit, h, x)}) = ${result([value])}`
}

export function lstmSolution({ blocks, h0, c0, xs }: LstmSpec, trace: StepTrace): TextBlock[] {
  return xs.flatMap((x, index) => {
    const step = index + 1
    const at = (name: string, t = step) => trace[idAt(name, t)] as readonly number[]
    const [before, cell] = index === 0 ? [h0, c0] : [at('h', index), at('c', index)]
    const gates = lstmBlocks.flatMap((name) =>
      at(name).map((value, unit) =>
        gateLine(
          { letter: (names[name] as (typeof names)[string]).symbol, step, unit },
          blocks[name],
          name === 'g' ? 'tanh' : 'σ',
          before,
          x,
          value,
        ),
      ),
    )
    const cells = at('c').map((value, unit) => {
      const n = (name: string) => factor(rounded(at(name)[unit] as number))
      const sum = `${n('f')} * ${factor(rounded(cell[unit] as number))} + ${n('i')} * ${n('g')}`
      return `${symbol('C', step, unit, cell.length)} = ${sum} = ${result([value])}`
    })
    const exposed = at('c').map((c, unit) => `${rounded(at('o')[unit] as number)} * tanh(${rounded(c)})`)
    const hidden = exposed.length === 1 ? exposed[0] : `(${exposed.join(', ')})`
    return [...gates, ...cells, `h_${step} = ${hidden} = ${result(at('h'))}`].map(displayed)
  })
}
