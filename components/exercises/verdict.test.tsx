import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { grade, instanceOf, valueText } from '@/lib/exercises'
import { everyForm } from '@/lib/exercises/testing/every-form'
import { PartFields } from './part-fields'
import { Verdict } from './verdict'

const instance = instanceOf(everyForm, 11, 2)
const keys = Object.fromEntries(instance.parts.map(({ id, answer }) => [id, valueText(answer, answer.key)]))
const wrong = (part: string) => {
  const found = instance.parts.find(({ id }) => id === part)
  const slip = found?.slips[0]
  if (!found || !slip) throw new Error(`${part} has no slip`)
  return valueText(found.answer, slip.value)
}
const verdict = (answers: Record<string, string>, meant?: string) =>
  renderToStaticMarkup(
    <Verdict
      locale="en"
      instance={instance}
      graded={grade(instance, answers, meant)}
      meant={meant}
      note="kept"
      onMean={() => {}}
    />,
  )
const outcomes = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/data-part="(\w+)" data-outcome="(\w+)"/g)].map(([, part, what]) => [part, what]),
  )
const slips = (html: string) => [...html.matchAll(/data-slip="([^"]+)"/g)].map(([, id]) => id)

describe('the verdict on several parts', () => {
  it('is given part by part, with the credit of all together', () => {
    const html = verdict({ ...keys, size: '', sum: '99' })
    expect(outcomes(html)).toEqual({ size: 'blank', shape: 'correct', when: 'correct', y: 'correct', sum: 'wrong' })
    expect(html).toContain('3 of 5 right, 67% of the credit.')
    expect(html).toContain('No common slip gives this number')
    expect(html).toContain('kept')
  })

  it('explains a slip once, where it was made, and says of later parts that they follow', () => {
    const html = verdict({ ...keys, y: wrong('y'), sum: wrong('sum') })
    expect(slips(html)).toEqual(['testing.no-tanh'])
    expect(html).toContain('The slip above leads to this value too.')
  })

  it('names a choice by its words', () => {
    const option = instance.parts.find(({ id }) => id === 'when')?.answer
    const other = option?.form === 'choice' ? option.options.find(({ id }) => id !== option.key) : undefined
    expect(verdict({ ...keys, when: other?.id ?? '' })).toContain(`${other?.text.en} is not the answer`)
  })

  it('offers every convention that gives the value, and takes the word of who meant it', () => {
    const { h } = instance.spec as { h: number }
    const answers = { ...keys, shape: `(2, ${h})` }
    expect(verdict(answers)).toContain('I meant row vectors')
    expect(outcomes(verdict(answers)).shape).toBe('convention')
    const told = verdict(answers, 'testing.rows')
    expect(outcomes(told).shape).toBe('correct')
    expect(told).not.toContain('<button')
    expect(told).toContain('data-credit="1"')
  })
})

describe('the fields of several parts', () => {
  const html = renderToStaticMarkup(
    <PartFields
      locale="en"
      parts={instance.parts}
      id="x"
      answers={{ y: '0.5' }}
      graded={grade(instance, {})}
      onType={() => {}}
    />,
  )

  it('say which are steps, what each wants and what is wrong with it', () => {
    expect(html).toMatch(/<legend[^>]*>Intermediate values \(optional\)/)
    expect(html.match(/Nothing was counted/g)).toHaveLength(4)
    for (const id of html.match(/aria-describedby="[^"]+"/g) ?? [])
      for (const one of id.slice(18, -1).split(' ')) expect(html).toContain(`id="${one}"`)
  })
})
