import type { Span } from './offset-text'
import type { Sentence } from './segments'

/** A sentence that goes on about what the one before it is about. */
const pronoun =
  /^[\s"'(-]*(?:(?:and|also|so|but|then|plus|moreover|besides|in addition|on top of that),? )?(?:it|its|it's|they|they're|their)(?![a-z])|^[\s"'(-]*(?:而且|并且|另外|此外|同时|所以)?[,]?(?:它们?|其(?![他它实中次余]))/
/** Words before a subject that are none. */
const lead =
  /^[\s"'(-]*(?:(?:so|well|now|ok|okay|um|uh|and|but|then|first|second|third|firstly|secondly|also|basically|like|in short),? )*/
const subjectWidth = 34

/**
 * For each sentence that begins with a pronoun, the window made of the subject that it carries on and of the sentence
 * itself. The subject is the beginning of the nearest sentence before it that begins with no pronoun.
 */
export function carriedSubjects(text: string, sentences: readonly Sentence[]): (Span & { gap: Span })[] {
  const windows: (Span & { gap: Span })[] = []
  let subject: Span | null = null
  for (const { start, end } of sentences) {
    const said = text.slice(start, end)
    if (pronoun.test(said)) {
      if (subject) windows.push({ start: subject.start, end, gap: { start: subject.end, end: start } })
    } else if (said.trim().length > 6) {
      const from = start + (lead.exec(said)?.[0].length ?? 0)
      const rest = text.slice(from, Math.min(end, from + subjectWidth))
      // Chinese says in a third of the signs as much.
      const han = /[\u4e00-\u9fff]/.exec(rest) ? 12 : subjectWidth
      subject = { start: from, end: Math.min(end, from + Math.min(rest.length, han)) }
    }
  }
  return windows
}
