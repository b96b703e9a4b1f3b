import { describe, expect, it } from 'vitest'
import { locales } from '../i18n/locale'
import { dataFiles } from './data-files'
import { siteContent, textOf } from './files'
import { lesson, lessons } from './lessons'
import { checkSchema } from './schema'

const files = siteContent()
const checks = dataFiles('checks', checkSchema)

describe.each(lessons('zh').map(({ id }) => id))('the lesson %s', (id) => {
  it('asks three to six check questions, which leave evidence on cards of the course', () => {
    const own = checks.filter((check) => check.lesson === id)
    expect(own.length).toBeGreaterThanOrEqual(3)
    expect(own.length).toBeLessThanOrEqual(6)
  })

  it.each(locales)('says what the interviewer probes next, among its last two sections (%s)', (locale) => {
    const sections = lesson(locale, id)?.headings.filter(({ depth }) => depth === 2) ?? []
    expect(sections.slice(-2).map((section) => section.id)).toContain('interviewer-next')
  })

  it.each(locales)('has a cheat sheet (%s)', (locale) => {
    expect(textOf(files, `sheets/${locale}/${id}.mdx`).length).toBeGreaterThan(400)
  })
})
