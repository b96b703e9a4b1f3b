import { describe, expect, it } from 'vitest'
import { describeEachDialect } from '../../scripts/db/testing'
import { useDatabase } from '../../scripts/db/testing-client'
import type { LearnerEvent } from '../events/event'
import { exerciseResults } from '../interview/exercise-results'
import { foldInterview } from '../interview/session'
import { sharedEvents } from '../interview/shared-events'
import { sampleEvent, sampleId, sampleInterview, sampleStart, secretWords } from '../interview/testing/sample-interview'
import { appendEvents } from './append-events'
import { isShareKey, newShareKey, shareKeyHash } from './share-key'
import { createShare, listShares, maxSnapshotBytes, mostShares, readShared, revokeShare } from './shares'

const now = sampleStart + 86_400_000
const interview = sampleId(0xaaaa)
let learners = 0
/** Every test has a learner of its own. */
function newLearner(): string {
  learners += 1
  return sampleId(3_000_000 + learners)
}
const idOf = (n: number) => sampleId(4_000_000 + n)

describe('a key', () => {
  it('is 256 bits that no two shares have in common, and has one spelling', () => {
    const keys = Array.from({ length: 1000 }, newShareKey)
    expect(new Set(keys).size).toBe(1000)
    for (const key of keys) expect(Buffer.from(key, 'base64url')).toHaveLength(32)
    expect(keys.every(isShareKey)).toBe(true)
    const zero = 'A'.repeat(43)
    expect(isShareKey(zero)).toBe(true)
    // The last two bits of the last character are of no byte.
    expect(isShareKey(`${zero.slice(1)}B`)).toBe(false)
  })

  it.each(['', 'A', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, `${'A'.repeat(42)} `, '../'.repeat(14)])(
    'is not %j',
    (text) => expect(isShareKey(text)).toBe(false),
  )

  it('is kept as SHA-256 alone (FIPS 180-2, the hash of "abc")', () => {
    expect(shareKeyHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describeEachDialect('shared reports', (dialect) => {
  const db = useDatabase(dialect)
  const append = (learner: string, events: readonly LearnerEvent[]) => appendEvents(db(), learner, events, now)
  async function shared(learner: string, id = idOf(learners), at = now) {
    const created = await createShare(db(), learner, { id, interview, now: at })
    if (typeof created === 'string') throw new Error(created)
    return created
  }

  it('are read by their key, as the interview stood when they were shared', async () => {
    const learner = newLearner()
    const log = sampleInterview(interview)
    await append(learner, log)
    const { key, ...share } = await shared(learner)
    expect(share).toEqual({ id: idOf(learners), interview, createdAt: now })
    const report = await readShared(db(), key)
    expect(report).toEqual(
      JSON.parse(JSON.stringify({ interview, createdAt: now, events: sharedEvents(log, interview) })),
    )

    await append(learner, [
      sampleEvent(30, 'undo', { target: sampleId(18) }),
      sampleEvent(31, 'interview.marked', { interview, question: 'q4', covered: [], evidence: [] }),
    ])
    expect(await readShared(db(), key)).toEqual(report)
    const later = await readShared(db(), (await shared(learner, idOf(1_000), now + 1)).key)
    expect(foldInterview(later?.events ?? [], interview)?.questions[0]?.marked?.covered).toEqual([])
    expect(exerciseResults(later?.events ?? [], interview)).toEqual(new Map([['params.gru', 0.5]]))
  })

  it('keep neither the key nor anything that the report does not show', async () => {
    const learner = newLearner()
    await append(learner, sampleInterview(interview, 'odd \u0000 \ud800 梯度 🧠 \' " \\'))
    const { key } = await shared(learner)
    const row = await db().share.findUnique({ where: { keyHash: shareKeyHash(key) } })
    const text = JSON.stringify({ ...row, createdAt: 0 })
    expect(text).not.toContain(key)
    for (const word of secretWords) expect(text, word).not.toContain(word)
    const report = await readShared(db(), key)
    expect(foldInterview(report?.events ?? [], interview)?.questions[0]?.answer).toBe(
      'odd \u0000 \ud800 梯度 🧠 \' " \\',
    )
  })

  it('are of the learner’s own interview, even where another has one of the same id', async () => {
    const [mine, theirs, stranger] = [newLearner(), newLearner(), newLearner()]
    await append(mine, sampleInterview(interview, 'my answer'))
    await append(theirs, sampleInterview(interview, 'their answer'))
    await append(stranger, [sampleEvent(40, 'card.deleted', { card: 'own.a' })])
    const report = await readShared(db(), (await shared(mine)).key)
    expect(JSON.stringify(report)).toContain('my answer')
    expect(JSON.stringify(report)).not.toContain('their answer')
    const wanted = { id: idOf(9000), interview, now }
    expect(await createShare(db(), stranger, wanted)).toBe('interview_not_found')
    const unknown = newLearner()
    expect(await createShare(db(), unknown, wanted)).toBe('interview_not_found')
    expect(await db().learner.count({ where: { id: unknown } })).toBe(0)
  })

  it('are of interviews that are over, and stay so when the end is taken back afterwards', async () => {
    const learner = newLearner()
    const log = sampleInterview(interview)
    await append(
      learner,
      log.filter(({ kind }) => kind !== 'interview.finished'),
    )
    expect(await createShare(db(), learner, { id: idOf(9001), interview, now })).toBe('interview_unfinished')
    await append(learner, log)
    const { key } = await shared(learner)
    await append(learner, [sampleEvent(50, 'undo', { target: sampleId(15) })])
    expect(await createShare(db(), learner, { id: idOf(9002), interview, now })).toBe('interview_unfinished')
    expect(await readShared(db(), key)).not.toBeNull()
  })

  it('end for everybody when their own learner revokes them, content and all', async () => {
    const [mine, other] = [newLearner(), newLearner()]
    await append(mine, sampleInterview(interview))
    await append(other, sampleInterview(interview))
    const first = await shared(mine, idOf(100))
    const second = await shared(mine, idOf(101), now + 5)
    expect((await listShares(db(), mine)).map(({ id }) => id)).toEqual([second.id, first.id])
    expect(await listShares(db(), other)).toEqual([])
    expect(await revokeShare(db(), other, first.id)).toBe(false)
    expect(await readShared(db(), first.key)).not.toBeNull()
    expect(await revokeShare(db(), mine, first.id)).toBe(true)
    expect(await readShared(db(), first.key)).toBeNull()
    expect(await revokeShare(db(), mine, first.id)).toBe(false)
    expect(await db().share.count({ where: { learnerId: mine } })).toBe(1)
    expect(await readShared(db(), second.key)).not.toBeNull()
    expect(await readShared(db(), newShareKey())).toBeNull()
  })

  it('are fifty at most, also when they are asked for at once', async () => {
    const learner = newLearner()
    await append(learner, sampleInterview(interview))
    const asked = Array.from({ length: mostShares + 5 }, (_, n) =>
      createShare(db(), learner, { id: idOf(200 + n), interview, now: now + n }),
    )
    const refused = (await Promise.all(asked)).filter((answer) => answer === 'too_many_shares')
    expect(refused).toHaveLength(5)
    const shares = await listShares(db(), learner)
    expect(shares).toHaveLength(mostShares)
    await revokeShare(db(), learner, shares[0]?.id ?? '')
    expect(await createShare(db(), learner, { id: idOf(300), interview, now })).toMatchObject({ id: idOf(300) })
  }, 60_000)

  it('take of hundreds of drafts the last ones, and are refused when that is still too much', async () => {
    const learner = newLearner()
    const draft = (n: number, question: string, answer: string) =>
      sampleEvent(n, 'interview.draft', { interview, question, answer, notes: 'n'.repeat(500) })
    const drafts = Array.from({ length: 250 }, (_, n) => draft(100 + n, 'q1', `${n} ${'x'.repeat(500)}`))
    await append(learner, sampleInterview(interview))
    for (let n = 0; n < drafts.length; n += 50) await append(learner, drafts.slice(n, n + 50).reverse())
    const report = await readShared(db(), (await shared(learner)).key)
    expect(report?.events.filter(({ kind }) => kind === 'interview.draft')).toHaveLength(2)
    expect(foldInterview(report?.events ?? [], interview)?.questions[2]?.answer).toMatch(/^249 /)

    const long = '长'.repeat(20_000)
    const questions = Math.ceil(maxSnapshotBytes / (3 * long.length))
    for (let n = 0; n < questions; n += 1) await append(learner, [draft(1000 + n, `f${n}`, long)])
    expect(await createShare(db(), learner, { id: idOf(9003), interview, now })).toBe('share_too_large')
  })

  it('go with their learner', async () => {
    const learner = newLearner()
    await append(learner, sampleInterview(interview))
    const { key } = await shared(learner)
    await db().learner.delete({ where: { id: learner } })
    expect(await readShared(db(), key)).toBeNull()
  })
})
