import { clozeSide } from './cloze'
import type { AnkiNote } from './collection'
import { escapeHtml } from './escape-html'
import { orFault } from './fault'
import { htmlText } from './html'
import { type Piece, parseTemplate } from './template'

export type Sides = { readonly front: string; readonly back: string }

type Side = keyof Sides

/**
 * The HTML of both sides of a note's card `ord`, from its notetype's templates; null where it has no such template.
 * Templates are their author's own HTML, scripts included, and a field may stand inside an attribute: what comes out
 * is for `markdownOf`, never for a page. Throws a PackageFault `bad-html` for templates or clozes nested too deep.
 */
export function sidesOf(note: AnkiNote, ord: number): Sides | null {
  const { kind, templates } = note.notetype
  const template = templates[kind === 'cloze' ? 0 : ord]
  if (!template) return null
  const values = new Map(note.fields.map(({ name, html }) => [name, html]))
  const special = { Tags: note.tags.join(' '), Type: note.notetype.name, Card: template.name }
  for (const [name, value] of Object.entries(special)) if (!values.has(name)) values.set(name, escapeHtml(value))
  const number = ord + 1
  return orFault('bad-html', { guid: note.guid }, () => {
    const front = render(parseTemplate(template.front), { values, number, side: 'front' })
    values.set('FrontSide', front)
    return { front, back: render(parseTemplate(template.back), { values, number, side: 'back' }) }
  })
}

type Context = { readonly values: ReadonlyMap<string, string>; readonly number: number; readonly side: Side }

function render(pieces: readonly Piece[], context: Context): string {
  return pieces.map((piece) => renderPiece(piece, context)).join('')
}

function renderPiece(piece: Piece, context: Context): string {
  if (piece.kind === 'html') return piece.html
  const value = context.values.get(piece.name) ?? ''
  if (piece.kind === 'field') return piece.filters.reduce((html, filter) => filtered(html, filter, context), value)
  const empty = isClozeName(piece.name) ? piece.name !== `c${context.number}` : isBlank(value)
  return empty === piece.ifEmpty ? render(piece.pieces, context) : ''
}

/** Filters that are not known here change the look, or belong to add-ons: they leave the field as it is. */
function filtered(html: string, filter: string, { number, side }: Context): string {
  if (filter === 'cloze') return clozeSide(html, number, side)
  if (filter === 'text') return escapeHtml(htmlText(html))
  // The box in which Anki has the answer typed: a page of ours has no use for it.
  if (filter === 'type') return ''
  return html
}

/** `{{#c2}}` asks whether this is the card of the second cloze. */
function isClozeName(name: string): boolean {
  return /^c\d+$/.test(name)
}

/** A field counts as empty when it has nothing but white space, line breaks and empty blocks. */
function isBlank(html: string): boolean {
  return /^(?:\s|<\/?(?:br|div)\s*\/?>)*$/i.test(html)
}
