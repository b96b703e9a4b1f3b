import { expect, it } from 'vitest'
import { describeEachDialect } from '../../scripts/db/testing'
import { useDatabase } from '../../scripts/db/testing-client'
import type { LearnerEvent } from '../events/event'
import { dayMillis, minuteMillis, momentOf } from '../srs/clock'
import { appendEvents } from './append-events'
import { dueQueue } from './due-queue'
import { idOf, noon, review } from './sample-events'

function suspended(n: number, card: string, value: boolean): LearnerEvent {
  return { ...review(n), kind: 'card.status', payload: { card, suspended: value } } as unknown as LearnerEvent
}

describeEachDialect('the due queue', (dialect) => {
  const db = useDatabase(dialect)
  const learner = idOf(1)
  // A review is due a day after it, while the card is on its learning steps.
  const after = (millis: number) => momentOf(noon + millis, 480)
  const cardsAt = async (millis: number, limit = 10) => {
    const { due, more } = await dueQueue(db(), learner, after(millis), limit)
    return [due.map(({ card }) => card), more]
  }

  it('has what is due, the longest due first, and says when there is more', async () => {
    await appendEvents(db(), learner, [review(3, 'c'), review(1, 'a'), review(2, 'b')], noon)
    await appendEvents(db(), idOf(2), [review(4, 'somebody-else')], noon)
    expect(await cardsAt(dayMillis)).toEqual([[], false])
    expect(await cardsAt(dayMillis + 2 * minuteMillis)).toEqual([['a', 'b'], false])
    expect(await cardsAt(2 * dayMillis, 2)).toEqual([['a', 'b'], true])
    expect((await dueQueue(db(), learner, after(2 * dayMillis), 1)).due).toEqual([
      { card: 'a', due: noon + minuteMillis + dayMillis, stage: 1 },
    ])
  })

  it('leaves out what is suspended, until it is resumed', async () => {
    await appendEvents(db(), learner, [suspended(10, 'a', true)], noon)
    expect(await cardsAt(2 * dayMillis, 2)).toEqual([['b', 'c'], false])
    await appendEvents(db(), learner, [suspended(11, 'a', false)], noon)
    expect(await cardsAt(2 * dayMillis, 3)).toEqual([['a', 'b', 'c'], false])
  })

  it('has a review from the beginning of its day on the clock of the learner', async () => {
    const one = idOf(3)
    await appendEvents(db(), one, [{ ...review(20, 'd', 4) }], noon)
    const [stored] = await db().memory.findMany({ where: { learnerId: one } })
    // Promised for 20:21 in Shanghai of the next day, and so for that whole day.
    const day = Number(stored?.due) - (Number(stored?.due) % dayMillis) - 4 * 60 * minuteMillis
    const before = await dueQueue(db(), one, momentOf(day - minuteMillis, 480), 5)
    const then = await dueQueue(db(), one, momentOf(day + minuteMillis, 480), 5)
    expect([before.due.length, then.due.length]).toEqual([0, 1])
  })
})
