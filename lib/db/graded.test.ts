import { expect, it } from 'vitest'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { minuteMillis } from '../srs/clock'
import { appendEvents } from './append-events'
import { readGraded } from './graded'
import { idOf, known, noon, reschedule, review, undo } from './sample-events'

const now = noon + 100_000 * minuteMillis

describeEachDialect('the grades of a learner', (dialect) => {
  const db = useDatabase(dialect)

  it('are those that stand, without what is no grade, and nobody else’s', async () => {
    const [a, b] = [idOf(0xaaaa), idOf(0xbbbb)]
    await appendEvents(db(), a, [review(1, 'q1', 1), review(2, 'q2'), reschedule(3, 'q1', 9), review(4, 'q1')], now)
    await appendEvents(db(), a, [undo(5, 2)], now)
    await appendEvents(db(), b, [review(1, 'q3')], now)
    const { at, localDay } = review(1)
    const graded = await readGraded(db(), a)
    expect(graded.toSorted((x, y) => x.at - y.at)).toEqual([
      { eventId: idOf(1), card: 'q1', at, localDay, grade: 1 },
      { eventId: idOf(4), card: 'q1', at: at + 3 * minuteMillis, localDay, grade: 3 },
    ])
    expect(await readGraded(db(), idOf(0xcccc))).toEqual([])
  })

  it('are not those of a card whose history began in another program', async () => {
    const learner = idOf(0xeeee)
    await appendEvents(db(), learner, [known(1, 'own.a'), review(2, 'own.a'), review(3, 'q1')], now)
    expect((await readGraded(db(), learner)).map(({ card }) => card)).toEqual(['q1'])
  })

  it('are all read once, over several pages, and the latest of them where there are too many', async () => {
    const learner = idOf(0xdddd)
    for (let from = 0; from < 2100; from += 100)
      await appendEvents(
        db(),
        learner,
        Array.from({ length: 100 }, (_, n) => review(from + n, `c${n % 7}`)),
        now,
      )
    const ids = (rows: { eventId: string }[]) => rows.map(({ eventId }) => eventId).sort()
    const all = Array.from({ length: 2100 }, (_, n) => idOf(n))
    expect(ids(await readGraded(db(), learner))).toEqual(all)
    expect(ids(await readGraded(db(), learner, 1500))).toEqual(all.slice(-1500))
  }, 60_000)
})
