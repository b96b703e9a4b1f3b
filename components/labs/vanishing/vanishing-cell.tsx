import type { Locale } from '@/lib/i18n/locale'
import { runVanishing, type VanishingRun } from '@/lib/labs/vanishing'
import { vanishingDefaults } from '@/lib/labs/vanishing/options'
import { rounded } from '../frame/rounded'
import { VanishingLab } from '../split-labs'
import { type VanishingPreset, vanishingPresets } from './vanishing-fields'

/** The vanishing-gradient lab, its first curves computed at build time. */
export function VanishingCell({ locale, preset }: { locale: Locale; preset?: string | undefined }) {
  if (preset !== undefined && !Object.hasOwn(vanishingPresets, preset)) {
    throw new Error(`the vanishing lab has no preset "${preset}", only ${Object.keys(vanishingPresets).join(', ')}`)
  }
  const chosen = preset as VanishingPreset | undefined
  return <VanishingLab locale={locale} preset={chosen} built={builtRun(chosen ?? 'vanish')} />
}

function builtRun(preset: VanishingPreset): VanishingRun {
  return rounded(runVanishing({ ...vanishingDefaults, ...vanishingPresets[preset] }))
}
