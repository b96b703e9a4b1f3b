import { describe, expect, it } from 'vitest'
import { locales } from '../i18n/locale'
import { markerOf } from './marking'
import { answerAsText, modelAnswerText } from './model-answer-text'
import { questions } from './questions'

const markers = new Map(questions().map((question) => [question.id, markerOf(question)]))
const shown = (id: string, answer: string) => {
  const marks = markers.get(id)?.mark(answer)
  return {
    points: marks?.points.flatMap(({ id, verdict }) => (verdict === 'covered' ? [id] : [])),
    misconceptions: marks?.misconceptions.flatMap(({ id, verdict }) => (verdict === 'asserted' ? [id] : [])),
  }
}

describe.each(questions())('the marking of $id', ({ id, points, misconceptions, prompt }) => {
  it.each(locales)('finds every point in the model answer, and nothing wrong (%s)', (locale) => {
    expect(shown(id, modelAnswerText(locale, id))).toEqual({
      points: points.map((point) => point.id),
      misconceptions: [],
    })
  })

  it.each(locales)('takes each point’s own statement for that point, and none for a misconception (%s)', (locale) => {
    for (const point of points) {
      const found = shown(id, answerAsText(point.text[locale]))
      expect(found.points, point.text[locale]).toContain(point.id)
      expect(found.misconceptions, point.text[locale]).toEqual([])
    }
  })

  it.each(locales)('finds each misconception in its own statement (%s)', (locale) => {
    for (const wrong of misconceptions)
      expect(shown(id, answerAsText(wrong.text[locale])).misconceptions, wrong.text[locale]).toContain(wrong.id)
  })

  it.each(locales)('gives nothing for the question itself (%s)', (locale) => {
    expect(shown(id, answerAsText(prompt[locale]))).toEqual({ points: [], misconceptions: [] })
  })
})
