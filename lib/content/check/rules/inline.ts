import { fileOf, type Problem, type Rule } from '../content'

/** Prompts, rubric points and misconceptions are one paragraph each; front matter is plain text. */
export const inline: Rule = ({ texts, lessons }) => [
  ...texts.flatMap(({ kind, field = '', file, tree }): Problem[] => {
    if (kind !== 'field' || /^(front|back|explain)\./.test(field)) return []
    const [only, ...rest] = tree.children
    if (only?.type === 'paragraph' && rest.length === 0) return []
    return [{ rule: 'inline', file, field, message: 'must be one paragraph' }]
  }),
  ...lessons.flatMap(({ locale, data }): Problem[] => {
    const marked = [data.title, data.summary, ...data.answers].filter((text) => /[$`<*\\]/.test(text))
    const file = fileOf(`lessons/${locale}`, data.id)
    return marked.map((text) => ({ rule: 'inline', file, message: `front matter must be plain text: "${text}"` }))
  }),
]
