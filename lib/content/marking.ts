import * as z from 'zod'
import { contentId } from '../events/id'
import type { Lexicon } from '../interview/marker/concept'
import { Marker, type MarkingRules } from '../interview/marker/marker'
import { type ContentFiles, siteContent } from './files'
import type { FollowUp, Question } from './schema'
import { ContentError, readJson } from './validate'

/** What marking needs of a question. */
export type MarkedQuestion = Pick<Question | FollowUp, 'id' | 'prompt' | 'points' | 'misconceptions'>

const text = z.string().trim().min(1)
const lexicon = z.record(z.string().regex(/^[a-z][a-z0-9-]+$/), z.array(text).min(1))
const claim = { asserted: z.array(text).min(1), unsure: z.array(text).min(1).optional() }

/** The rules by which answers to one question are marked; the id is the question's. */
export const markingSchema = z.strictObject({
  id: contentId,
  concepts: lexicon,
  points: z.record(
    text,
    z.strictObject({
      ...claim,
      contradicted: z.array(text).min(1).optional(),
      unless: z.array(text).min(1).optional(),
    }),
  ),
  misconceptions: z.record(text, z.strictObject(claim)),
})

const sharedSchema = z.strictObject({ id: z.literal('concepts'), concepts: lexicon })

/** The concepts that the rules of all questions share. @throws ContentError */
export function sharedLexicon(files: ContentFiles = siteContent()): Lexicon {
  const path = 'marking/concepts.json'
  return readJson(sharedSchema, files.get(path) ?? '', path).concepts
}

/** The rules of one question. @throws ContentError where there are none, or not for each of its points */
export function markingRules(question: MarkedQuestion, files: ContentFiles = siteContent()): MarkingRules {
  const path = `marking/${question.id}.json`
  const rules = readJson(markingSchema, files.get(path) ?? '', path)
  for (const [kind, listed] of [
    ['points', question.points],
    ['misconceptions', question.misconceptions],
  ] as const) {
    const wanted = listed.map(({ id }) => id).sort()
    const given = Object.keys(rules[kind]).sort()
    if (wanted.join() !== given.join())
      throw new ContentError(
        `content/${path}: rules for the ${kind} ${given.join(', ')}; the question has ${wanted.join(', ')}`,
      )
  }
  return rules
}

/** The marker of one question. @throws ContentError, PatternError */
export function markerOf(
  question: MarkedQuestion,
  shared: Lexicon = sharedLexicon(),
  files: ContentFiles = siteContent(),
): Marker {
  return new Marker(markingRules(question, files), shared, [question.prompt.zh, question.prompt.en])
}
