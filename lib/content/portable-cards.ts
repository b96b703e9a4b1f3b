import { type Locale, locales } from '../i18n/locale'
import { cards, orderedCards } from './cards'
import { siteContent, textOf } from './files'
import { lessons } from './lessons'
import { portableHtml } from './portable'
import { questions } from './questions'
import type { Html } from './types'

/** A card of the site as other programs can have it, in both languages. */
export type PortableCard = {
  readonly id: string
  readonly tags: readonly string[]
  /** The titles of its lesson. */
  readonly lesson: Readonly<Record<Locale, string>>
  readonly front: Readonly<Record<Locale, Html>>
  readonly back: Readonly<Record<Locale, Html>>
}

/** All cards of the site, in the order in which they are learned. */
export function portableCards(): PortableCard[] {
  const files = siteContent()
  const prompts = new Map(questions(files).map(({ id, prompt }) => [id, prompt]))
  const titles = new Map(
    locales.map((locale) => [locale, new Map(lessons(locale, files).map(({ id, title }) => [id, title]))]),
  )
  const both = (make: (locale: Locale) => string) => ({ zh: make('zh'), en: make('en') })
  return orderedCards(cards(files), files).map((card) => {
    const { id, tags } = card
    const path = `content/cards/${id}.json`
    const lesson = both((locale) => titles.get(locale)?.get(card.lesson) ?? card.lesson)
    if ('question' in card) {
      const { question } = card
      return {
        id,
        tags,
        lesson,
        front: both((locale) => portableHtml(prompts.get(question)?.[locale] ?? '', { locale, path })),
        back: both((locale) => {
          const answer = `answers/${locale}/${question}.mdx`
          return portableHtml(textOf(files, answer), { locale, path: `content/${answer}` })
        }),
      }
    }
    const side = (text: Record<Locale, string>) => both((locale) => portableHtml(text[locale], { locale, path }))
    return { id, tags, lesson, front: side(card.front), back: side(card.back) }
  })
}
