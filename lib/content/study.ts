import type { Locale } from '../i18n/locale'
import { cards } from './cards'
import { wholeLessons } from './lessons'
import { renderMarkdown } from './markdown'
import { questions } from './questions'
import type { StudyContent } from './types'

/** The lessons, quiz questions and cards that a learner has before them, without their texts. */
export function studyContent(locale: Locale): StudyContent {
  return {
    lessons: wholeLessons(locale).map(({ id, title, minutes, checks, cards }) => ({
      id,
      title,
      minutes,
      checks,
      cards,
    })),
    questions: questions().map(({ id, prompt, points, misconceptions }) => ({
      id,
      prompt: renderMarkdown(prompt[locale], { locale, inline: true, path: `content/questions/${id}.json` }),
      points: points.map((point) => ({ id: point.id, weight: point.weight, card: point.card })),
      misconceptions: misconceptions.map((one) => ({ id: one.id, penalty: one.penalty })),
    })),
    cards: cards().map(({ id, note }) => ({ id, ...(note !== undefined && { note }) })),
  }
}
