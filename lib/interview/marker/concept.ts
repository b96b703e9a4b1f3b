import type { Span } from './offset-text'

/** Concept names with the wordings of each, in the syntax of `wordingSource`. */
export type Lexicon = Readonly<Record<string, readonly string[]>>

export class PatternError extends Error {
  override name = 'PatternError'
}

/** The places of one concept in a text: non-overlapping, in order, longest wording first. */
export class Concept {
  private readonly pattern: RegExp

  /** @throws PatternError for a wording that cannot be read */
  constructor(
    readonly name: string,
    wordings: readonly string[],
    lexicon: Lexicon,
  ) {
    const sources = wordings.map((wording) => wordingSource(wording, lexicon, [name]))
    try {
      this.pattern = new RegExp(sources.sort((a, b) => b.length - a.length).join('|'), 'g')
    } catch (error) {
      // The engine's message quotes all of it; the reason stands at its end.
      const reason = error instanceof Error ? error.message.slice(-60) : String(error)
      throw new PatternError(`the concept "${name}" has a wording that cannot be read: …${reason}`)
    }
    if (this.pattern.test('')) throw new PatternError(`concept "${name}" has a wording that matches nothing at all`)
  }

  in(text: string): Span[] {
    this.pattern.lastIndex = 0
    return Array.from(text.matchAll(this.pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
  }
}

/**
 * A wording as the source of a regular expression. A wording is literal text of a normalised answer in which a space
 * also matches a hyphen or nothing, a `*` matches any ending of a word, `·` is the sign of a product, and `<name>` stands
 * for any wording of another concept; between slashes it is a regular expression itself (`<name>` still works).
 * @throws PatternError for an unknown or circular concept
 */
function wordingSource(wording: string, lexicon: Lexicon, within: readonly string[]): string {
  const raw = /^\/(.*)\/$/s.exec(wording)
  const source = raw ? (raw[1] ?? '') : literalSource(wording)
  return source.replace(/<([a-z][a-z0-9-]+)>/g, (_, name: string) => {
    const wordings = lexicon[name]
    if (!wordings) throw new PatternError(`"${wording}" names the concept "${name}", which is not in the lexicon`)
    if (within.includes(name)) throw new PatternError(`the concept "${name}" is made of itself`)
    return `(?:${wordings.map((each) => wordingSource(each, lexicon, [...within, name])).join('|')})`
  })
}

function literalSource(wording: string): string {
  const escaped = wording.replace(/<[a-z][a-z0-9-]+>|[.+?^${}()|[\]\\/]/g, (sign) =>
    sign.length > 1 ? sign : `\\${sign}`,
  )
  const source = escaped.replace(/\*/g, '[a-z]*').replace(/·/g, '\\*').replace(/ +/g, '[\\s-]*')
  const before = /^[a-z]/.test(wording) ? '(?<![a-z])' : /^[0-9]/.test(wording) ? '(?<![0-9.])' : ''
  const after = /[a-z]$/.test(wording) ? '(?![a-z])' : /[0-9]$/.test(wording) ? '(?![0-9])' : ''
  return before + source + after
}
