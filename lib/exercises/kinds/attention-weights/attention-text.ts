import type { Localized } from '../../../i18n/locale'
import { decimals } from '../../answer/key-text'
import { type Block, columnVector, displayed, matrix, paragraph } from '../../text'
import type { Spec } from './dot-attention'

export function promptBlocks(spec: Spec): Block[] {
  const { query, keys, real, asked } = spec
  const [d, S] = [query.length, keys.length]
  const padding =
    real < S
      ? {
          zh: `第 ${real + 1} 行起是填充，要用掩码排除。`,
          en: `The rows from row ${real + 1} on are padding, to be left out by a mask.`,
        }
      : { zh: '', en: '' }
  const wanted =
    asked === 'weights'
      ? { zh: `求 ${S} 个注意力权重。`, en: `Find the ${S} attention weights.` }
      : {
          zh: `键同时也是值。求 ${S} 个注意力权重，以及上下文向量 $c = Σ_s α_s k_s$。`,
          en: `The keys are the values too. Find the ${S} attention weights and the context vector $c = Σ_s α_s k_s$.`,
        }
  return [
    paragraph({
      zh: `缩放点积注意力：一个查询 $q$，${S} 个键 $k_s$（矩阵 $K$ 的各行），$d = ${d}$。${padding.zh}`,
      en: `Scaled dot-product attention with one query $q$ and ${S} keys $k_s$, the rows of $K$, with $d = ${d}$. ${padding.en}`.trim(),
    }),
    columnVector('q', query),
    matrix('K', keys),
    paragraph(wanted),
  ]
}

export const labels = {
  scores: { zh: '打分 $e_s$（已缩放，填充处也算）', en: 'Scores $e_s$ (scaled, padding included)' },
  weights: { zh: '权重 $α_s$', en: 'Weights $α_s$' },
  context: { zh: '上下文向量 $c$', en: 'Context vector $c$' },
} as const satisfies Record<string, Localized>

/** q·k_s in numbers. */
function product({ query, keys }: Spec, s: number): string {
  const signed = (entry: number) => (entry < 0 ? `(${entry})` : `${entry}`)
  return query.map((entry, n) => `${signed(entry)} * ${signed((keys[s] as number[])[n] as number)}`).join(' + ')
}

export function hintTexts(spec: Spec, scores: readonly number[]): readonly [Localized, Localized] {
  const d = spec.query.length
  const begin = `$e_1 = (${product(spec, 0)})/√${d} = ${decimals(scores[0] as number, 4)}$`
  return [
    {
      zh: '打分是点积除以 $√d$；权重是打分的 softmax，只对真实的键求和。',
      en: 'A score is the dot product divided by $√d$; the weights are the softmax of the scores, summed over real keys only.',
    },
    { zh: `第一个打分：${begin}。`, en: `The first score: ${begin}.` },
  ]
}

export function solutionBlocks(
  spec: Spec,
  scores: readonly number[],
  weights: readonly number[],
  context: readonly number[],
): Block[] {
  const { real, query, keys, asked } = spec
  const list = (values: readonly number[]) => `(${values.map((value) => decimals(value, 4)).join(', ')})`
  const sum = scores.slice(0, real).map((score) => `e^{${decimals(score, 4)}}`)
  const masked: Block[] =
    real < keys.length
      ? [
          paragraph({
            zh: `填充处（第 ${real + 1} 行起）的打分设为 $-∞$，指数是 0，权重也就是 0。`,
            en: `Scores at padding, from row ${real + 1} on, become $-∞$: the exponential is 0, and the weight 0 as well.`,
          }),
        ]
      : []
  return [
    ...scores.map((score, s) =>
      displayed(
        `e_${s + 1} = q * k_${s + 1}/√${query.length} = (${product(spec, s)})/√${query.length} = ${decimals(score, 4)}`,
      ),
    ),
    ...masked,
    displayed(`α_1 = ${sum[0]}/(${sum.join(' + ')}) ≈ ${decimals(weights[0] as number, 4)}`),
    displayed(`α = ${list(weights)}`),
    ...(asked === 'context' ? [displayed(`c = Σ_s α_s k_s = ${list(context)}`)] : []),
  ]
}

export const whyText: Localized = {
  zh: '权重为正，加起来等于 1：最相配的键占得最多，其余的也有一份，所以都有梯度。除以 $√d$ 是因为 $d$ 越大点积的方差越大，不缩放时 softmax 容易饱和。掩码要用在 softmax 之前。',
  en: 'Weights are positive and sum to 1: the best match takes most, the others have their share, and so all get a gradient. The division by $√d$ is there because dot products vary more as $d$ grows, and without it the softmax saturates. A mask goes before the softmax.',
}
