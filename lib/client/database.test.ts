import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { openDatabase } from './database'
import { graded, TestBrowser } from './testing/browser'

/** A version of the database that only a later site knows. */
const later = 99

it('lets go when a newer tab upgrades it, and says so; what was kept is there for that tab', async () => {
  const browser = new TestBrowser()
  const tab = await browser.tab()
  const { id } = await tab.record('review', graded('q1'))
  let lost = 0
  await openDatabase(browser.name, () => {
    lost += 1
  })
  const newer = await openDB(browser.name, later)
  expect(lost).toBe(1)
  expect(await newer.getAllKeys('events')).toEqual([id])
  newer.close()
  browser.close()
})

it('is not opened by a tab that is older than it: that one must be reloaded', async () => {
  const name = `unroll-${v7()}`
  const newer = await openDB(name, later)
  await expect(openDatabase(name)).rejects.toMatchObject({ name: 'StorageUnavailable', problem: 'newer-tab' })
  newer.close()
})

it('keeps every event of an outbox that an earlier version of the site has left', async () => {
  const name = `unroll-${v7()}`
  const first = await openDB(name, 1, {
    upgrade(db) {
      const events = db.createObjectStore('events', { keyPath: 'id' })
      events.createIndex('state', 'state')
      events.createIndex('slot', ['slot', 'event.at'])
      db.createObjectStore('drafts', { keyPath: 'key' })
      db.createObjectStore('meta', { keyPath: 'key' })
    },
  })
  await first.put('events', { id: 'e1', state: 'pending', learner: null, seq: null, sent: false, event: { at: 1 } })
  await first.put('drafts', { key: 'quiz q1', text: 'half an answer', learner: null })
  first.close()
  const db = await openDatabase(name)
  expect(await db.getAllFromIndex('events', 'state', 'pending')).toMatchObject([{ id: 'e1' }])
  expect(await db.get('drafts', 'quiz q1')).toMatchObject({ text: 'half an answer' })
  db.close()
})
