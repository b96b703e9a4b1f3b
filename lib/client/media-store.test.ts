import { openDB } from 'idb'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MediaFile } from '../media/address'
import { addressOf } from '../media/address-of'
import type { MediaKind } from '../media/kind'
import { kindOf } from '../media/kind-of'
import { maxMediaFiles, maxMediaTotal } from '../media/limits'
import { gif, mp3, png } from '../media/testing/files'
import { event } from '../srs/testing/log'
import { openDatabase } from './database'
import { readAllMedia, readMediaBytes, readMediaList, readMediaRoom, summaryOf, sweepMedia } from './media-store'
import { graded, TestBrowser } from './testing/browser'
import { eventsOf } from './testing/events-of'

let browser: TestBrowser
beforeEach(() => {
  browser = new TestBrowser()
})
afterEach(() => browser.close())

const fileOf = (name: string, bytes: Uint8Array): MediaFile => ({
  name,
  bytes,
  address: addressOf(bytes, kindOf(bytes) as MediaKind),
})
const [picture, moving, sound] = [fileOf('门.png', png), fileOf('b.gif', gif), fileOf('c.mp3', mp3)]
const card = event(1, 'card.saved', { card: 'own.1', front: 'a', back: '', tags: [], deck: '' })

describe('pictures and sounds of cards', () => {
  it('are kept with the events of an import, and once', async () => {
    const tab = await browser.tab()
    expect(await tab.importEvents([card], [picture, sound])).toEqual({ events: 1, media: 2 })
    expect(await tab.importEvents([card], [picture, moving])).toEqual({ events: 0, media: 1 })
    expect(await readMediaBytes(tab.db, picture.address)).toEqual(png)
    expect((await readAllMedia(tab.db)).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([moving, sound, picture])
    expect(summaryOf(await readMediaList(tab.db))).toEqual({
      files: 3,
      bytes: png.length + gif.length + mp3.length,
    })
    const room = await readMediaRoom(tab.db)
    expect(room.bytes).toBe(maxMediaTotal - png.length - gif.length - mp3.length)
    expect(room.files).toBe(maxMediaFiles - 3)
    expect(room.has).toEqual(new Set([picture, moving, sound].map(({ address }) => address)))
  })

  it('that have no room are refused together with the events', async () => {
    const tab = await browser.tab()
    await tab.importEvents([], [picture])
    const large = { address: `media:${'0'.repeat(32)}.mp3`, name: 'x', bytes: new Uint8Array(maxMediaTotal) }
    await expect(tab.importEvents([card], [sound, large])).rejects.toMatchObject({ problem: 'full' })
    expect(await eventsOf(tab.db)).toEqual([])
    expect(summaryOf(await readMediaList(tab.db)).files).toBe(1)
    expect(await readMediaBytes(tab.db, sound.address)).toBeNull()
  })

  it('are those of one learner, and of the one that the first answer names', async () => {
    const tab = await browser.tab()
    await tab.importEvents([], [picture])
    await tab.record('review', graded('q1'))
    await tab.sync.pass()
    const first = browser.server.cookie as string
    expect(await readMediaBytes(tab.db, picture.address)).toEqual(png)

    browser.server.cookie = v7()
    await tab.sync.pass()
    expect(await readMediaBytes(tab.db, picture.address)).toBeNull()
    expect(await readAllMedia(tab.db)).toEqual([])
    await tab.importEvents([], [picture, sound])

    browser.server.cookie = first
    await tab.sync.pass()
    expect(await readAllMedia(tab.db)).toEqual([picture])
  })

  it('follow an account that the learner was merged into', async () => {
    const tab = await browser.tab()
    await tab.record('review', graded('q1'))
    await tab.sync.pass()
    await tab.importEvents([], [picture])
    const account = v7()
    browser.server.write(account, [...browser.server.log()])
    browser.server.merged.set(browser.server.cookie as string, account)
    await tab.record('review', graded('q2'))
    await tab.sync.pass()
    expect(await readAllMedia(tab.db)).toEqual([picture])
  })

  it('that no card names go, and stay where somebody else has them', async () => {
    const tab = await browser.tab()
    await tab.record('review', graded('q1'))
    await tab.sync.pass()
    const first = browser.server.cookie as string
    await tab.importEvents([], [picture, sound])
    browser.server.cookie = v7()
    await tab.sync.pass()
    await tab.importEvents([], [picture, moving])
    expect(await sweepMedia(tab.db, new Set([moving.address]))).toEqual({ files: 1, bytes: png.length })
    expect(await readAllMedia(tab.db)).toEqual([moving])
    browser.server.cookie = first
    await tab.sync.pass()
    expect(await readMediaBytes(tab.db, picture.address)).toEqual(png)
    expect(await sweepMedia(tab.db, new Set())).toMatchObject({ files: 2 })
    expect(await tab.db.getAllKeys('mediaBytes')).toEqual([moving.address])
  })
})

it('a database from before there were pictures keeps what it has', async () => {
  const name = `old-${v7()}`
  const old = await openDB(name, 2, {
    upgrade(db) {
      const events = db.createObjectStore('events', { keyPath: 'id' })
      events.createIndex('state', 'state')
      events.createIndex('slot', ['slot', 'event.at'])
      events.createIndex('revision', 'revision')
      db.createObjectStore('drafts', { keyPath: 'key' })
      db.createObjectStore('meta', { keyPath: 'key' })
    },
  })
  await old.put('events', { id: card.id, event: card, learner: null, state: 'pending', seq: null, sent: false })
  old.close()
  const db = await openDatabase(name)
  expect(await eventsOf(db)).toEqual([card])
  expect(await readMediaList(db)).toEqual([])
  db.close()
})
