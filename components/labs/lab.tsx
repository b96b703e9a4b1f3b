import type { Locale } from '@/lib/i18n/locale'
import type { LabName } from '@/lib/labs/lab-names'
import { labs } from './labs'

type Props = { of: LabName; preset?: string; locale: Locale }

/** A live cell by its name. What it shows at first is computed while the page is prerendered. */
export function Lab({ of, preset, locale }: Props) {
  const View = labs[of]
  return <View locale={locale} preset={preset} />
}
