import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeEachDialect } from '../../scripts/db/testing'
import { useDatabase } from '../../scripts/db/testing-client'
import type { LearnerEvent } from '../events/event'
import { sampleInterview } from '../interview/testing/sample-interview'
import { minuteMillis } from '../srs/clock'
import { appendEvents } from './append-events'
import { createUser } from './create-user'
import { deleteLearner } from './delete-learner'
import { LearnerDeletedError, standingOf } from './learner'
import { foldings, memoriesOf } from './memory-testing'
import { mergeLearners } from './merge-learners'
import { readEvents } from './read-events'
import { draft, idOf, known, noon, reschedule, review, settings, undo } from './sample-events'

import { createShare, listShares } from './shares'

const later = noon + 24 * 60 * minuteMillis
let learners = 0

describeEachDialect('merging learners', (dialect) => {
  const db = useDatabase(dialect)
  const newLearner = () => idOf(2_000_000 + ++learners)

  async function learnerWith(events: readonly LearnerEvent[]): Promise<string> {
    const id = newLearner()
    for (let i = 0; i < events.length; i += 100) await appendEvents(db(), id, events.slice(i, i + 100), later)
    if (events.length === 0) await db().learner.create({ data: { id, createdAt: 0n } })
    return id
  }

  async function expectFolded(learner: string) {
    const { stored, folded, rebuilt, evidence, rebuiltEvidence } = await foldings(db(), learner)
    expect(stored).toEqual(folded)
    expect(rebuilt).toEqual(stored)
    expect(rebuiltEvidence).toEqual(evidence)
  }

  const idsOf = async (learner: string) => (await readEvents(db(), learner, 0)).events.map(({ id }) => id)

  const user = (n: number) => ({
    id: idOf(n),
    name: '',
    email: `${n}@example.org`,
    emailVerified: false,
    image: null,
    createdAt: new Date(noon),
    updatedAt: new Date(noon),
  })

  it('gives what is new places behind what is there, in the order of its time', async () => {
    const guest = await learnerWith([review(9), review(2), review(5), draft(7)])
    const account = await learnerWith([review(8), review(5), review(1)])
    expect(await mergeLearners(db(), guest, account)).toBe(true)
    expect(await idsOf(account)).toEqual([8, 5, 1, 2, 7, 9].map(idOf))
    expect((await readEvents(db(), account, 0)).events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    expect(await db().learner.findUnique({ where: { id: account } })).toMatchObject({ seq: 6, mergedInto: null })
    await expectFolded(account)
  })

  it('leaves nothing behind, and leads late events of the old id to the account, once', async () => {
    const guest = await learnerWith([review(1), review(2, 'q2')])
    const account = await learnerWith([review(3)])
    await mergeLearners(db(), guest, account)
    const where = { learnerId: guest }
    expect(await Promise.all([db().event.count({ where }), db().evidence.count({ where })])).toEqual([0, 0])
    expect(await db().memory.count({ where })).toBe(0)
    expect(await standingOf(db(), guest)).toEqual({ id: account, owned: false, deleted: false })
    for (let i = 0; i < 2; i += 1) {
      const { learner, acknowledged } = await appendEvents(db(), guest, [review(1), review(4)], later)
      expect({ learner, seqs: acknowledged.map(({ seq }) => seq) }).toEqual({ learner: account, seqs: [2, 4] })
    }
    await expectFolded(account)
  })

  it('takes back what either of them took back, whichever has the event', async () => {
    const guest = await learnerWith([review(1, 'q1'), review(2, 'q2'), undo(12, 3), undo(14, 5), review(6, 'q6')])
    const account = await learnerWith([review(3, 'q3'), review(4, 'q4'), undo(11, 1), review(5, 'q5'), undo(13, 6)])
    await mergeLearners(db(), guest, account)
    expect((await memoriesOf(db(), account)).map(({ card }) => card)).toEqual(['q2', 'q4'])
    await expectFolded(account)
  })

  it('keeps of an event that both have what the account says', async () => {
    const guest = await learnerWith([review(1, 'q9'), review(2, 'q2')])
    const account = await learnerWith([review(1, 'q1')])
    await mergeLearners(db(), guest, account)
    expect((await memoriesOf(db(), account)).map(({ card }) => card)).toEqual(['q1', 'q2'])
    await expectFolded(account)
  })

  it("folds every card anew when the guest's settings change how cards are remembered", async () => {
    const guest = await learnerWith([settings(1, [1])])
    const account = await learnerWith([review(2, 'q1'), review(3, 'q2')])
    expect((await memoriesOf(db(), account)).map(({ state }) => state)).toEqual([1, 1])
    await mergeLearners(db(), guest, account)
    expect((await memoriesOf(db(), account)).map(({ state }) => state)).toEqual([2, 2])
    await expectFolded(account)
  })

  it('moves shared reports', async () => {
    const interview = idOf(7000)
    const guest = await learnerWith(sampleInterview(interview))
    const account = await learnerWith([])
    await createShare(db(), guest, { id: idOf(7001), interview, now: later })
    await mergeLearners(db(), guest, account)
    expect(await listShares(db(), account)).toMatchObject([{ id: idOf(7001), interview }])
  })

  it('is the fold of the union, whatever the two logs hold', async () => {
    const event = fc.oneof(
      fc
        .tuple(fc.nat(30), fc.nat(4), fc.constantFrom(1, 2, 3, 4))
        .map(([n, card, grade]) => review(n, `q${card}`, grade as 1)),
      fc.tuple(fc.integer({ min: 31, max: 45 }), fc.nat(60)).map(([n, target]) => undo(n, target)),
      fc.tuple(fc.integer({ min: 46, max: 50 }), fc.nat(4)).map(([n, card]) => reschedule(n, `q${card}`, 9)),
      fc
        .tuple(fc.integer({ min: 51, max: 54 }), fc.constantFrom([1], [1, 10, 60]))
        .map(([n, steps]) => settings(n, [...steps])),
      fc.tuple(fc.integer({ min: 55, max: 58 }), fc.nat(4)).map(([n, card]) => known(n, `q${card}`)),
    )
    // What happened has one id and one content, in whichever logs it stands.
    const logs = fc
      .uniqueArray(event, { maxLength: 45, selector: ({ id }) => id })
      .chain((all) => fc.tuple(fc.shuffledSubarray(all), fc.shuffledSubarray(all), fc.shuffledSubarray(all)))
    await fc.assert(
      fc.asyncProperty(logs, async ([a, b, late]) => {
        const [guest, account] = [await learnerWith(a), await learnerWith(b)]
        await mergeLearners(db(), guest, account)
        await expectFolded(account)
        if (late.length > 0) await appendEvents(db(), guest, late, later)
        const union = new Map([...late, ...a, ...b].map((one) => [one.id, one]))
        expect((await idsOf(account)).sort()).toEqual([...union.keys()].sort())
        const { seq } = await db().learner.findUniqueOrThrow({ where: { id: account } })
        expect(seq).toBe(union.size)
        await expectFolded(account)
      }),
      { numRuns: 25 },
    )
  }, 240_000)

  it('happens once, however many ask at once', async () => {
    const guest = await learnerWith([review(1), review(2)])
    const account = await learnerWith([review(3)])
    const done = await Promise.all(Array.from({ length: 12 }, () => mergeLearners(db(), guest, account)))
    expect(done.filter((merged) => merged)).toHaveLength(1)
    expect(await idsOf(account)).toEqual([3, 1, 2].map(idOf))
    await expectFolded(account)
  })

  it('loses no event that comes at the same time to either of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [guest, account] = [await learnerWith([review(1)]), await learnerWith([review(2)])]
      const appended = Array.from({ length: 10 }, (_, i) =>
        appendEvents(db(), i % 2 ? guest : account, [review(10 + i, `q${i % 3}`)], later),
      )
      const merges = [mergeLearners(db(), guest, account), mergeLearners(db(), guest, account)]
      await Promise.all([...merges, ...appended])
      await mergeLearners(db(), guest, account)
      expect((await idsOf(account)).sort()).toEqual([1, 2, ...Array.from({ length: 10 }, (_, i) => 10 + i)].map(idOf))
      expect(await db().event.count({ where: { learnerId: guest } })).toBe(0)
      await expectFolded(account)
    }
  }, 120_000)

  it('ends in one learner when several guests are merged crosswise at once', async () => {
    const [a, b, c] = [await learnerWith([review(1)]), await learnerWith([review(2)]), await learnerWith([review(3)])]
    const asked = [
      [a, b],
      [b, a],
      [b, c],
      [c, a],
    ] as const
    await Promise.all(asked.map(([from, into]) => mergeLearners(db(), from, into)))
    const standings = await Promise.all([a, b, c].map((id) => standingOf(db(), id)))
    const last = standings[0]?.id ?? ''
    expect(new Set(standings.map(({ id }) => id))).toEqual(new Set([last]))
    expect((await idsOf(last)).sort()).toEqual([1, 2, 3].map(idOf))
  })

  it('keeps chains short', async () => {
    const [a, b, c] = [await learnerWith([review(1)]), await learnerWith([review(2)]), await learnerWith([review(3)])]
    await mergeLearners(db(), a, b)
    await mergeLearners(db(), b, c)
    expect(await db().learner.findUnique({ where: { id: a } })).toMatchObject({ mergedInto: c })
  })

  it('never touches a learner that belongs to an account, was deleted, or that nobody has', async () => {
    const [owned, account, deleted] = [await learnerWith([review(1)]), await learnerWith([]), await learnerWith([])]
    await db().$transaction((tx) => createUser(tx, user(8001), { guest: owned, fresh: newLearner(), now: later }))
    await deleteLearner(db(), deleted, later)
    for (const from of [owned, deleted, newLearner(), account]) {
      expect(await mergeLearners(db(), from, account)).toBe(false)
    }
    expect(await mergeLearners(db(), account, deleted)).toBe(false)
    expect(await idsOf(owned)).toEqual([idOf(1)])
    expect(await idsOf(account)).toEqual([])
  })

  it('leaves a learner to one of two accounts that adopt it at once, or to the merge', async () => {
    const [guest, account] = [await learnerWith([review(1)]), await learnerWith([review(2)])]
    const adopt = (n: number) => {
      const fresh = newLearner()
      return db().$transaction((tx) => createUser(tx, user(n), { guest, fresh, now: later }))
    }
    const [one, two, merged] = await Promise.all([adopt(8101), adopt(8102), mergeLearners(db(), guest, account)])
    const adopted = [one, two].filter(({ learnerId }) => learnerId === guest)
    expect(adopted.length + Number(merged)).toBe(1)
    expect((await standingOf(db(), guest)).id).toBe(merged ? account : guest)
  })

  it('leaves of a deleted learner, and of those merged into it, the id alone', async () => {
    const [guest, account] = [await learnerWith([review(1)]), await learnerWith([review(2)])]
    await mergeLearners(db(), guest, account)
    expect(await deleteLearner(db(), account, later)).toBe(true)
    expect(await deleteLearner(db(), account, later + 1)).toBe(false)
    for (const id of [guest, account]) {
      const row = { id, createdAt: 0n, seq: 0, mergedInto: null, deletedAt: BigInt(later) }
      expect(await db().learner.findUnique({ where: { id } })).toEqual(row)
      await expect(appendEvents(db(), id, [review(3)], later)).rejects.toThrow(LearnerDeletedError)
    }
    const where = { learnerId: { in: [guest, account] } }
    expect(await Promise.all([db().event.count({ where }), db().memory.count({ where })])).toEqual([0, 0])
  })

  it('takes twenty thousand events in one transaction', async () => {
    // One card after the other: a batch then folds few of them, and it is the merging that is looked at.
    const many = (from: number, each: number) =>
      Array.from({ length: 10_000 }, (_, i) => review(from + i, `c${Math.floor(i / each)}`, (1 + (i % 4)) as 1))
    const [guest, account] = [newLearner(), newLearner()]
    for (const [id, events] of [
      [guest, many(1, 13)],
      [account, many(20_001, 11)],
    ] as const) {
      for (let i = 0; i < events.length; i += 500) await appendEvents(db(), id, events.slice(i, i + 500), later)
    }
    await appendEvents(db(), guest, [settings(50_000, [1])], later)
    await mergeLearners(db(), guest, account)
    expect(await db().event.count({ where: { learnerId: account } })).toBe(20_001)
    expect(await db().memory.count({ where: { learnerId: account } })).toBe(Math.ceil(10_000 / 11))
  }, 300_000)
})
