import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendEvents } from '@/lib/db/append-events'
import { type Database, openDatabase } from '@/lib/db/client'
import { foldings } from '@/lib/db/memory-testing'
import { idOf, noon, report, review, undo } from '@/lib/db/sample-events'
import type { DatabaseTarget } from '@/lib/environment.mjs'
import { migrateDatabase } from './migrate.mjs'
import { harmless, listing, readReports } from './reports.mjs'
import { describeEachDialect, emptyDatabase } from './testing'

const minute = 60_000

describeEachDialect('reports', (dialect) => {
  let target: DatabaseTarget
  let db: Database
  let remove: () => Promise<void>
  beforeEach(async () => {
    ;({ target, remove } = await emptyDatabase(dialect))
    await migrateDatabase(target)
    db = await openDatabase(target)
  })
  afterEach(async () => {
    await db.$disconnect()
    await remove()
  })

  it('are read newest first, without those that were taken back, and move no memory', async () => {
    const learner = idOf(2_000_001)
    await appendEvents(db, learner, [review(1), report(2, '<b>wrong</b> sign')], noon)
    await appendEvents(db, idOf(2_000_002), [report(3, 'another', '')], noon + minute)
    await appendEvents(db, learner, [report(4, 'a slip'), undo(5, 4)], noon + 2 * minute)
    const found = await readReports(target)
    expect(found.map(({ message }) => message)).toEqual(['another', '<b>wrong</b> sign'])
    expect(found[1]).toEqual({
      receivedAt: new Date(noon).toISOString(),
      locale: 'zh',
      page: '/lessons/lstm',
      anchor: 'gates',
      quote: '遗忘门',
      message: '<b>wrong</b> sign',
    })
    const { stored, folded, evidence } = await foldings(db, learner)
    expect(stored).toEqual(folded)
    expect(stored.map(({ card }) => card)).toEqual(['q1'])
    expect(evidence).toHaveLength(1)
  })
})

describe('the list', () => {
  const one = {
    receivedAt: '2026-01-02T03:04:05.000Z',
    locale: 'en',
    page: '/lessons/lstm',
    anchor: '',
    quote: '',
    message: 'a\nb',
  }

  it('says where, what and how many', () => {
    expect(listing([{ ...one, anchor: 'gates', quote: 'f_t\n= 1' }])).toBe(
      '2026-01-02 03:04 UTC  /en/lessons/lstm#gates\n  “f_t = 1”\n    a\n    b\n\n1 report',
    )
    expect(listing([])).toBe('0 reports')
  })

  it('shows a stranger’s text as text: no control of the terminal, no turned direction', () => {
    expect(harmless('a\u001b[31mred\u0007\u202eabc\u009b')).toBe('a\\u001b[31mred\\u0007\\u202eabc\\u009b')
    expect(listing([{ ...one, message: '<script>\u001b]0;x' }])).toContain('    <script>\\u001b]0;x')
  })
})
