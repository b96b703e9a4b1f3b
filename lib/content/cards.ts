import { kinds } from '../exercises/catalogue'
import { summaryOf } from '../exercises/load-kind'
import type { Locale } from '../i18n/locale'
import { renderAnswer } from './answers'
import { type ContentFiles, siteContent } from './files'
import { lessons } from './lessons'
import { renderMarkdown } from './markdown'
import { parseContent } from './parse'
import { questions, renderQuestion } from './questions'
import { type Card, cardSchema, type Question } from './schema'
import { plain } from './search/plain'
import type { RenderedCard } from './types'
import { ContentError, readJson } from './validate'

/** The review cards, unordered. @throws ContentError when a file is not right */
export function cards(files: ContentFiles = siteContent()): Card[] {
  return [...files]
    .filter(([path]) => /^cards\/[^/]+\.json$/.test(path))
    .map(([path, source]) => readJson(cardSchema, source, path))
}

/**
 * Cards in the order in which they are learned: that in which the lessons list them, each lesson's followed by those of
 * its kinds of exercise.
 */
export function orderedCards(all: readonly Card[], files: ContentFiles): Card[] {
  const listed = lessons('en', files).flatMap(({ id, cards: own }) => [
    ...own,
    ...kinds.filter((kind) => kind.lesson === id && !own.includes(kind.id)).map((kind) => kind.id),
  ])
  const order = new Map(listed.map((id, index) => [id, index]))
  const place = (id: string) => order.get(id) ?? listed.length
  return [...all].sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1))
}

/** The cards in one language, in the order in which they are learned. */
export async function renderedCards(locale: Locale): Promise<RenderedCard[]> {
  const files = siteContent()
  const prompts = new Map(questions(files).map((question) => [question.id, question]))
  return orderedCards(cards(files), files).map((card) => renderCard(card, locale, files, prompts))
}

/** The titles of the lessons that have cards, by id, in their order. */
export function lessonsWithCards(locale: Locale): (readonly [id: string, title: string])[] {
  const withCards = new Set(cards().map(({ lesson }) => lesson))
  return lessons(locale).flatMap(({ id, title }) => (withCards.has(id) ? [[id, title] as const] : []))
}

type Prompts = ReadonlyMap<string, Question>

function renderCard(card: Card, locale: Locale, files: ContentFiles, prompts: Prompts): RenderedCard {
  const { id, lesson, tags, difficulty, note } = card
  const place = { id, lesson, tags, difficulty, ...(note !== undefined && { note }) }
  const path = `content/cards/${id}.json`
  if ('question' in card) {
    const question = prompts.get(card.question)
    if (!question) throw new ContentError(`${path}: question: there is no question "${card.question}"`)
    const prompt = question.prompt[locale]
    const front = renderMarkdown(prompt, { locale, path })
    const sides = { text: plain(parseContent(prompt)), front, back: renderAnswer(locale, card.question, files) }
    return { ...place, ...sides, question: renderQuestion(question, locale) }
  }
  const side = (text: string) => renderMarkdown(text, { locale, path })
  const kind = kinds.find((one) => one.id === id)
  const text = plain(parseContent(card.front[locale]))
  const sides = { text, front: side(card.front[locale]), back: side(card.back[locale]) }
  return { ...place, ...sides, ...(kind && { exercise: summaryOf(kind) }) }
}
