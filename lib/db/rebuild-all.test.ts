import { expect, it } from 'vitest'
import { describeEachDialect } from '../../scripts/db/testing'
import { useDatabase } from '../../scripts/db/testing-client'
import { appendEvents } from './append-events'
import { memoriesOf } from './memory-testing'
import { rebuildAll } from './rebuild-all'
import { idOf, noon, review, settings } from './sample-events'

describeEachDialect('rebuilding everybody', (dialect) => {
  const db = useDatabase(dialect)

  it('finds that what is stored is what the events amount to, and mends what is not', async () => {
    const [one, other] = [idOf(1), idOf(2)]
    await appendEvents(db(), one, [review(1, 'q1'), review(2, 'q2'), settings(3, [1])], noon)
    await appendEvents(db(), other, [review(4, 'q1')], noon)
    expect(await rebuildAll(db(), noon)).toEqual({ learners: 2, cards: 3, different: 0 })

    const before = await memoriesOf(db(), one)
    await db().memory.update({ where: { learnerId_card: { learnerId: one, card: 'q1' } }, data: { stability: 1 } })
    await db().memory.delete({ where: { learnerId_card: { learnerId: other, card: 'q1' } } })
    expect(await rebuildAll(db(), noon)).toEqual({ learners: 2, cards: 3, different: 2 })
    expect(await memoriesOf(db(), one)).toEqual(before)
  })
})
