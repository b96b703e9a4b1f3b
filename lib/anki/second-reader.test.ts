import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startOfDay } from '../srs/clock'
import type { ExportCard } from './export'
import { bilingual, exportOf, reviewCard } from './testing/an-export'
import { sql } from './testing/sql'
import { writePackage } from './write-package'

/*
 * Python's zipfile and sqlite3 share no line with what wrote the package. Who has no Python skips this; CI never does.
 */
const hasPython = spawnSync('python3', ['-c', 'import sqlite3, zipfile']).status === 0
const skipped = !hasPython && !process.env.CI

const folder = mkdtempSync(path.join(os.tmpdir(), 'unroll-anki-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function readWithPython(bytes: Uint8Array) {
  const file = path.join(folder, 'deck.apkg')
  writeFileSync(file, bytes)
  const reader = path.resolve('lib/anki/testing/second_reader.py')
  return JSON.parse(execFileSync('python3', [reader, file], { encoding: 'utf8' }))
}

const steps: ExportCard = {
  ...reviewCard,
  type: 'relearning',
  due: { kind: 'time', seconds: 1_760_000_600 },
  suspended: false,
  memory: null,
  reviews: [],
}
const suspended: ExportCard = { ...steps, type: 'new', due: { kind: 'new', position: 7 }, suspended: true }
const deck = exportOf([
  bilingual('gates', [reviewCard]),
  bilingual('steps', [steps]),
  { ...bilingual('later', [suspended]), tags: [], deck: 'Unroll::GRU::基础' },
  {
    id: 'cloze',
    kind: 'cloze',
    deck: 'Unroll',
    tags: [],
    source: '',
    text: '{{c1::a}} <b>&lt; b</b>',
    extra: '',
    cards: [],
  },
])
let read: ReturnType<typeof readWithPython>
const seconds = Math.floor(deck.now / 1000)

describe.skipIf(skipped)('a written package, as another program reads it', () => {
  beforeAll(() => {
    read = readWithPython(writePackage(deck, sql))
  })

  it('is a sound archive of a sound database, without a meta entry', () => {
    expect(read.entries).toEqual(['collection.anki2', 'media'])
    expect(read).toMatchObject({ damaged: null, media: {}, integrity: 'ok', graves: [] })
  })

  it('holds files as entries by number, under the names of its list', () => {
    const media = [
      { name: '门.png', bytes: Uint8Array.of(1, 2, 255) },
      { name: 'b.mp3', bytes: Uint8Array.of(9) },
    ]
    const { entries, media: list, files } = readWithPython(writePackage({ ...deck, media }, sql))
    expect(entries).toEqual(['0', '1', 'collection.anki2', 'media'])
    expect(list).toEqual({ 0: '门.png', 1: 'b.mp3' })
    expect(files).toEqual({ '门.png': '0102ff', 'b.mp3': '09' })
  })

  it('has the tables and indices of schema 11', () => {
    const indices = ['cards_nid', 'cards_sched', 'cards_usn', 'notes_csum', 'notes_usn', 'revlog_cid', 'revlog_usn']
    expect(read.schema).toEqual(['cards', 'col', 'graves', ...indices.map((name) => `ix_${name}`), 'notes', 'revlog'])
  })

  it('has one collection, created when the first day of its reviews began', () => {
    const [col, ...others] = read.col
    expect(others).toEqual([])
    const firstReview = Math.floor((1_750_000_000_000 + (480 - 240) * 60_000) / 86_400_000)
    expect(col).toMatchObject({
      id: 1,
      crt: startOfDay(firstReview, 480) / 1000,
      mod: deck.now,
      scm: deck.now,
      ver: 11,
      usn: 0,
    })
    expect(JSON.parse(col.conf)).toMatchObject({ schedVer: 2, creationOffset: -480, rollover: 4 })
    expect(JSON.parse(col.dconf)['1']).toMatchObject({ name: 'Default' })
    const decks = Object.values(JSON.parse(col.decks)).map((one) => (one as { name: string }).name)
    expect(decks.toSorted()).toEqual(['Default', 'Unroll', 'Unroll::GRU', 'Unroll::GRU::基础', 'Unroll::LSTM'])
  })

  it('has the notetypes that are used, each under its id', () => {
    const models = Object.entries(JSON.parse(read.col[0].models)) as [string, Record<string, never>][]
    expect(models.map(([id, { name, type, id: inside }]) => ({ name, type, same: Number(id) === inside }))).toEqual(
      expect.arrayContaining([
        { name: 'Unroll Bilingual', type: 0, same: true },
        { name: 'Unroll Cloze', type: 1, same: true },
      ]),
    )
    expect(models).toHaveLength(2)
  })

  it('has the notes, field by field', () => {
    expect(read.notes).toHaveLength(4)
    expect(read.notes[0]).toEqual({
      id: deck.now,
      guid: 'unroll:gates',
      mid: expect.any(Number),
      mod: seconds,
      usn: -1,
      tags: ' lstm two_words ',
      flds: '有几个门?\u001f三个 \\(f, i, o\\)\u001fHow many gates?\u001fThree\u001fChapter 3\u001fgates',
      sfld: '有几个门?',
      csum: createHash('sha1').update('有几个门?').digest().readUInt32BE(),
      flags: 0,
      data: '',
    })
    expect(read.notes[2].tags).toBe('')
    expect(read.notes[3].sfld).toBe('{{c1::a}} < b')
  })

  it('has the cards with type, queue and due as the scheduler wants them', () => {
    const dueDay = (startOfDay(20_400, 480) / 1000 - read.col[0].crt) / 86_400
    expect(read.cards).toMatchObject([
      {
        nid: read.notes[0].id,
        ord: 0,
        type: 2,
        queue: 2,
        due: dueDay,
        ivl: 12,
        factor: 2500,
        reps: 3,
        lapses: 1,
        left: 0,
        flags: 2,
      },
      { nid: read.notes[1].id, type: 3, queue: 1, due: 1_760_000_600, left: 1001, data: '{}' },
      { nid: read.notes[2].id, type: 0, queue: -1, due: 7, odue: 0, odid: 0 },
    ])
    expect(JSON.parse(read.cards[0].data)).toEqual({ s: 12.5, d: 4.25, dr: 0.9 })
    const named = JSON.parse(read.col[0].decks)
    expect(read.cards.map(({ did }: { did: number }) => named[did].name)).toEqual([
      'Unroll::LSTM',
      'Unroll::LSTM',
      'Unroll::GRU::基础',
    ])
  })

  it('has the review log', () => {
    const cid = read.cards[0].id
    expect(read.revlog).toEqual([
      { id: 1_750_000_000_000, cid, usn: -1, ease: 3, ivl: -600, lastIvl: 0, factor: 461, time: 9000, type: 0 },
      { id: 1_750_000_700_000, cid, usn: -1, ease: 3, ivl: 2, lastIvl: -600, factor: 461, time: 4000, type: 0 },
      { id: 1_750_200_000_000, cid, usn: -1, ease: 4, ivl: 12, lastIvl: 2, factor: 420, time: 3000, type: 1 },
    ])
  })
})
