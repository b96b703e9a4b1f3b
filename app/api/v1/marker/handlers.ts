import * as z from 'zod'
import { writtenRubric } from '@/lib/content/rubrics'
import { contentId } from '@/lib/events/id'
import { maxAnswerLength } from '@/lib/events/limits'
import { locales } from '@/lib/i18n/locale'
import { MarkerBusy, MarkerFault } from '@/lib/model-marker/marker-fault'
import { askerOf } from '../../_http/asker'
import { readJson } from '../../_http/body'
import { ApiError, json, withCookies } from '../../_http/error-response'
import { issuesOf } from '../../_http/issues'
import { refuseOtherOrigins } from '../../_http/origin'
import type { Services } from '../../_http/services'

const answerSchema = z.strictObject({
  question: contentId,
  locale: z.enum(locales),
  answer: z
    .string()
    .max(maxAnswerLength)
    .refine((answer) => answer.trim() !== '', 'nothing written'),
})

/** Those who have written nothing yet have no cookie; they share one turn. */
const guest = 'guest'

/** `GET /api/v1/marker`: whether answers can be sent to a language model here, and where they would go. */
export async function getMarker(_: Request, services: Services): Promise<Response> {
  const marker = services.modelMarker()
  return json({ configured: marker !== null, host: marker?.host ?? null, model: marker?.model ?? null })
}

/**
 * `POST /api/v1/marker` with `{ question, locale, answer }`: a language model's marks of an answer, `{ marks }` in the
 * shape of the marker's own (AnswerMarks). Nothing is kept. 404 `marker_unconfigured` where there is no model, 503
 * `marker_busy` while the same learner's answer or as many as may be are being marked, 503 `marker_failed` when it gave
 * nothing that can be used.
 */
export async function postAnswer(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const marker = services.modelMarker()
  if (marker === null) throw new ApiError('marker_unconfigured')
  const body = answerSchema.safeParse(await readJson(request))
  if (!body.success) throw new ApiError('invalid_answer', issuesOf(body.error))
  const { question, locale, answer } = body.data
  const rubric = writtenRubric(question, locale)
  if (rubric === null)
    throw new ApiError('invalid_answer', [{ path: 'question', message: 'there is no such question' }])
  const { learner, cookies } = await askerOf(request, services)
  try {
    const marks = await marker.mark(learner ?? guest, rubric, answer, request.signal)
    return withCookies(json({ marks }), cookies)
  } catch (error) {
    if (error instanceof MarkerBusy) throw new ApiError('marker_busy', [], { 'retry-after': '10' })
    if (error instanceof MarkerFault) throw new ApiError('marker_failed')
    throw error
  }
}
