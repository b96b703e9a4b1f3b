import { visit } from 'unist-util-visit'
import { headings } from '../../lessons'
import { attributeOf, type TagNode } from '../../tags'
import { type Problem, problemAt, type Rule } from '../content'

/** From this heading on a lesson may point ahead: to what an interviewer asks next, and to the next lesson. */
const lookingAhead = 'interviewer-next'
/** The summary is a map of the course: it points everywhere. */
const summary = 'overview'

/**
 * No forward reference: a lesson links to earlier lessons alone, and uses terms that it or an earlier lesson explains;
 * only the summary and the last sections may point ahead.
 */
export const order: Rule = ({ texts, lessons, glossary }) => {
  const places = new Map(lessons.map(({ data }) => [data.id, data.order]))
  const explained = new Map(glossary.map(({ id, lesson }) => [id, lesson]))
  return texts.flatMap((text): Problem[] => {
    const own = places.get(text.id)
    if (text.kind !== 'lesson' || text.id === summary || own === undefined) return []
    const end = lineOf(text.source, lookingAhead)
    const problems: Problem[] = []
    visit(text.tree, (node) => {
      const later = (lesson: string | undefined) => lesson !== undefined && (places.get(lesson) ?? 0) > own
      const line = node.position?.start.line ?? 0
      if (line >= end) return
      if (node.type === 'link') {
        const lesson = /^\/lessons\/([^/#]+)/.exec(node.url)?.[1]
        if (later(lesson)) problems.push(problemAt('order', text, node, `${node.url} comes later in the course`))
      }
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
      const tag: TagNode = node
      const term = tag.name === 'Term' ? attributeOf(tag, 'of') : undefined
      if (term !== undefined && later(explained.get(term))) {
        problems.push(
          problemAt('order', text, node, `the term "${term}" is explained later, in ${explained.get(term)}`),
        )
      }
    })
    return problems
  })
}

/** The line of the heading with this id; beyond the end where there is none. */
function lineOf(source: string, id: string): number {
  if (!headings(source).some((heading) => heading.id === id)) return Number.POSITIVE_INFINITY
  return source.split('\n').findIndex((line) => line.includes(`id="${id}"`)) + 1
}
