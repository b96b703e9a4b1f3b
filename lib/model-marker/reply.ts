import * as z from 'zod'
import type { AnswerMarks } from '../interview/marker/marker'
import { MarkerFault } from './marker-fault'
import { quotedSpans } from './quotes'
import type { Rubric } from './rubric'

const quotes = z.array(z.string().max(20_000)).max(50).default([])
const verdicts = <const V extends readonly [string, ...string[]]>(all: V) =>
  z.array(z.object({ id: z.string(), verdict: z.enum(all), quotes })).max(100)

const replySchema = z.object({
  points: verdicts(['covered', 'missing', 'unsure']),
  misconceptions: verdicts(['asserted', 'absent', 'unsure']),
})

/**
 * What a model said of an answer, in the marker's own shape and the rubric's order. Nothing is believed without a quote:
 * what was found and is quoted nowhere in the answer is unsure, as is what the reply does not mention.
 * @throws MarkerFault where it is no such reply, or names what the rubric does not have, or something twice
 */
export function readReply(text: string, { points, misconceptions }: Rubric, answer: string): AnswerMarks {
  const reply = replySchema.safeParse(jsonIn(text))
  if (!reply.success) throw new MarkerFault('malformed reply', true)
  const said = {
    points: byId(reply.data.points, points),
    misconceptions: byId(reply.data.misconceptions, misconceptions),
  }
  return {
    points: points.map(({ id }) => {
      const { verdict = 'unsure', quotes = [] } = said.points.get(id) ?? {}
      const spans = quotedSpans(answer, quotes)
      if (verdict === 'missing') return { id, verdict, spans: [] }
      return { id, verdict: spans.length === 0 ? 'unsure' : verdict, spans }
    }),
    misconceptions: misconceptions.map(({ id }) => {
      const { verdict = 'unsure', quotes = [] } = said.misconceptions.get(id) ?? {}
      const spans = quotedSpans(answer, quotes)
      if (verdict === 'absent') return { id, verdict: 'not asserted', spans: [] }
      return { id, verdict: spans.length === 0 ? 'unsure' : verdict, spans }
    }),
  }
}

function byId<T extends { id: string }>(said: readonly T[], known: readonly { readonly id: string }[]): Map<string, T> {
  const found = new Map(said.map((one) => [one.id, one]))
  if (found.size < said.length || said.some(({ id }) => known.every((one) => one.id !== id)))
    throw new MarkerFault('a reply about something else', true)
  return found
}

/** The object in a reply, which models without a format put into a fence, or behind what they thought. */
function jsonIn(text: string): unknown {
  const said = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '')
  try {
    return JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1))
  } catch {
    throw new MarkerFault('malformed reply', true)
  }
}
