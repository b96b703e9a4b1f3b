import { PatternError } from './concept'

/** How far apart the parts of a pattern may lie: one clause, one sentence, two neighbouring sentences, the answer. */
export type Reach = 'clause' | 'sentence' | 'near' | 'answer'

/** Any one of the named or literal wordings. */
export type Element = { readonly any: readonly string[]; readonly gap: 'close' | 'far' }

export type Pattern = {
  readonly source: string
  readonly reach: Reach
  /** Whether what it says may be denied: a pattern that is about a denial itself, or about no claim. */
  readonly evenDenied: boolean
  /** Each group's elements in order; groups in any order. */
  readonly groups: readonly (readonly Element[])[]
  /** None of these may occur within the reach. */
  readonly without: readonly Element[]
}

const words = new Set(['clause', 'sentence', 'near', 'answer', 'any'])

/**
 * Reads a pattern: `near any: <forget-gate> .. keep*|retain* & <old-cell> & !<output-gate>`.
 *
 * - `&` joins groups that may come in any order; `..` joins elements that come in this order, close together (about
 *   twelve English words or thirty Chinese characters), `...` in this order at any distance.
 * - An element is one or more wordings joined by `|`: a `<concept>` or literal text as in a lexicon.
 * - `!` before a group's only element: must not occur.
 * - Before a colon: the reach (`sentence` when nothing is said), and `any` where a denial counts too.
 * @throws PatternError
 */
export function readPattern(source: string): Pattern {
  const head = /^((?:[a-z]+ ?)+): /.exec(source)
  const flags = head?.[1]?.trim().split(' ') ?? []
  const isHead = flags.length > 0 && flags.every((flag) => words.has(flag))
  const body = isHead ? source.slice(head?.[0].length) : source
  const groups: Element[][] = []
  const without: Element[] = []
  for (const part of body.split(/ & /)) {
    const group = part.trim()
    if (group.startsWith('!')) without.push(element(group.slice(1), 'far', source))
    else groups.push(sequence(group, source))
  }
  if (groups.length === 0) throw new PatternError(`the pattern "${source}" asks for nothing`)
  const reach = flags.find((flag): flag is Reach => flag !== 'any') ?? 'sentence'
  return { source, reach: isHead ? reach : 'sentence', evenDenied: isHead && flags.includes('any'), groups, without }
}

function sequence(group: string, source: string): Element[] {
  const elements: Element[] = []
  let gap: Element['gap'] = 'far'
  for (const part of group.split(/ (\.{2,3}) /)) {
    if (part === '..' || part === '...') gap = part === '..' ? 'close' : 'far'
    else elements.push(element(part, gap, source))
  }
  return elements
}

function element(text: string, gap: Element['gap'], source: string): Element {
  const trimmed = text.trim()
  // A regular expression may hold bars of its own.
  const any = trimmed.startsWith('/') ? [trimmed] : trimmed.split('|').map((each) => each.trim())
  if (any.some((each) => each === '')) throw new PatternError(`the pattern "${source}" has an empty part`)
  return { any, gap }
}
