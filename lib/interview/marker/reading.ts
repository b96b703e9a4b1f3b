import type { Concept, Lexicon } from './concept'
import { negators } from './denial'
import { normalise } from './normalise'
import { type OffsetText, originalSpan, type Span } from './offset-text'
import { carriedSubjects } from './pronouns'
import { type RejectedClaim, rejections } from './rejected'
import { retractedSpans } from './retracted'
import { type Sentence, segmentAt, sentencesOf } from './segments'
import { unsaidSpans } from './unsaid'

/** A stretch of text in which the parts of a pattern are sought, without `gap` where it has one. */
export type Window = Span & { readonly gap?: Span }

/** One answer, read: its sentences, what in it counts for nothing or for its opposite, and where each concept occurs. */
export class Reading {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly negators: readonly Span[]
  private readonly source: OffsetText
  private readonly rejected: readonly RejectedClaim[]
  private readonly dropped: readonly Span[]
  private readonly clauses: readonly Span[]
  private carried: readonly Window[] | undefined
  private readonly places = new Map<Concept, readonly Span[]>()

  /** `prompts`: the question as it was asked, in every language. */
  constructor(answer: string, prompts: readonly string[]) {
    this.source = normalise(answer)
    this.text = this.source.text
    this.sentences = sentencesOf(this.text)
    this.clauses = this.sentences.flatMap(({ clauses }) => clauses)
    const { claims, words } = rejections(this.text, this.sentences)
    this.rejected = claims
    this.negators = negators(this.text).filter((negator) => words.every((each) => overlap(each, negator) === 0))
    this.dropped = [...retractedSpans(this.text, this.sentences), ...unsaidSpans(this.text, this.sentences, prompts)]
  }

  placesOf(concept: Concept): readonly Span[] {
    const known = this.places.get(concept)
    if (known) return known
    const found = concept.in(this.text)
    this.places.set(concept, found)
    return found
  }

  /** Whether a part was retracted, is a question, a bare list of terms or an echo of what was asked. */
  isDropped(span: Span): boolean {
    return this.dropped.some((each) => overlap(each, span) * 2 > span.end - span.start)
  }

  /** Whether a part of a statement is rejected. What rejects it is no part of the statement. */
  isRejected(span: Span, statement: readonly Span[]): boolean {
    return this.rejected.some(
      (each) =>
        overlap(each, span) * 2 > span.end - span.start &&
        !(each.by && statement.some((part) => overlap(part, each.by as Span) > 0)),
    )
  }

  clauseOf(at: number): number {
    return segmentAt(this.clauses, at)
  }

  original(span: Span): Span {
    return originalSpan(this.source, span)
  }

  /** The stretches of text within which the parts of a pattern must lie together. */
  windows(reach: 'clause' | 'sentence' | 'near' | 'answer'): readonly Window[] {
    if (reach === 'clause') return this.clauses
    if (reach === 'sentence') {
      this.carried ??= [...this.sentences, ...carriedSubjects(this.text, this.sentences)]
      return this.carried
    }
    if (reach === 'answer') return [{ start: 0, end: this.text.length }]
    return this.sentences.map(({ start, end }, i) => ({ start, end: this.sentences[i + 1]?.end ?? end }))
  }
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

export type { Lexicon }
