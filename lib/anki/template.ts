/** A piece of a card template: HTML as it is, a field with its filters, or a section that a field turns on or off. */
export type Piece =
  | { readonly kind: 'html'; readonly html: string }
  /** `filters` in the order in which they apply: the one next to the field first. */
  | { readonly kind: 'field'; readonly name: string; readonly filters: readonly string[] }
  | { readonly kind: 'section'; readonly name: string; readonly ifEmpty: boolean; readonly pieces: Piece[] }

const tag = /\{\{([^{}]*)\}\}/g

/**
 * A template of Anki in pieces: `{{Field}}`, `{{filter:Field}}`, `{{#Field}}…{{/Field}}` for a field that is not empty
 * and `{{^Field}}…{{/Field}}` for one that is. A section that nothing closes reaches to the end; an end without a
 * beginning is nothing. (Templates chapter of Anki's manual.)
 */
export function parseTemplate(template: string): Piece[] {
  const root: Piece[] = []
  const open: { name: string; pieces: Piece[] }[] = [{ name: '', pieces: root }]
  const inner = () => (open.at(-1) as { pieces: Piece[] }).pieces
  let at = 0
  for (const match of template.matchAll(tag)) {
    if (match.index > at) inner().push({ kind: 'html', html: template.slice(at, match.index) })
    at = match.index + match[0].length
    const body = (match[1] as string).trim()
    const sign = body[0]
    if (sign === '#' || sign === '^') {
      const name = body.slice(1).trim()
      const pieces: Piece[] = []
      inner().push({ kind: 'section', name, ifEmpty: sign === '^', pieces })
      open.push({ name, pieces })
    } else if (sign === '/') {
      const begun = open.findLastIndex(({ name }, k) => k > 0 && name === body.slice(1).trim())
      if (begun > 0) open.length = begun
    } else if (sign !== '!') {
      const [name = '', ...filters] = body.split(':').reverse()
      inner().push({ kind: 'field', name: name.trim(), filters: filters.map((filter) => filter.trim()) })
    }
  }
  if (at < template.length) inner().push({ kind: 'html', html: template.slice(at) })
  return root
}
