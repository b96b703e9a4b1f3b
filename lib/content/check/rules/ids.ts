import { contentId } from '../../../events/id'
import { headings } from '../../lessons'
import { type Content, fileOf, type Problem, type Rule } from '../content'

/** Ids that the page around a lesson has already taken. */
const reserved = ['content', 'lesson-answers', 'lesson-contents', 'term-definition']

/** Ids are well formed, unique, and those of an answer's headings say whose they are. */
export const ids: Rule = (content) => [...headingIds(content), ...rubricIds(content), ...orders(content)]

function headingIds({ texts }: Content): Problem[] {
  return texts.flatMap((text) => {
    const all = headings(text.source).map(({ id }) => id)
    const problem = (message: string): Problem => ({ rule: 'ids', file: text.file, message })
    return all.flatMap((id, index) => {
      if (!contentId.safeParse(id).success) return [problem(`"${id}" is not a well-formed heading id`)]
      if (all.indexOf(id) !== index) return [problem(`the heading id "${id}" stands twice`)]
      if (reserved.includes(id)) return [problem(`the heading id "${id}" is reserved`)]
      if (text.kind === 'answer' && !id.startsWith(`${text.id}-`)) {
        return [problem(`the heading id "${id}" must begin with "${text.id}-": several answers share a page`)]
      }
      return []
    })
  })
}

function rubricIds({ questions, followUps }: Content): Problem[] {
  return [...questions, ...followUps].flatMap((question) => {
    const { id, points, misconceptions } = question
    const all = [...points, ...misconceptions].map((part) => part.id)
    const file = fileOf('parent' in question ? 'followups' : 'questions', id)
    return all.flatMap((part, index): Problem[] => {
      if (all.indexOf(part) !== index) return [{ rule: 'ids', file, message: `the id "${part}" stands twice` }]
      if (!part.startsWith(`${id}.`)) return [{ rule: 'ids', file, message: `"${part}" must begin with "${id}."` }]
      return []
    })
  })
}

function orders({ lessons }: Content): Problem[] {
  return lessons.flatMap(({ locale, data }): Problem[] => {
    const first = lessons.find((other) => other.locale === locale && other.data.order === data.order)
    if (first?.data.id === data.id) return []
    const message = `has the same order as "${first?.data.id}"`
    return [{ rule: 'ids', file: fileOf(`lessons/${locale}`, data.id), field: 'order', message }]
  })
}
