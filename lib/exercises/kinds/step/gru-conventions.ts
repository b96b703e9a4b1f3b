import type { Localized } from '../../../i18n/locale'
import type { OtherConvention } from '../../kind'
import { changedValues } from '../../trace'
import { type GruConvention, type GruSpec, gruByHand } from './gru-hand'

/** Who writes a GRU in which way. */
export const gruConventions: readonly {
  readonly id: string
  readonly convention: GruConvention
  readonly name: Localized
}[] = [
  {
    id: 'gru.write-before',
    convention: { update: 'write', reset: 'before' },
    name: { zh: 'Chung 2014（$z$ 写入，先重置）', en: 'Chung 2014 ($z$ writes, reset before)' },
  },
  {
    id: 'gru.keep-before',
    convention: { update: 'keep', reset: 'before' },
    name: { zh: 'Cho 2014（$z$ 保留，先重置）', en: 'Cho 2014 ($z$ keeps, reset before)' },
  },
  {
    id: 'gru.write-after',
    convention: { update: 'write', reset: 'after' },
    name: { zh: 'Chung 与 PyTorch 混用（$z$ 写入，后重置）', en: 'Chung and PyTorch mixed ($z$ writes, reset after)' },
  },
  {
    id: 'gru.keep-after',
    convention: { update: 'keep', reset: 'after' },
    name: { zh: 'PyTorch 与 Keras 默认（$z$ 保留，后重置）', en: 'PyTorch and Keras default ($z$ keeps, reset after)' },
  },
]

const same = (one: GruConvention, other: GruConvention) => one.update === other.update && one.reset === other.reset

export function conventionName(asked: GruConvention): Localized {
  return (gruConventions.find(({ convention }) => same(convention, asked)) as (typeof gruConventions)[number]).name
}

export const otherGrus: readonly OtherConvention<GruSpec>[] = gruConventions.map(({ id, convention, name }) => ({
  id,
  name,
  values: (spec) => {
    if (same(convention, spec.convention)) return undefined
    return changedValues(gruByHand(spec), gruByHand({ ...spec, convention }))
  },
  text: () => ({
    zh: `这是另一种写法的结果：${name.zh}。题目写明了 $z_t$ 的方向和重置门的位置。`,
    en: `This is right under another convention: ${name.en}. The question says which way $z_t$ points and where the reset gate acts.`,
  }),
}))
