import { afterEach, describe, expect, it } from 'vitest'
import { learnerCookie } from '@/lib/auth/cookie'
import { writtenRubric } from '@/lib/content/rubrics'
import { idOf } from '@/lib/db/sample-events'
import { maxAnswerLength } from '@/lib/events/limits'
import { apiMessages } from '@/lib/i18n/messages/api'
import { ModelMarker } from '@/lib/model-marker/model-marker'
import { fails, StandIn, says } from '@/lib/model-marker/testing/stand-in'
import { useDatabase } from '@/scripts/db/testing-client'
import { call, request, secret, testServices } from '../../_http/testing'
import { getMarker, postAnswer } from './handlers'

const path = '/api/v1/marker'
const answer = 'The gradient is a product of Jacobians. 梯度会消失。'
const asked = { question: 'q1', locale: 'en', answer }

let standIn: StandIn | undefined
let logged: string[] = []
afterEach(async () => {
  expect(logged.join()).not.toContain('Jacobians')
  logged = []
  await standIn?.stop()
  standIn = undefined
})

const noDatabase = testServices(() => {
  throw new Error('The database must not be asked')
}, 0)

async function withModel(behave: Parameters<typeof StandIn.start>[0]) {
  standIn = await StandIn.start(behave)
  const world = { log: (reason: string) => logged.push(reason), timeoutMillis: 3_600_000 }
  const marker = new ModelMarker({ url: standIn.url, model: 'tiny', apiKey: 'sk-secret' }, world)
  return { ...noDatabase, modelMarker: () => marker }
}

/** Every point covered by the same quote, no misconception. */
function generous(question: string) {
  const rubric = writtenRubric(question, 'en')
  const quotes = ['a product of Jacobians']
  return {
    points: rubric?.points.map(({ id }) => ({ id, verdict: 'covered', quotes })),
    misconceptions: rubric?.misconceptions.map(({ id }) => ({ id, verdict: 'absent', quotes: [] })),
  }
}

describe('where no model is configured', () => {
  it('says so, and takes no answer', async () => {
    const status = await call(getMarker, noDatabase, request('GET', path))
    expect(status.body).toEqual({ configured: false, host: null, model: null })
    for (const locale of ['zh', 'en'] as const) {
      const headers = { 'x-unroll-locale': locale }
      const { status, body } = await call(postAnswer, noDatabase, request('POST', path, { body: asked, headers }))
      const message = apiMessages[locale].marker_unconfigured
      expect({ status, body }).toEqual({
        status: 404,
        body: { error: { code: 'marker_unconfigured', message, issues: [] } },
      })
    }
  })
})

describe('where a model is configured', () => {
  const db = useDatabase('sqlite')

  it('says where answers would go, and by no means the key', async () => {
    const services = await withModel((response) => says(response, 'unasked'))
    const { body, headers } = await call(getMarker, services, request('GET', path))
    expect(body).toEqual({ configured: true, host: new URL(standIn?.url ?? '').host, model: 'tiny' })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(standIn?.received).toEqual([])
  })

  it.each([
    ['q1', 'en'],
    ['q1', 'zh'],
    ['f07', 'zh'],
  ] as const)('it marks an answer to %s by the rubric in %s, and gives nobody a cookie', async (question, locale) => {
    const services = await withModel((response) => says(response, generous(question)))
    const response = await call(postAnswer, services, request('POST', path, { body: { question, locale, answer } }))
    expect(response.status).toBe(200)
    expect(response.cookie).toBeUndefined()
    const rubric = writtenRubric(question, locale)
    const start = answer.indexOf('a product')
    const spans = [{ start, end: start + 'a product of Jacobians'.length }]
    expect(response.body).toEqual({
      marks: {
        points: rubric?.points.map(({ id }) => ({ id, verdict: 'covered', spans })),
        misconceptions: rubric?.misconceptions.map(({ id }) => ({ id, verdict: 'not asserted', spans: [] })),
      },
    })
    const messages = (standIn?.received[0]?.body.messages ?? []) as { content: string }[]
    expect(JSON.parse(messages[1]?.content ?? '')).toEqual({
      question: rubric?.prompt,
      points: rubric?.points,
      misconceptions: rubric?.misconceptions,
      answer,
    })
  })

  it.each([
    [{ ...asked, question: 'q99' }, 'question'],
    [{ ...asked, question: '../../package' }, 'question'],
    [{ ...asked, question: 'concepts' }, 'question'],
    [{ ...asked, locale: 'fr' }, 'locale'],
    [{ ...asked, answer: ' \n' }, 'answer'],
    [{ ...asked, answer: 'a'.repeat(maxAnswerLength + 1) }, 'answer'],
    [{ ...asked, rubric: [] }, ''],
  ])('it is not asked about %j', async (body, issue) => {
    const services = await withModel((response) => says(response, generous('q1')))
    const refused = await call(postAnswer, services, request('POST', path, { body }))
    expect({ status: refused.status, code: refused.body.error.code }).toEqual({ status: 400, code: 'invalid_answer' })
    expect(refused.body.error.issues.map((one: { path: string }) => one.path)).toEqual([issue])
    expect(standIn?.received).toEqual([])
  })

  it('its failure is said in the page’s language, and is no answer', async () => {
    const services = await withModel((response) => fails(response, 500, answer))
    const headers = { 'x-unroll-locale': 'zh' }
    const failed = await call(postAnswer, services, request('POST', path, { body: asked, headers }))
    expect({ status: failed.status, body: failed.body }).toEqual({
      status: 503,
      body: { error: { code: 'marker_failed', message: apiMessages.zh.marker_failed, issues: [] } },
    })
    expect(logged).toEqual(['status 500'])
  })

  it('it marks one answer of a learner at a time', async () => {
    const held: (() => void)[] = []
    const model = await withModel((response) => {
      held.push(() => says(response, generous('q1')))
    })
    // Whose cookie it is, the database knows.
    const services = { ...testServices(db, 0), modelMarker: model.modelMarker }
    const post = (cookie?: string) =>
      call(postAnswer, services, request('POST', path, { body: asked, ...(cookie && { cookie }) }))
    const cookie = learnerCookie(idOf(1), secret, false)
    const [mine, guests] = [post(cookie), post()]
    while (held.length < 2) await new Promise((resolve) => setImmediate(resolve))
    for (const busy of [await post(cookie), await post(), await post(`${cookie}x`)]) {
      expect({ status: busy.status, code: busy.body.error.code }).toEqual({ status: 503, code: 'marker_busy' })
      expect(busy.headers.get('retry-after')).toBe('10')
    }
    for (const release of held) release()
    expect([(await mine).status, (await guests).status]).toEqual([200, 200])
  })

  it('no page of another site can send it anything', async () => {
    const services = await withModel((response) => says(response, generous('q1')))
    const headers = { origin: 'https://evil.example' }
    const refused = await call(postAnswer, services, request('POST', path, { body: asked, headers }))
    expect({ status: refused.status, code: refused.body.error.code }).toEqual({ status: 403, code: 'cross_origin' })
    expect(standIn?.received).toEqual([])
  })
})
