import { visit } from 'unist-util-visit'
import { headings } from '../lessons'
import { attributeOf, type TagNode } from '../tags'
import type { Content } from './content'

/** The headings of each lesson by its id; that both languages have the same ones is another rule's. */
export function anchorsByLesson({ texts }: Content): Map<string, Set<string>> {
  return byLesson(texts, ({ source }) => headings(source).map(({ id }) => id))
}

/** What the tags of one name hold in an attribute, by lesson. */
export function tagsByLesson({ texts }: Content, name: string, attribute: string): Map<string, Set<string>> {
  return byLesson(texts, ({ tree }) => {
    const found: string[] = []
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const tag = node as TagNode
      const value = tag.name === name ? attributeOf(tag, attribute) : undefined
      if (value !== undefined) found.push(value)
    })
    return found
  })
}

function byLesson(texts: Content['texts'], parts: (text: Content['texts'][number]) => string[]) {
  const found = new Map<string, Set<string>>()
  for (const text of texts) {
    if (text.kind === 'lesson') found.set(text.id, new Set([...(found.get(text.id) ?? []), ...parts(text)]))
  }
  return found
}
