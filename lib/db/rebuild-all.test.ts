import { expect, it } from 'vitest'
import { describeEachDialect } from '../../scripts/db/testing'
import { useDatabase } from '../../scripts/db/testing-client'
import type { LearnerEvent } from '../events/event'
import { defaultWeights } from '../srs/weights'
import { appendEvents } from './append-events'
import { deleteLearner } from './delete-learner'
import { foldings, memoriesOf } from './memory-testing'
import { rebuildAll } from './rebuild-all'
import { idOf, known, noon, review, settings, undo } from './sample-events'

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

  it('passes over who was deleted', async () => {
    const { learners } = await rebuildAll(db(), noon)
    await appendEvents(db(), idOf(4), [review(8)], noon)
    await deleteLearner(db(), idOf(4), noon)
    expect((await rebuildAll(db(), noon)).learners).toBe(learners)
  })

  it('finds the memory that a card came with, before and after other weights and a grade', async () => {
    const learner = idOf(3)
    const weights = defaultWeights.map((weight, i) => (i === 9 ? weight + 0.05 : weight))
    const changes = { ...settings(7, [1]), payload: { changes: { weights } } } as LearnerEvent
    await appendEvents(db(), learner, [known(5, 'own.a'), known(4, 'own.b'), review(6, 'own.b')], noon)
    const first = await memoriesOf(db(), learner)
    expect(first[0]).toMatchObject({ card: 'own.a', stability: 10, reps: 4, lapses: 1, state: 2 })
    expect(first[0]?.difficulty).toBeCloseTo(6.914_056_3, 5)
    expect(first[1]).toMatchObject({ reps: 5, lapses: 1 })
    expect((await rebuildAll(db(), noon)).different).toBe(0)
    await appendEvents(db(), learner, [changes], noon)
    const second = await memoriesOf(db(), learner)
    expect(second[0]?.difficulty).not.toBe(first[0]?.difficulty)
    expect((await rebuildAll(db(), noon)).different).toBe(0)
    const { stored, folded, rebuilt, evidence, rebuiltEvidence } = await foldings(db(), learner)
    expect(stored).toEqual(folded)
    expect(rebuilt).toEqual(stored)
    expect(rebuiltEvidence).toEqual(evidence)
    await appendEvents(db(), learner, [undo(8, 5)], noon)
    expect((await memoriesOf(db(), learner)).map(({ card }) => card)).toEqual(['own.b'])
  })
})
