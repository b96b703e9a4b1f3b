import { expect, it } from 'vitest'
import { describeEachDialect } from '../../scripts/db/testing'
import { useDatabase } from '../../scripts/db/testing-client'
import type { LearnerEvent } from '../events/event'
import { localDayOf, minuteMillis } from '../srs/clock'
import { appendEvents } from './append-events'
import type { Database } from './client'
import { foldings, memoriesOf } from './memory-testing'
import { pageSize, readEvents } from './read-events'
import { draft, idOf, noon, reschedule, review, settings, undo } from './sample-events'

const later = noon + 24 * 60 * minuteMillis
let learners = 0
/** Every test has a learner of its own. */
function newLearner(): string {
  learners += 1
  return idOf(1_000_000 + learners)
}

/** Stored, rebuilt by the database's own code, and folded by the pure core: all the same to the bit. */
async function expectFolded(db: Database, learner: string) {
  const { stored, folded, rebuilt, evidence, rebuiltEvidence } = await foldings(db, learner)
  expect(stored).toEqual(folded)
  expect(rebuilt).toEqual(stored)
  expect(rebuiltEvidence).toEqual(evidence)
}

describeEachDialect('appending events', (dialect) => {
  const db = useDatabase(dialect)

  it('keeps events with consecutive places, and gives them back as they were', async () => {
    const learner = newLearner()
    const events = [review(1), draft(2), undo(3, 1)]
    const receipt = await appendEvents(db(), learner, events, later)
    expect(receipt).toEqual({
      learner,
      acknowledged: events.map(({ id, at, localDay }, i) => ({ id, seq: i + 1, at, localDay })),
    })
    expect(await readEvents(db(), learner, 0)).toEqual({
      events: events.map((event, i) => ({ ...event, seq: i + 1 })),
      more: false,
    })
  })

  it('changes nothing when an event comes again, and acknowledges it as the first time', async () => {
    const learner = newLearner()
    const first = await appendEvents(db(), learner, [review(1), review(2)], later)
    const before = await memoriesOf(db(), learner)
    const forged = { ...review(2, 'q2', 1), at: noon + 99 }
    const again = await appendEvents(db(), learner, [forged, review(1), review(3), review(3, 'q9')], later + 1)
    expect(again.acknowledged.map(({ seq }) => seq)).toEqual([2, 1, 3])
    expect(again.acknowledged.slice(0, 2)).toEqual(first.acknowledged.toReversed())
    const { events } = await readEvents(db(), learner, 0)
    expect(events).toEqual([review(1), review(2), review(3)].map((event, i) => ({ ...event, seq: i + 1 })))
    expect((await memoriesOf(db(), learner)).map(({ card }) => card)).toEqual(before.map(({ card }) => card))
    await expectFolded(db(), learner)
  })

  it('makes one row of fifty posts of one event at once', async () => {
    const learner = newLearner()
    const receipts = await Promise.all(
      Array.from({ length: 50 }, (_, i) => appendEvents(db(), learner, [review(1)], later + i)),
    )
    const { id, at, localDay } = review(1)
    for (const receipt of receipts) expect(receipt.acknowledged).toEqual([{ id, seq: 1, at, localDay }])
    expect(await db().event.count({ where: { learnerId: learner } })).toBe(1)
    expect(await db().learner.findUnique({ where: { id: learner } })).toMatchObject({ seq: 1 })
    await expectFolded(db(), learner)
  }, 30_000)

  it('keeps fifty reviews of one card that come at once, and folds them all', async () => {
    const learner = newLearner()
    const events = Array.from({ length: 50 }, (_, i) => review(i + 1, 'q1', ([1, 2, 3, 4] as const)[i % 4]))
    const receipts = await Promise.all(events.map((event) => appendEvents(db(), learner, [event], later)))
    const seqs = receipts.flatMap(({ acknowledged }) => acknowledged.map(({ seq }) => seq))
    expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    const { events: kept } = await readEvents(db(), learner, 0)
    expect(kept.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id))
    expect(await memoriesOf(db(), learner)).toMatchObject([{ card: 'q1', reps: 50, lastEvent: idOf(50) }])
    await expectFolded(db(), learner)
  }, 30_000)

  it('folds late events in the order of their time, not of their arrival', async () => {
    const [early, late] = [newLearner(), newLearner()]
    const events = [review(1, 'q1', 1), review(2, 'q1', 4), review(300, 'q1', 2)]
    for (const event of events) await appendEvents(db(), early, [event], later)
    for (const event of events.toReversed()) await appendEvents(db(), late, [event], later)
    expect(await memoriesOf(db(), late)).toEqual(await memoriesOf(db(), early))
    await expectFolded(db(), late)
  })

  it('takes an event back, whether the undo comes after its target, before it or with it', async () => {
    const expected = newLearner()
    await appendEvents(db(), expected, [review(1)], later)
    const memories = await memoriesOf(db(), expected)
    const orders = [
      [[review(1)], [review(2)], [undo(3, 2)]],
      [[undo(3, 2)], [review(2)], [review(1)]],
      [[undo(3, 2), review(1), review(2)]],
      [[review(2), undo(3, 2), review(1)]],
    ]
    for (const batches of orders) {
      const learner = newLearner()
      for (const batch of batches) await appendEvents(db(), learner, batch, later)
      expect(await memoriesOf(db(), learner)).toEqual(memories)
      await expectFolded(db(), learner)
    }
  })

  it('forgets a card whose only grade was taken back', async () => {
    const learner = newLearner()
    await appendEvents(db(), learner, [review(1), undo(2, 1)], later)
    expect(await memoriesOf(db(), learner)).toEqual([])
    expect((await readEvents(db(), learner, 0)).events).toHaveLength(2)
  })

  it('is not disturbed by an undo of nothing, of an undo, or of another learner', async () => {
    const [learner, other] = [newLearner(), newLearner()]
    await appendEvents(db(), other, [review(7)], later)
    const theirs = await memoriesOf(db(), other)
    await appendEvents(db(), learner, [review(1), undo(2, 1), undo(3, 2), undo(4, 7), undo(5, 777)], later)
    expect(await memoriesOf(db(), learner)).toEqual([])
    expect(await memoriesOf(db(), other)).toEqual(theirs)
    await expectFolded(db(), learner)
  })

  it('keeps two learners apart even where their events have the same ids', async () => {
    const [a, b] = [newLearner(), newLearner()]
    await appendEvents(db(), a, [review(1, 'q1'), review(2, 'q2')], later)
    const receipt = await appendEvents(db(), b, [review(1, 'q3')], later)
    expect(receipt.acknowledged).toMatchObject([{ seq: 1 }])
    expect((await readEvents(db(), b, 0)).events).toEqual([{ ...review(1, 'q3'), seq: 1 }])
    expect((await memoriesOf(db(), a)).map(({ card }) => card)).toEqual(['q1', 'q2'])
    expect((await memoriesOf(db(), b)).map(({ card }) => card)).toEqual(['q3'])
  })

  it('lowers a clock that runs ahead to five minutes after the receipt, once', async () => {
    const learner = newLearner()
    const receivedAt = noon
    const limit = receivedAt + 5 * minuteMillis
    const events = [review(1, 'q1', 3, limit), review(2, 'q2', 3, limit + 1), review(3, 'q3', 3, noon + 9e9)]
    const expected = [
      { id: idOf(1), seq: 1, at: limit, localDay: localDayOf(limit, 480) },
      { id: idOf(2), seq: 2, at: limit, localDay: localDayOf(limit, 480) },
      { id: idOf(3), seq: 3, at: limit, localDay: '2026-06-01' },
    ]
    expect((await appendEvents(db(), learner, events, receivedAt)).acknowledged).toEqual(expected)
    expect((await appendEvents(db(), learner, events, receivedAt + 9e9)).acknowledged).toEqual(expected)
    expect((await readEvents(db(), learner, 2)).events).toMatchObject([{ at: limit, localDay: '2026-06-01' }])
    await expectFolded(db(), learner)
  })

  it('keeps all of a batch or nothing', async () => {
    const learner = newLearner()
    const broken = { ...review(2), payload: { evidence: [{ card: 'q1', grade: null, due: 0 }] } } as never
    await expect(appendEvents(db(), learner, [review(1), broken], later)).rejects.toThrow()
    expect(await readEvents(db(), learner, 0)).toEqual({ events: [], more: false })
    expect(await db().learner.findUnique({ where: { id: learner } })).toBeNull()
  })

  it('takes the fullest batch', async () => {
    const learner = newLearner()
    const full = Array.from({ length: 100 }, (_, n) => {
      const evidence = Array.from({ length: 50 }, (_, i) => ({ card: `c${n}.${i}`, grade: 3, due: noon }) as const)
      const payload = { question: 'q1', locale: 'zh', answer: '', covered: [], evidence } as const
      return { ...review(n + 1), kind: 'quiz', payload } as never
    })
    expect((await appendEvents(db(), learner, full, later)).acknowledged).toHaveLength(100)
    expect(await db().memory.count({ where: { learnerId: learner } })).toBe(5000)
  }, 60_000)

  it('folds a card of more reviews than a query has parameters', async () => {
    const learner = newLearner()
    for (let n = 0; n < 1100; n += 100) {
      const batch = Array.from({ length: 100 }, (_, i) => review(n + i + 1))
      await appendEvents(db(), learner, batch, later)
    }
    expect(await memoriesOf(db(), learner)).toMatchObject([{ card: 'q1', reps: 1100 }])
    await expectFolded(db(), learner)
  }, 30_000)

  it('gives events out a page at a time', async () => {
    const learner = newLearner()
    for (let n = 0; n < 6; n += 1) {
      const batch = Array.from({ length: 100 }, (_, i) => draft(n * 100 + i + 1))
      await appendEvents(db(), learner, batch, later)
    }
    const first = await readEvents(db(), learner, 0)
    expect(first.events.map(({ seq }) => seq)).toEqual(Array.from({ length: pageSize }, (_, i) => i + 1))
    expect(first.more).toBe(true)
    const second = await readEvents(db(), learner, pageSize)
    expect(second.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, i) => pageSize + i + 1))
    expect(second.more).toBe(false)
    expect(await readEvents(db(), learner, 600)).toEqual({ events: [], more: false })
  })

  it("sends a merged learner's late events to the learner that it was merged into", async () => {
    const [guest, between, account] = [newLearner(), newLearner(), newLearner()]
    for (const learner of [guest, between, account]) await appendEvents(db(), learner, [draft(1)], later)
    await db().learner.update({ where: { id: guest }, data: { mergedInto: between } })
    await db().learner.update({ where: { id: between }, data: { mergedInto: account } })
    const receipt = await appendEvents(db(), guest, [draft(1), review(2)], later)
    expect(receipt).toMatchObject({ learner: account, acknowledged: [{ seq: 1 }, { seq: 2 }] })
    expect(await db().learner.findUnique({ where: { id: guest } })).toMatchObject({ seq: 1 })
    expect((await readEvents(db(), account, 1)).events).toHaveLength(1)
  })

  it('folds every card anew when the settings change, and again when that is taken back', async () => {
    const learner = newLearner()
    await appendEvents(db(), learner, [review(1, 'q1'), review(2, 'q2')], later)
    const before = await memoriesOf(db(), learner)
    expect(before.map(({ state }) => state)).toEqual([1, 1])
    await appendEvents(db(), learner, [settings(3, [1])], later)
    expect((await memoriesOf(db(), learner)).map(({ state }) => state)).toEqual([2, 2])
    await expectFolded(db(), learner)
    await appendEvents(db(), learner, [undo(4, 3)], later)
    expect(await memoriesOf(db(), learner)).toEqual(before)
    await expectFolded(db(), learner)
  })

  it('leaves every memory alone when a setting changes that none depends on', async () => {
    const learner = newLearner()
    await appendEvents(db(), learner, [review(1, 'q1')], later)
    // Were it folded anew, it would be mended.
    const where = { learnerId_card: { learnerId: learner, card: 'q1' } }
    await db().memory.update({ where, data: { stability: 77 } })
    const quiet = { ...settings(3, [1]), payload: { changes: { newPerDay: 5 } } } as LearnerEvent
    await appendEvents(db(), learner, [quiet, undo(4, 3)], later)
    expect((await memoriesOf(db(), learner))[0]?.stability).toBe(77)
    await appendEvents(db(), learner, [settings(5, [1])], later)
    await expectFolded(db(), learner)
  })

  it('forgets a card whose only evidence is taken back together with a change of the settings', async () => {
    const learner = newLearner()
    await appendEvents(db(), learner, [review(1, 'q1'), review(2, 'q2')], later)
    await appendEvents(db(), learner, [settings(3, [1]), undo(4, 1)], later)
    expect((await memoriesOf(db(), learner)).map(({ card }) => card)).toEqual(['q2'])
    await expectFolded(db(), learner)
  })

  it('takes settings that come late, or after they were taken back, as if they had come in time', async () => {
    const learner = newLearner()
    await appendEvents(db(), learner, [review(5), undo(6, 3)], later)
    await appendEvents(db(), learner, [settings(3, [1]), settings(4, [1, 10, 60])], later)
    await expectFolded(db(), learner)
    await appendEvents(db(), learner, [undo(7, 4)], later)
    await expectFolded(db(), learner)
  })

  it('gives cards another due time without a grade, until that is taken back', async () => {
    const learner = newLearner()
    await appendEvents(db(), learner, [review(1, 'q1'), review(2, 'q2'), reschedule(3, 'q1', 9)], later)
    const due = async () =>
      (await memoriesOf(db(), learner)).map((memory) => (memory.due - noon) / (24 * 60 * minuteMillis))
    expect((await due())[0]).toBe(9)
    await expectFolded(db(), learner)
    await appendEvents(db(), learner, [undo(4, 3)], later)
    expect((await due())[0]).toBeLessThan(2)
    await expectFolded(db(), learner)
  })
})
