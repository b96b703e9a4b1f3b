import { describe, expect, it } from 'vitest'
import { locales } from '../i18n/locale'
import { answersPerLanguage, followUps } from './follow-ups'
import { markerOf } from './marking'
import { answerAsText } from './model-answer-text'

const all = followUps()

describe.each(all)('the follow-up $id', (question) => {
  const { points, misconceptions, prompt, model, answers } = question
  const marker = markerOf(question)
  const found = (answer: string) => {
    const marks = marker.mark(answer)
    return {
      points: marks.points.flatMap(({ id, verdict }) => (verdict === 'covered' ? [id] : [])),
      misconceptions: marks.misconceptions.flatMap(({ id, verdict }) => (verdict === 'asserted' ? [id] : [])),
    }
  }

  it('asks for three things and more, warns of one, and adds up to 100', () => {
    expect(points.filter(({ kind }) => kind === 'must').length).toBeGreaterThanOrEqual(3)
    expect(misconceptions.length).toBeGreaterThanOrEqual(1)
    expect(points.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  it.each(locales)('finds every point in the model answer, and nothing wrong (%s)', (locale) => {
    expect(found(answerAsText(model[locale]))).toEqual({ points: points.map(({ id }) => id), misconceptions: [] })
  })

  it.each(locales)(
    'finds each point and each misconception in its own statement, and nothing in the question (%s)',
    (locale) => {
      for (const { id, text } of points) {
        expect(found(answerAsText(text[locale])).points, text[locale]).toContain(id)
        expect(found(answerAsText(text[locale])).misconceptions, text[locale]).toEqual([])
      }
      for (const { id, text } of misconceptions)
        expect(found(answerAsText(text[locale])).misconceptions, text[locale]).toContain(id)
      expect(found(answerAsText(prompt[locale]))).toEqual({ points: [], misconceptions: [] })
    },
  )

  it.each(locales)('marks the test answers as their writers labelled them (%s)', (locale) => {
    const own = answers.filter(({ lang }) => lang === locale)
    expect(own.length).toBeGreaterThanOrEqual(answersPerLanguage)
    for (const { text, points: right, misconceptions: wrong } of own)
      expect(found(text), text).toEqual({ points: right, misconceptions: wrong })
  })
})
