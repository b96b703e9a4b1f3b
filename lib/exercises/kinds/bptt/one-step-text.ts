import type { Localized } from '../../../i18n/locale'
import { type Block, columnVector, displayed, matrix, paragraph } from '../../text'
import { factor, result, rounded, shown, sumText } from '../../text/calculation'
import type { Trace } from '../../trace'
import { type OneStepSpec, stateOf } from './one-step-hand'

export function label(id: string): Localized {
  if (id === 'z') return { zh: '预激活 $z_t$', en: 'Pre-activation $z_t$' }
  if (id === 'h') return { zh: '隐藏状态 $h_t$', en: 'Hidden state $h_t$' }
  if (id === 'slope') return { zh: '斜率 $1 - h_t²$', en: 'Slope $1 - h_t²$' }
  if (id === 'jacobian') return { zh: '导数 $∂h_t/∂h_{t-1}$', en: 'The derivative $∂h_t/∂h_{t-1}$' }
  return id === 'row1'
    ? { zh: '雅可比的第一行', en: 'First row of it' }
    : { zh: '雅可比的第二行', en: 'Second row of it' }
}

export const slopeText = (h: number) => `1 - ${factor(rounded(h))}² = ${rounded(1 - h ** 2)}`

export function preText({ W, before, reads }: OneStepSpec): string {
  const { u = 0, b = 0, x = 0 } = reads ?? {}
  return sumText([[W[0]?.[0] as number, before[0] as number], [u, x], [b]])
}

export function prompt({ W, before, h, reads }: OneStepSpec): Block[] {
  if (W.length > 1) {
    return [
      paragraph({
        zh: '两个单元的 tanh RNN。已知循环权重、上一步的状态和这一步的状态，求雅可比 $J_t = ∂h_t/∂h_{t-1}$ 的两行（分子布局：第 $i$ 行第 $j$ 列是 $∂h_{t,i}/∂h_{t-1,j}$），保留四位小数。',
        en: 'A tanh RNN of two units. Given the recurrent weights, the state before and the state now, find the two rows of the Jacobian $J_t = ∂h_t/∂h_{t-1}$ (numerator layout: row $i$, column $j$ is $∂h_{t,i}/∂h_{t-1,j}$) to four decimals.',
      }),
      matrix('W_{hh}', W),
      columnVector('h_{t-1}', before),
      columnVector('h_t', h as readonly number[]),
    ]
  }
  const w = `$w_{hh} = ${shown(W[0]?.[0] as number)}$`
  const old = `$h_{t-1} = ${shown(before[0] as number)}$`
  if (!reads) {
    const now = `$h_t = ${shown(h?.[0] as number)}$`
    return [
      paragraph({
        zh: `一个单元的 tanh RNN，${w}。某一步之前 ${old}，之后 ${now}。求 $∂h_t/∂h_{t-1}$，保留四位小数。`,
        en: `A tanh RNN of one unit has ${w}. Before some step ${old}, after it ${now}. Find $∂h_t/∂h_{t-1}$ to four decimals.`,
      }),
    ]
  }
  const [u, b, x] = [`$w_{xh} = ${shown(reads.u)}$`, `$b_h = ${shown(reads.b)}$`, `$x_t = ${shown(reads.x)}$`]
  return [
    paragraph({
      zh: `一个单元的 tanh RNN：${w}，${u}，${b}。上一步的状态 ${old}，输入 ${x}。求 $∂h_t/∂h_{t-1}$，保留四位小数。`,
      en: `A tanh RNN of one unit has ${w}, ${u}, ${b}. The state before is ${old} and the input is ${x}. Find $∂h_t/∂h_{t-1}$ to four decimals.`,
    }),
  ]
}

export function solution(spec: OneStepSpec, trace: Trace): Block[] {
  const h = stateOf(spec)
  if (spec.W.length === 1) {
    const [value = 0] = h
    const w = spec.W[0]?.[0] as number
    const slope = 1 - value ** 2
    return [
      ...(spec.reads
        ? [
            displayed(`z_t = ${preText(spec)} = ${rounded(trace.z as number)}`),
            displayed(`h_t = tanh(${rounded(trace.z as number)}) = ${rounded(value)}`),
          ]
        : []),
      displayed(`1 - h_t² = ${slopeText(value)}`),
      displayed(
        `∂h_t/∂h_{t-1} = (1 - h_t²) w_{hh} = ${rounded(slope)} * ${factor(shown(w))} = ${result([trace.jacobian as number])}`,
      ),
    ]
  }
  return [
    ...h.map((value, i) => displayed(`1 - h_{t,${i + 1}}² = ${slopeText(value)}`)),
    ...spec.W.map((row, i) => {
      const slope = rounded(1 - (h[i] as number) ** 2)
      const numbers = row.map(shown).join(', ')
      return paragraph({
        zh: `第${i === 0 ? '一' : '二'}行：$${slope} * (${numbers}) = ${result(trace[`row${i + 1}`] as readonly number[])}$`,
        en: `${i === 0 ? 'First' : 'Second'} row: $${slope} * (${numbers}) = ${result(trace[`row${i + 1}`] as readonly number[])}$`,
      })
    }),
  ]
}
