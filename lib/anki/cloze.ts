/** What a cloze shows in the place of its text: the question hides it, the answer shows it. */
type Side = 'front' | 'back'

type Cloze = { readonly numbers: readonly number[]; readonly parts: (string | Cloze)[] }

const token = /\{\{c(\d+(?:,\d+)*)::|\}\}/g

/**
 * A field of a cloze note as its card `number`, counted from 1, shows it: `{{c1::text::hint}}` becomes `[…]` or `[hint]`
 * on the front and the text on the back; other clozes are plain text. Clozes may stand inside each other. A field
 * without a cloze of this number is '', which is how Anki knows that there is no such card.
 */
export function clozeSide(html: string, number: number, side: Side): string {
  const parts = parse(html)
  return parts.some((part) => hasNumber(part, number)) ? parts.map((part) => render(part, number, side)).join('') : ''
}

function parse(html: string): (string | Cloze)[] {
  const root: (string | Cloze)[] = []
  const open: Cloze[] = []
  const openings: string[] = []
  let at = 0
  const inner = () => open.at(-1)?.parts ?? root
  for (const match of html.matchAll(token)) {
    inner().push(html.slice(at, match.index))
    at = match.index + match[0].length
    if (match[1] !== undefined) {
      openings.push(match[0])
      open.push({ numbers: match[1].split(',').map(Number), parts: [] })
      continue
    }
    const closed = open.pop()
    openings.pop()
    inner().push(closed ?? match[0])
  }
  inner().push(html.slice(at))
  // A cloze that never ends is text, braces and all.
  while (open.length > 0) {
    const { parts } = open.pop() as Cloze
    inner().push(openings.pop() as string, ...parts)
  }
  return root
}

function hasNumber(part: string | Cloze, number: number): boolean {
  if (typeof part === 'string') return false
  return part.numbers.includes(number) || part.parts.some((inner) => hasNumber(inner, number))
}

function render(part: string | Cloze, number: number, side: Side): string {
  if (typeof part === 'string') return part
  const { text, hint } = splitHint(part)
  const asked = part.numbers.includes(number)
  if (asked && side === 'front') return `<span class="cloze">[${hint ?? '…'}]</span>`
  const shown = text.map((inner) => render(inner, number, side)).join('')
  return asked ? `<span class="cloze">${shown}</span>` : shown
}

/** A hint follows the first `::` after the clozes inside. */
function splitHint({ parts }: Cloze): { text: readonly (string | Cloze)[]; hint: string | null } {
  const last = parts.at(-1)
  const at = typeof last === 'string' ? last.indexOf('::') : -1
  if (typeof last !== 'string' || at < 0) return { text: parts, hint: null }
  return { text: [...parts.slice(0, -1), last.slice(0, at)], hint: last.slice(at + 2) }
}

/** The numbers of all clozes in a field. */
export function clozeNumbers(html: string): Set<number> {
  const numbers = new Set<number>()
  const collect = (part: string | Cloze) => {
    if (typeof part === 'string') return
    for (const number of part.numbers) numbers.add(number)
    part.parts.forEach(collect)
  }
  parse(html).forEach(collect)
  return numbers
}

/**
 * HTML as the cloze `number`, counted from 1. Braces that would end it, as in nested fractions, are parted by a space,
 * which mathematics ignores; colons that would begin its hint become entities.
 */
export function clozeOf(number: number, html: string, hint?: string): string {
  const safe = (part: string) =>
    part
      .replace(/\}(?=\}|$)/g, '} ')
      .replaceAll('::', ':&#58;')
      .replace(/:$/, '&#58;')
  return `{{c${number}::${safe(html)}${hint === undefined ? '' : `::${safe(hint)}`}}}`
}
