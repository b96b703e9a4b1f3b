import type { Localized } from '../../../i18n/locale'
import type { LayerSpec } from './layer-spec'

/** What the layer is given. */
export function batchText({ batch: B, steps: T, inputSize: d }: LayerSpec): Localized {
  return {
    zh: `${'`x`'} 是一批 $B = ${B}$ 条序列，每条 $T = ${T}$ 步，每步 $d = ${d}$ 维，按这一层所要求的布局摆放。`,
    en: `${'`x`'} is a batch of $B = ${B}$ sequences of $T = ${T}$ steps, $d = ${d}$ numbers each, in the layout that this layer wants.`,
  }
}

export const shapeLabel = (name: string): Localized => ({
  zh: `\`${name}\` 的形状`,
  en: `Shape of \`${name}\``,
})
