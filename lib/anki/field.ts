import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkRehype)
  .use(() => ankiFormulas)

/**
 * Markdown with `$…$` mathematics, as our own cards are written, as the HTML of one of Anki's fields: formulas in
 * `\( \)` and `\[ \]` with `<` escaped and no newline, HTML within the Markdown dropped. A text of one paragraph stands
 * without `<p>`, so that it can be part of a line.
 */
export function fieldOf(markdown: string): string {
  const tree = processor.runSync(processor.parse(markdown))
  const only = tree.children.length === 1 ? tree.children[0] : undefined
  return toHtml(only?.type === 'element' && only.tagName === 'p' ? only.children : tree)
}

/** Mathematics arrives as code: inline ones as `<code>`, those on lines of their own within `<pre>`. */
function ankiFormulas(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return
    const [child] = node.children
    if (node.tagName === 'pre' && child?.type === 'element' && isMath(child))
      parent.children[index] = formula(child, '\\[', '\\]')
    else if (isMath(node)) parent.children[index] = formula(node, '\\(', '\\)')
  })
}

function isMath({ tagName, properties }: Element): boolean {
  return tagName === 'code' && Array.isArray(properties.className) && properties.className.includes('language-math')
}

function formula({ children }: Element, open: string, close: string): ElementContent {
  const source = children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return { type: 'text', value: `${open}${source.trim().replace(/\s*\n\s*/g, ' ')}${close}` }
}
