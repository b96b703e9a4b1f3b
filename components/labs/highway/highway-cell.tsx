import type { Locale } from '@/lib/i18n/locale'
import { runHighway } from '@/lib/labs/highway'
import { rounded } from '../frame/rounded'
import { HighwayLab } from '../split-labs'

/** The highway of the source's LSTM, computed at build time. */
export function HighwayCell({ locale }: { locale: Locale }) {
  return <HighwayLab locale={locale} built={rounded(runHighway())} />
}
