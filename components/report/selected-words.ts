/** Words of the page that the reader selected, and the anchor that they stand under ('' above the first). */
export type SelectedWords = { readonly quote: string; readonly anchor: string }

const anchors = 'main :is(h2, h3, li, .note, .term-entry)[id]'

/**
 * The selection in the page's text; null when nothing is selected there. What stands in `form` is the report itself.
 * @param longest quotes are cut to so many UTF-16 code units
 */
export function selectedWords(form: Element, longest: number): SelectedWords | null {
  const selection = document.getSelection()
  const quote = selection?.toString().replace(/\s+/g, ' ').trim() ?? ''
  const node = selection?.anchorNode
  if (!node || quote === '' || form.contains(node) || !node.parentElement?.closest('main')) return null
  return { quote: cutTo(quote, longest), anchor: anchorOf(node) }
}

/** Never between the two halves of a character. */
function cutTo(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
}

/** The id that a link to this place would name: of what holds it, else of the last heading before it. */
function anchorOf(node: Node): string {
  const before = [...document.querySelectorAll(anchors)].filter(
    (element) => element.contains(node) || element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const id = before.at(-1)?.id ?? ''
  return /^[a-z0-9][a-z0-9.-]{1,63}$/.test(id) ? id : ''
}
