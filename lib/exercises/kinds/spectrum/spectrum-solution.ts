import { decimals } from '../../answer/key-text'
import { type Block, displayed, paragraph } from '../../text'
import { factor, rounded, shown } from '../../text/calculation'
import { characteristic, eigenvalues, normOf, radiusOf, type SpectrumSpec, squares } from './spectrum-values'

export const linearOptions = [
  { id: 'decays', text: { zh: '最终指数衰减', en: 'it decays exponentially in the end' } },
  { id: 'grows', text: { zh: '最终指数增长', en: 'it grows exponentially in the end' } },
]
export const tanhOptions = [
  { id: 'vanishes', text: { zh: '必定消失', en: 'it is certain to vanish' } },
  { id: 'explodes', text: { zh: '必定爆炸', en: 'it is certain to explode' } },
  { id: 'undecided', text: { zh: '单凭 W 断定不了', en: 'W alone does not decide' } },
]

export function traceLine(spec: SpectrumSpec): string {
  const { trace, determinant } = characteristic(spec)
  return `tr(W) = ${rounded(trace)}, det(W) = ${rounded(determinant)}`
}

export function squaresLine(spec: SpectrumSpec): string {
  return `s = ${spec.W.flat()
    .map((entry) => `${factor(shown(entry))}²`)
    .join(' + ')} = ${rounded(squares(spec))}`
}

export function solution(spec: SpectrumSpec): Block[] {
  const { determinant } = characteristic(spec)
  const real = eigenvalues(spec)
  const [radius, sigma] = [radiusOf(spec), normOf(spec)]
  const s = rounded(squares(spec))
  const option = (options: typeof tanhOptions, id: string) =>
    options.find((one) => one.id === id) as (typeof tanhOptions)[number]
  const linear = option(linearOptions, radius < 1 ? 'decays' : 'grows').text
  const tanh = option(tanhOptions, sigma < 1 ? 'vanishes' : 'undecided').text
  const sign = (value: number) => (value < 1 ? '< 1' : '> 1')
  return [
    displayed(traceLine(spec)),
    displayed(
      real
        ? `λ = ${rounded(real[0])}, ${rounded(real[1])}; ρ = ${decimals(radius, 4)}`
        : `tr(W)² < 4 det(W): ρ = √det(W) = √${rounded(determinant)} = ${decimals(radius, 4)}`,
    ),
    displayed(squaresLine(spec)),
    displayed(
      `σ_{max}² = (s + √(s² - 4 det(W)²))/2 = (${s} + √(${s}² - 4 * ${factor(rounded(determinant))}²))/2 = ${rounded(sigma ** 2)}`,
    ),
    displayed(`σ_{max} = ${decimals(sigma, 4)}`),
    paragraph({
      zh: `线性 RNN，$ρ ${sign(radius)}$：${linear.zh}`,
      en: `A linear RNN has $ρ ${sign(radius)}$: ${linear.en}`,
    }),
    paragraph({
      zh: `tanh RNN，$σ_{max} ${sign(sigma)}$：${tanh.zh}`,
      en: `A tanh RNN has $σ_{max} ${sign(sigma)}$: ${tanh.en}`,
    }),
  ]
}
