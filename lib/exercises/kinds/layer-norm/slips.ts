import type { Localized } from '../../../i18n/locale'
import type { Slip, Values } from '../../kind'
import { mean, type Spec, scaled, standardised, variance } from './normalised'

function slip(id: string, values: (spec: Spec) => Values | undefined, text: Localized): Slip<Spec> {
  return { id, values, text: () => text }
}

/** The result with another centre and deviation. */
const by = (spec: Spec, centre: number, deviation: number) => scaled(spec, standardised(spec.v, centre, deviation))

export const slips: readonly Slip<Spec>[] = [
  slip(
    'norm.sample-variance',
    (spec) => {
      const sample = (variance(spec.v) * spec.v.length) / (spec.v.length - 1)
      return { variance: sample, y: by(spec, mean(spec.v), Math.sqrt(sample)) }
    },
    {
      zh: '除以了 $n - 1$：层归一化的方差除以 $n$。（`torch.std` 的默认值是前者。）',
      en: 'Divided by $n - 1$: layer normalisation divides by $n$. (`torch.std` defaults to the former.)',
    },
  ),
  slip('norm.no-root', (spec) => ({ y: by(spec, mean(spec.v), variance(spec.v)) }), {
    zh: '除以了方差，没有开方：要除以标准差 $σ$。',
    en: 'Divided by the variance without the root: it is the deviation $σ$ that divides.',
  }),
  slip(
    'norm.not-centred',
    (spec) => {
      const square = mean(spec.v.map((entry) => entry ** 2))
      return mean(spec.v) === 0 ? undefined : { variance: square, y: by(spec, 0, Math.sqrt(square)) }
    },
    {
      zh: '没有减去均值：那是 RMSNorm，另一种归一化。',
      en: 'The mean was not taken off: that is RMSNorm, another normalisation.',
    },
  ),
  slip('norm.not-scaled', (spec) => ({ y: by(spec, mean(spec.v), 1) }), {
    zh: '只减了均值，没有除以标准差。',
    en: 'Only the mean was taken off; the division by the deviation is missing.',
  }),
  slip('norm.root-forgotten', (spec) => ({ variance: Math.sqrt(variance(spec.v)) }), {
    zh: '这是标准差，方差是它的平方。',
    en: 'This is the standard deviation; the variance is its square.',
  }),
  slip(
    'norm.no-gain',
    (spec) => (spec.gain ? { y: standardised(spec.v, mean(spec.v), Math.sqrt(variance(spec.v))) } : undefined),
    {
      zh: '漏了增益 $γ$ 和偏置 $β$。',
      en: 'Gain $γ$ and bias $β$ are missing.',
    },
  ),
  slip(
    'norm.bias-first',
    (spec) =>
      spec.gain && {
        y: standardised(spec.v, mean(spec.v), Math.sqrt(variance(spec.v))).map(
          (entry, j) => (spec.gain?.[j] ?? 1) * (entry + (spec.bias?.[j] ?? 0)),
        ),
      },
    {
      zh: '次序反了：先乘增益，再加偏置。',
      en: 'The order is turned round: multiply by the gain first, then add the bias.',
    },
  ),
]
