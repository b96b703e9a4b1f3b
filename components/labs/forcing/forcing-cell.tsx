import type { Locale } from '@/lib/i18n/locale'
import { type ForcingResult, runForcing } from '@/lib/labs/forcing'
import { rounded } from '../frame/rounded'
import { ForcingLab } from '../split-labs'
import { forcingPresets } from './forcing-fields'

/** The teacher forcing lab; what it shows at first was trained and measured when the page was built. */
export function ForcingCell({ locale }: { locale: Locale }) {
  return <ForcingLab locale={locale} built={measuredAtBuild(locale)} />
}

function measuredAtBuild(locale: Locale): ForcingResult {
  for (const news of runForcing(forcingPresets[locale].forced)) {
    if (news.kind === 'measured') return rounded(news.result)
  }
  throw new Error('the teacher forcing lab measured nothing')
}
