import { expect, it } from 'vitest'
import { locales } from '../i18n/locale'
import { lessonsWithCards, renderedCards } from './cards'

it.each(locales)(
  'every card has its front as plain text, and stands in lesson order (%s)',
  { timeout: 60_000 },
  async (locale) => {
    const cards = await renderedCards(locale)
    const marked = cards.filter(({ text }) => text === '' || /<\/?[a-z]+[\s>]|\\[a-z]|\$|\*\*|\n/.test(text))
    expect(marked.map(({ id, text }) => `${id}: ${text}`)).toEqual([])
    const order = lessonsWithCards(locale).map(([id]) => id)
    expect([...new Set(cards.map(({ lesson }) => lesson))]).toEqual(order)
  },
)
