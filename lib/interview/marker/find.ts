import type { Concept } from './concept'
import type { Span } from './offset-text'
import type { Pattern } from './pattern'
import type { Reading, Window } from './reading'
import { width } from './width'

export type FoundElement = { readonly concepts: readonly Concept[]; readonly gap: 'close' | 'far' }
export type FoundPattern = Pick<Pattern, 'source' | 'reach' | 'evenDenied'> & {
  readonly groups: readonly (readonly FoundElement[])[]
  readonly without: readonly FoundElement[]
}

/** What a pattern's parts matched, and whether the answer asserts it. */
export type Finding = { readonly spans: readonly Span[]; readonly asserted: boolean }

/** Parts that are to be close together may lie this far apart: some twelve English words, thirty Chinese characters. */
const closeWidth = 75
/** Bounds on what is tried within one window, so that no answer takes long. */
const perGroup = 12
const perWindow = 48

/** The first place at which the answer asserts what the pattern says; else one at which it denies it; else null. */
export function findPattern(reading: Reading, pattern: FoundPattern): Finding | null {
  let denied: Finding | null = null
  for (const window of reading.windows(pattern.reach)) {
    if (pattern.without.some((element) => placesOf(reading, element, window).length > 0)) continue
    for (const spans of combinations(reading, pattern, window)) {
      if (spans.some((span) => reading.isDropped(span))) continue
      const asserted = isAsserted(reading, pattern, spans)
      if (asserted) return { spans, asserted }
      denied ??= { spans, asserted }
    }
  }
  return denied
}

function placesOf(reading: Reading, { concepts }: FoundElement, { start, end, gap }: Window): Span[] {
  return concepts
    .flatMap((concept) =>
      reading
        .placesOf(concept)
        .filter(
          (place) =>
            place.start >= start && place.end <= end && !(gap && place.end > gap.start && place.start < gap.end),
        ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function combinations(reading: Reading, pattern: FoundPattern, window: Window): Span[][] {
  let all: Span[][] = [[]]
  for (const group of pattern.groups) {
    const found = sequences(reading, group, window)
    if (found.length === 0) return []
    all = all.flatMap((before) => found.map((spans) => [...before, ...spans])).slice(0, perWindow)
  }
  return all
}

function sequences(reading: Reading, group: readonly FoundElement[], window: Window): Span[][] {
  let partial: Span[][] = [[]]
  for (const element of group) {
    const places = placesOf(reading, element, window)
    const next: Span[][] = []
    for (const spans of partial) {
      const last = spans.at(-1)
      const following = last ? places.filter((place) => fits(reading, last, place, element.gap, window.gap)) : places
      for (const place of following.slice(0, last ? 3 : perGroup)) next.push([...spans, place])
    }
    partial = next.slice(0, perGroup)
    if (partial.length === 0) return []
  }
  return partial
}

function fits(reading: Reading, last: Span, place: Span, gap: FoundElement['gap'], unseen?: Span): boolean {
  if (place.start < last.end) return false
  if (gap === 'far') return true
  const from = unseen && last.end <= unseen.start && unseen.end <= place.start ? unseen.end : last.end
  return width(reading.text.slice(from, place.start)) <= closeWidth
}

/**
 * Whether the writer stands behind what the parts say together. A negation that comes before a part in the same clause,
 * without being a part itself, denies it, and a second one in that clause takes that back; a rejection of the whole
 * turns it round, but what is rejected in one clause and denied in another is said in neither.
 */
function isAsserted(reading: Reading, pattern: FoundPattern, spans: readonly Span[]): boolean {
  const rejectedSpans = spans.filter((span) => reading.isRejected(span, spans))
  const rejected = rejectedSpans.length * 2 >= spans.length
  if (pattern.evenDenied) return !rejected
  const from = Math.min(...spans.map(({ start }) => start)) - 200
  const to = Math.max(...spans.map(({ end }) => end))
  const turns = new Map<number, number>()
  for (const negator of reading.negators) {
    if (negator.start < from || negator.end > to) continue
    if (spans.some((span) => negator.start < span.end && span.start < negator.end)) continue
    const clause = reading.clauseOf(negator.start)
    if (spans.some((span) => span.end > negator.end && reading.clauseOf(span.start) === clause))
      turns.set(clause, (turns.get(clause) ?? 0) + 1)
  }
  const denied = [...turns].flatMap(([clause, count]) => (count % 2 === 1 ? [clause] : []))
  if (rejected) return rejectedSpans.some((span) => denied.includes(reading.clauseOf(span.start)))
  return denied.length === 0
}
