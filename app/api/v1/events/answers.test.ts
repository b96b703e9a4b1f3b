import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idOf, noon, review } from '@/lib/db/sample-events'
import { maxProgramLength } from '@/lib/events/limits'
import { typed } from '@/lib/exercises/testing/typed'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { call, request, testServices } from '../../_http/testing'
import { postEvents } from './handlers'

const ANSWERS = 10_000
const BATCH = 100
/** All evidence is on one card, which every batch folds anew: so many batches, and it is another learner's. */
const BATCHES_A_LEARNER = 10

const rubbish = fc.oneof(
  typed.map((write) => write(['4*(3*8+8*8+8)', '(2, 3, 8)', '0.8520', 'function forward(xs) { return xs }'])),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '\u0000', '\ud800', '1e999', '-0', '９'.repeat(500), '1'.repeat(4000), '('.repeat(4001)),
)

/** An exercise whose answer is one of these: what a page would send, and what none would. */
const answers = fc.oneof(
  { weight: 9, arbitrary: rubbish.map((text) => ({ answer: text.slice(0, 500), answers: { total: text } })) },
  { weight: 1, arbitrary: fc.record({ answer: fc.jsonValue(), answers: fc.jsonValue() }) },
)

describeEachDialect('what is typed for an exercise', (dialect) => {
  const db = useDatabase(dialect)

  it('is kept or refused, ten thousand times, and never breaks the server', async () => {
    const services = testServices(db, noon + 60 * 60_000)
    let cookie: string | undefined
    let n = 0
    let batches = 0
    const statuses = new Map<number, number>()
    for (const batch of fc.sample(fc.array(answers, { minLength: BATCH, maxLength: BATCH }), {
      numRuns: ANSWERS / BATCH,
      seed: 5,
    })) {
      if (batches++ % BATCHES_A_LEARNER === 0) cookie = undefined
      // What is refused in one event refuses the batch: those that no page would send go alone.
      const good = batch.filter(({ answer, answers }) => typeof answer === 'string' && fits(answers))
      for (const group of [good, ...batch.filter((one) => !good.includes(one)).map((one) => [one])]) {
        const events = group.map((answered) => {
          n++
          return {
            ...review(n),
            id: idOf(n),
            at: noon,
            localDay: review(0).localDay,
            kind: 'exercise',
            payload: payloadOf(n, answered),
          }
        })
        if (events.length === 0) continue
        const body = { learner: null, events }
        const answer = await call(postEvents, services, request('POST', '/api/v1/events', { body, cookie }))
        cookie ??= answer.cookie
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + group.length)
        expect(group === good ? [200] : [200, 400], JSON.stringify(group)).toContain(answer.status)
      }
    }
    expect(n).toBe(ANSWERS)
    expect(statuses.get(200)).toBeGreaterThan(ANSWERS / 2)
    expect(statuses.get(400)).toBeGreaterThan(ANSWERS / 50)
  }, 300_000)
})

function fits(answers: unknown): boolean {
  const total = typeof answers === 'object' && answers !== null && 'total' in answers ? answers.total : undefined
  return typeof total === 'string' && total.length <= maxProgramLength
}

function payloadOf(n: number, answered: object) {
  const evidence = [{ card: 'params.lstm', grade: 1, due: noon + 60_000 }]
  return { exercise: 'params.lstm', seed: n, locale: 'en', correct: false, credit: 0, level: 1, evidence, ...answered }
}
