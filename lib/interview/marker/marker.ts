import { Concept, type Lexicon, PatternError } from './concept'
import { type FoundElement, type FoundPattern, findPattern } from './find'
import type { Span } from './offset-text'
import { type Element, type Pattern, readPattern } from './pattern'
import { Reading } from './reading'

/** How the answers to one question are marked, as data (content/marking). */
export type MarkingRules = {
  /** Concepts of this question alone, beside the shared ones. */
  readonly concepts: Lexicon
  readonly points: Readonly<Record<string, PointRules>>
  readonly misconceptions: Readonly<Record<string, ClaimRules>>
}

type ClaimRules = {
  /** Any one of these, asserted. Patterns as `readPattern` reads them. */
  readonly asserted: readonly string[]
  /** Not enough to be sure of it. */
  readonly unsure?: readonly string[] | undefined
}

type PointRules = ClaimRules & {
  /** Any one of these, asserted, contradicts the point. */
  readonly contradicted?: readonly string[] | undefined
  /** Misconceptions whose assertion contradicts the point. */
  readonly unless?: readonly string[] | undefined
}

export type PointMark = {
  readonly id: string
  readonly verdict: 'covered' | 'missing' | 'unsure'
  /** Evidence in the answer, in UTF-16 units; none for a missing point. */
  readonly spans: readonly Span[]
}

export type MisconceptionMark = {
  readonly id: string
  readonly verdict: 'asserted' | 'not asserted' | 'unsure'
  readonly spans: readonly Span[]
}

export type AnswerMarks = {
  readonly points: readonly PointMark[]
  readonly misconceptions: readonly MisconceptionMark[]
}

type Claim = {
  readonly id: string
  readonly asserted: readonly FoundPattern[]
  readonly unsure: readonly FoundPattern[]
}
type Point = Claim & { readonly contradicted: readonly FoundPattern[]; readonly unless: readonly string[] }

const readAtMost = 20_000

/** Marks answers to one question by its rules. Made once, used for many answers. */
export class Marker {
  private readonly lexicon: Lexicon
  private readonly concepts = new Map<string, Concept>()
  private readonly points: readonly Point[]
  private readonly misconceptions: readonly Claim[]
  private readonly prompts: readonly string[]

  /**
   * `shared`: concepts of all questions; `prompts`: the question as it is asked, in every language.
   * @throws PatternError for rules that cannot be read
   */
  constructor(rules: MarkingRules, shared: Lexicon, prompts: readonly string[]) {
    this.lexicon = { ...shared, ...rules.concepts }
    this.prompts = prompts
    this.misconceptions = Object.entries(rules.misconceptions).map(([id, claim]) => this.claim(id, claim))
    this.points = Object.entries(rules.points).map(([id, point]) => ({
      ...this.claim(id, point),
      contradicted: (point.contradicted ?? []).map((source) => this.pattern(source)),
      unless: point.unless ?? [],
    }))
    for (const { id, unless } of this.points)
      for (const misconception of unless)
        if (!rules.misconceptions[misconception])
          throw new PatternError(`${id} names the misconception "${misconception}", which has no rules`)
  }

  /** Reads the first 20,000 characters: no answer that can be kept is longer. Never throws. */
  mark(answer: string): AnswerMarks {
    const reading = new Reading(answer.slice(0, readAtMost), this.prompts)
    const misconceptions = this.misconceptions.map((claim): MisconceptionMark => {
      const { verdict, spans } = judge(reading, claim)
      return {
        id: claim.id,
        verdict: verdict === 'yes' ? 'asserted' : verdict === 'no' ? 'not asserted' : verdict,
        spans,
      }
    })
    const wrong = new Set(misconceptions.flatMap(({ id, verdict }) => (verdict === 'asserted' ? [id] : [])))
    const points = this.points.map((point): PointMark => {
      const { verdict, spans } = judge(reading, point)
      if (verdict === 'no') return { id: point.id, verdict: 'missing', spans: [] }
      const contradicted =
        point.unless.some((id) => wrong.has(id)) ||
        point.contradicted.some((pattern) => findPattern(reading, pattern)?.asserted)
      if (contradicted) return { id: point.id, verdict: 'missing', spans: [] }
      return { id: point.id, verdict: verdict === 'yes' ? 'covered' : 'unsure', spans }
    })
    return { points, misconceptions }
  }

  private claim(id: string, { asserted, unsure = [] }: ClaimRules): Claim {
    return {
      id,
      asserted: asserted.map((source) => this.pattern(source)),
      unsure: unsure.map((source) => this.pattern(source)),
    }
  }

  private pattern(source: string): FoundPattern {
    const { groups, without, ...rest }: Pattern = readPattern(source)
    return {
      ...rest,
      groups: groups.map((group) => group.map((element) => this.element(element, source))),
      without: without.map((element) => this.element(element, source)),
    }
  }

  private element({ any, gap }: Element, source: string): FoundElement {
    return { gap, concepts: any.map((wording) => this.concept(wording, source)) }
  }

  private concept(wording: string, source: string): Concept {
    const known = this.concepts.get(wording)
    if (known) return known
    const name = /^<([a-z][a-z0-9-]+)>$/.exec(wording)?.[1]
    const wordings = name === undefined ? [wording] : this.lexicon[name]
    if (!wordings)
      throw new PatternError(`the pattern "${source}" names the concept "${name}", which is not in the lexicon`)
    const concept = new Concept(name ?? wording, wordings, this.lexicon)
    this.concepts.set(wording, concept)
    return concept
  }
}

function judge(reading: Reading, claim: Claim): { verdict: 'yes' | 'no' | 'unsure'; spans: Span[] } {
  for (const [verdict, patterns] of [
    ['yes', claim.asserted],
    ['unsure', claim.unsure],
  ] as const) {
    for (const pattern of patterns) {
      const found = findPattern(reading, pattern)
      if (found?.asserted) return { verdict, spans: evidence(reading, found.spans) }
    }
  }
  return { verdict: 'no', spans: [] }
}

/** The clauses' worth of text from the first to the last part within each sentence, as it stands in the answer. */
function evidence(reading: Reading, spans: readonly Span[]): Span[] {
  const hulls = new Map<number, Span>()
  for (const span of spans) {
    const sentence = reading.sentences.findIndex(({ end }) => span.start < end)
    const hull = hulls.get(sentence)
    hulls.set(sentence, {
      start: Math.min(hull?.start ?? span.start, span.start),
      end: Math.max(hull?.end ?? span.end, span.end),
    })
  }
  return [...hulls.values()].map((hull) => reading.original(hull)).sort((a, b) => a.start - b.start)
}
