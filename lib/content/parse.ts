import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMath).use(remarkMdx).freeze()

/** The tree of a lesson, an answer or a text of a JSON file: one dialect for all. @throws on broken MDX */
export function parseContent(source: string): Root {
  const tree = parser.parse(source)
  unravel(tree)
  return tree
}

/** A tag alone on its line is a block, not a paragraph that holds it: so MDX itself reads it. */
function unravel(tree: Root) {
  visit(tree, 'paragraph', (node, index, parent) => {
    const tags = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    if (parent === undefined || index === undefined || tags.length === 0) return
    const blocks = tags.map((tag) => (tag.type === 'mdxJsxTextElement' ? { ...tag, type: 'mdxJsxFlowElement' } : null))
    if (!blocks.includes(null)) parent.children.splice(index, 1, ...(blocks as never[]))
  })
}
