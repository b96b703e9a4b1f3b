import type { Locale } from '@/lib/i18n/locale'
import { sampleTexts } from '@/lib/i18n/messages/labs/characters'
import { characterDefaults, trainOnText } from '@/lib/labs/characters'
import { rounded } from '../frame/rounded'
import { CharacterLab } from '../split-labs'

/** The character RNN; what it shows at first was trained, on the page's own paragraph, when the page was built. */
export function CharacterCell({ locale }: { locale: Locale }) {
  const built = rounded([...trainOnText({ ...characterDefaults, text: sampleTexts[locale] })])
  return <CharacterLab locale={locale} built={built} />
}
