import type { Locale, Localized } from '../../i18n/locale'

/** The part of a browser's voice that is used here. */
export type Voice = { readonly lang: string; readonly localService: boolean; readonly default: boolean }

/** The language in which texts are spoken and listened to, by BCP 47: that of most learners. */
export const spokenLanguage: Localized = { zh: 'zh-CN', en: 'en-US' }

/** Kinds of a language, best first; any other comes last, such as Hong Kong's, whose voices speak Cantonese. */
const preferred: Localized<readonly string[]> = { zh: ['zh-cn', 'zh', 'zh-sg', 'zh-tw'], en: ['en-us', 'en-gb', 'en'] }

/** The voice for texts of a language: one that needs no network before one that does. Undefined when there is none. */
export function voiceFor<V extends Voice>(voices: readonly V[], locale: Locale): V | undefined {
  const rank = ({ lang, localService, default: usual }: Voice) => {
    const at = preferred[locale].indexOf(tag(lang))
    return (at < 0 ? preferred[locale].length : at) * 4 + (localService ? 0 : 2) + (usual ? 0 : 1)
  }
  return voices.filter(({ lang }) => tag(lang).split('-')[0] === locale).sort((a, b) => rank(a) - rank(b))[0]
}

/** Android writes zh_CN, some write zh-Hans-CN, and some call Mandarin cmn; case is nobody's business. */
function tag(lang: string): string {
  const plain = lang.toLowerCase().replaceAll('_', '-')
  return plain.replace(/-han[st]\b/, '').replace(/^cmn\b/, 'zh')
}
