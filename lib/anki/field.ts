import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** What a package calls the file of an image's address; undefined for an address that is none of ours. */
export type FileOf = (address: string) => FieldFile | null | undefined

/** A file of a package; null in the place of one means that it is not to be had, and its description stands for it. */
export type FieldFile = { readonly name: string; readonly shown: 'picture' | 'sound' }

/**
 * What turns Markdown with `$…$` mathematics, as our own cards are written, into the HTML of one of Anki's fields:
 * formulas in `\( \)` and `\[ \]` with `<` escaped and no newline, pictures and sounds by the names of their files, HTML
 * within the Markdown dropped. A text of one paragraph stands without `<p>`, so that it can be part of a line.
 */
export function fieldWith(fileOf: FileOf): (markdown: string) => string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMath)
    .use(remarkRehype)
    .use(() => ankiFormulas)
    .use(() => (tree: Root) => ankiFiles(tree, fileOf))
    .freeze()
  return (markdown) => {
    const tree = processor.runSync(processor.parse(markdown))
    const only = tree.children.length === 1 ? tree.children[0] : undefined
    return toHtml(only?.type === 'element' && only.tagName === 'p' ? only.children : tree)
  }
}

/** The same without any file. */
export const fieldOf = fieldWith(() => undefined)

/** Images that are files of ours by the names that the package gives them; a sound is a tag in the text. */
function ankiFiles(tree: Root, fileOf: FileOf): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return
    const file = fileOf(String(node.properties.src ?? ''))
    if (file === undefined) return
    if (file?.shown === 'picture') node.properties.src = file.name
    else
      parent.children[index] = {
        type: 'text',
        value: file ? `[sound:${file.name}]` : `[${node.properties.alt || 'image'}]`,
      }
  })
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
