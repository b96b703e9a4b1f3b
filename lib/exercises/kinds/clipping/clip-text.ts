import type { Localized } from '../../../i18n/locale'
import { type Block, code, columnVector, paragraph } from '../../text'
import { factor, result, rounded, shown } from '../../text/calculation'
import type { Trace } from '../../trace'
import { type ClipSpec, euclidean } from './clip-values'

export const labels: Readonly<Record<string, Localized>> = {
  norm: { zh: '裁剪前的全局范数', en: 'Global norm before clipping' },
  scale: { zh: '系数', en: 'Factor' },
  first: { zh: '裁剪后的 $g_1$', en: '$g_1$ after clipping' },
  second: { zh: '裁剪后的 $g_2$', en: '$g_2$ after clipping' },
}

export const hints = {
  global: {
    zh: '把所有张量的所有元素放在一起求一个范数，再用同一个系数 $min(1, c/‖g‖)$ 去乘。',
    en: 'Take one norm over all entries of all tensors, then multiply everything by the one factor $min(1, c/‖g‖)$.',
  },
  tensor: {
    zh: '每个张量各求一个范数，各乘自己的 $min(1, c/‖g_n‖)$。',
    en: 'Take a norm of each tensor and multiply it by its own $min(1, c/‖g_n‖)$.',
  },
  value: {
    zh: '不用求范数：每个元素各自截到 $[-c, c]$，符号不变。',
    en: 'No norm is needed: each entry is cut to $[-c, c]$ on its own and keeps its sign.',
  },
}

const norms = (entries: readonly number[]) => `√(${entries.map((g) => `${factor(shown(g))}²`).join(' + ')})`

export function normLine({ gradients }: ClipSpec): string {
  const all = gradients.flat()
  return `‖g‖ = ${norms(all)} = ${rounded(euclidean(all))}`
}

export function scaleLine({ gradients, c, added }: ClipSpec, trace: Trace): string {
  const norm = rounded(euclidean(gradients.flat()))
  const below = added ? `(${norm} + 1)` : norm
  return `min(1, ${c}/${below}) = ${result([trace.scale as number])}`
}

export function line(
  { c, mode, added, gradients }: ClipSpec,
  trace: Trace,
  id: 'first' | 'second',
  given: readonly number[],
): string {
  const name = id === 'first' ? 'g_1' : 'g_2'
  const clipped = result(trace[id] as readonly number[])
  const vector = given.length === 1 ? factor(shown(given[0] as number)) : `(${given.map(shown).join(', ')})`
  if (mode === 'value') return `${name} = ${clipped}`
  const length = mode === 'global' ? euclidean(gradients.flat()) : euclidean(given)
  const divisor = length + added
  const quotient = c < divisor ? `${c}/${rounded(divisor)} * ` : ''
  return `${name} = ${quotient}${vector} = ${clipped}`
}

export function beginning(spec: ClipSpec, trace: Trace) {
  const [first] = spec.gradients
  if (spec.mode === 'global') return { zh: `$${normLine(spec)}$。`, en: `$${normLine(spec)}$.` }
  const formula =
    spec.mode === 'tensor'
      ? `‖g_1‖ = ${norms(first)} = ${rounded(euclidean(first))}`
      : line(spec, trace, 'first', first)
  return { zh: `先看 $g_1$：$${formula}$。`, en: `First $g_1$: $${formula}$.` }
}

export function prompt({ gradients: [first, second], c, mode, added, tiny }: ClipSpec): Block[] {
  const vectors = [columnVector('g_1', first), columnVector('g_2', second)]
  if (tiny) {
    const method = added
      ? {
          zh: `按 PyTorch 的 ${code('clip_grad_norm_')}，即乘 $min(1, c/(‖g‖ + 10^{-6}))$，`,
          en: `as PyTorch’s ${code('clip_grad_norm_')} does, by the factor $min(1, c/(‖g‖ + 10^{-6}))$, `,
        }
      : {
          zh: '按 Pascanu 2013 的算法 1，即乘 $min(1, c/‖g‖)$，',
          en: 'as in algorithm 1 of Pascanu 2013, by the factor $min(1, c/‖g‖)$, ',
        }
    return [
      paragraph({
        zh: `网络有两个参数张量，梯度 $g_1$、$g_2$ 如下，单位都是 $10^{-6}$。${method.zh}把全局范数裁剪到 $c = ${c} × 10^{-6}$。裁剪后两个梯度各是多少？也以 $10^{-6}$ 为单位，保留四位小数。`,
        en: `A network has two parameter tensors with the gradients $g_1$ and $g_2$ below, all in units of $10^{-6}$. Clip their global norm to $c = ${c} × 10^{-6}$ ${method.en}and give both gradients in units of $10^{-6}$ again, to four decimals.`,
      }),
      ...vectors,
    ]
  }
  const how = {
    global: { zh: `按全局范数裁剪，阈值 $c = ${c}$`, en: `by global norm with threshold $c = ${c}$` },
    tensor: {
      zh: `每个张量各按自己的范数裁剪，阈值都是 $c = ${c}$`,
      en: `each tensor by its own norm, with threshold $c = ${c}$`,
    },
    value: { zh: `按值裁剪到 $[-c, c]$，$c = ${c}$`, en: `by value to $[-c, c]$ with $c = ${c}$` },
  }[mode]
  return [
    paragraph({
      zh: `网络有两个参数张量，梯度 $g_1$、$g_2$ 如下。${how.zh}。裁剪后两个梯度各是多少？保留四位小数。`,
      en: `A network has two parameter tensors with the gradients $g_1$ and $g_2$ below. Clip ${how.en}. What are both gradients then, to four decimals?`,
    }),
    ...vectors,
  ]
}
