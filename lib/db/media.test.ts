import { expect, it } from 'vitest'
import { describeEachDialect } from '../../scripts/db/testing'
import { useDatabase } from '../../scripts/db/testing-client'
import { sampleId } from '../interview/testing/sample-interview'
import type { MediaFile } from '../media/address'
import { addressOf } from '../media/address-of'
import { kinds } from '../media/kind'
import { maxMediaTotal } from '../media/limits'
import { gif, mp3, png } from '../media/testing/files'
import { dropMedia, listMedia, putMedia, readMedia } from './media'

const now = Date.UTC(2026, 10, 28)
const picture: MediaFile = { address: addressOf(png, kinds.png), name: '门 ".png', bytes: png }
const moving: MediaFile = { address: addressOf(gif, kinds.gif), name: 'b.gif', bytes: gif }
const sound: MediaFile = { address: addressOf(mp3, kinds.mp3), name: 'c.mp3', bytes: mp3 }
let learners = 0
/** Every test has learners of its own. */
function newLearner(): string {
  learners += 1
  return sampleId(5_000_000 + learners)
}

describeEachDialect('files of cards', (dialect) => {
  const db = useDatabase(dialect)

  it('come back byte for byte, and once', async () => {
    const learner = newLearner()
    for (const file of [picture, sound, picture]) expect(await putMedia(db(), learner, file, now)).toBe('kept')
    const read = await readMedia(db(), learner, picture.address)
    expect(new Uint8Array(read?.bytes ?? [])).toEqual(new Uint8Array(png))
    expect(read?.name).toBe('门 ".png')
    const list = [picture, sound].map(({ address, name, bytes }) => ({ address, name, size: bytes.length }))
    expect(await listMedia(db(), learner)).toEqual(list.sort((a, b) => (a.address < b.address ? -1 : 1)))
  })

  it('are one learner’s, also where another has the same', async () => {
    const [mine, theirs] = [newLearner(), newLearner()]
    await putMedia(db(), mine, picture, now)
    expect(await readMedia(db(), theirs, picture.address)).toBeNull()
    expect(await listMedia(db(), theirs)).toEqual([])
    expect(await dropMedia(db(), theirs, picture.address)).toBe(false)
    await putMedia(db(), theirs, picture, now)
    expect(await dropMedia(db(), theirs, picture.address)).toBe(true)
    expect(await readMedia(db(), mine, picture.address)).not.toBeNull()
  })

  it('have a limit, which many at once do not pass together', async () => {
    const learner = newLearner()
    await putMedia(db(), learner, moving, now)
    // The size is believed: what is measured here is the sum, and bytes of this size would be slow to move.
    await db().media.updateMany({
      where: { learnerId: learner },
      data: { size: maxMediaTotal - picture.bytes.length },
    })
    const answers = await Promise.all([putMedia(db(), learner, picture, now), putMedia(db(), learner, sound, now)])
    expect(answers.filter((answer) => answer === 'kept').length).toBeLessThanOrEqual(1)
    expect(answers).toContain('full')
    expect(await putMedia(db(), learner, moving, now)).toBe('kept')
  })
})
