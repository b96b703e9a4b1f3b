/** The two languages that every string, lesson, question and card exists in; the first is the default. */
export const locales = ['zh', 'en'] as const

export type Locale = (typeof locales)[number]

/** One value for each language. */
export type Localized<T = string> = Readonly<Record<Locale, T>>

/** Whether a path segment or form value names a language of the site. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** The BCP 47 tag for the `lang` attribute: Chinese pages are written in simplified characters. */
export const languageTag: Localized = { zh: 'zh-Hans', en: 'en' }

export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh'
}
