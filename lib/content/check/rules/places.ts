import { sourceStatements } from '../../source-outline'
import { fileOf, type Problem, type Rule } from '../content'
import { anchorsByLesson, tagsByLesson } from '../lesson-parts'

/**
 * Everything that names a place in the course names one that exists: checks and terms their lesson and heading,
 * corrections their sources, and the map the headings, cards and live cells that carry the source's statements.
 */
export const places: Rule = (content) => {
  const { lessons, cards, checks, corrections, glossary, sources, maps } = content
  const known = {
    lesson: new Set(lessons.map(({ data }) => data.id)),
    card: new Set(cards.map(({ id }) => id)),
    source: new Set(sources.map(({ id }) => id)),
    correction: new Set(corrections.map(({ id }) => id)),
    statement: new Set<string>(sourceStatements),
  }
  const problems: Problem[] = []
  const wanted = (kind: keyof typeof known, id: string, file: string, field: string) => {
    if (!known[kind].has(id)) problems.push({ rule: 'places', file, field, message: `there is no ${kind} "${id}"` })
  }
  const anchors = anchorsByLesson(content)
  const heading = (lesson: string, anchor: string, file: string, field: string) => {
    if (known.lesson.has(lesson) && !anchors.get(lesson)?.has(anchor)) {
      problems.push({ rule: 'places', file, field, message: `the lesson "${lesson}" has no heading "${anchor}"` })
    }
  }

  for (const { id, lesson, card } of checks) {
    wanted('lesson', lesson, fileOf('checks', id), 'lesson')
    wanted('card', card, fileOf('checks', id), 'card')
  }
  for (const { id, lesson, anchor } of glossary) {
    wanted('lesson', lesson, fileOf('glossary', id), 'lesson')
    heading(lesson, anchor, fileOf('glossary', id), 'anchor')
  }
  for (const { id, sources: cited } of corrections) {
    for (const source of cited) wanted('source', source, fileOf('corrections', id), 'sources')
  }
  const labs = tagsByLesson(content, 'Lab', 'of')
  const placedErrata = tagsByLesson(content, 'Erratum', 'of')
  for (const { id: lesson, statements, errata } of maps) {
    const file = fileOf('map', lesson)
    wanted('lesson', lesson, file, 'id')
    for (const [statement, place] of Object.entries(statements)) {
      const field = `statements.${statement}`
      wanted('statement', statement, file, field)
      heading(lesson, typeof place === 'string' ? place : place.anchor, file, field)
      if (typeof place === 'string') continue
      wanted('card', place.card, file, `${field}.card`)
      if (!labs.get(lesson)?.has(place.lab)) {
        const message = `the lesson has no live cell "${place.lab}"`
        problems.push({ rule: 'places', file, field: `${field}.lab`, message })
      }
    }
    for (const [erratum, anchor] of Object.entries(errata)) {
      wanted('correction', erratum, file, `errata.${erratum}`)
      heading(lesson, anchor, file, `errata.${erratum}`)
      if (!placedErrata.get(lesson)?.has(erratum)) {
        const message = `the lesson holds no <Erratum of="${erratum}" />`
        problems.push({ rule: 'places', file, field: `errata.${erratum}`, message })
      }
    }
  }
  return problems
}
