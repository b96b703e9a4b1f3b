import { Zip, ZipDeflate } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPackage } from './read-package'
import { sidesOf } from './sides'
import { faultOf } from './testing/fault-of'
import { sql } from './testing/sql'
import {
  created,
  message,
  todaysDatabase,
  todaysFiles,
  updateNoteDatabase,
  utf8,
  zipOf,
} from './testing/todays-package'

const dayMillis = 86_400_000

describe("today's format", () => {
  const collection = readPackage(zipOf(todaysFiles()), sql)
  const [basic, cloze] = collection.notes

  it('has the notes with the names of their fields', () => {
    expect(collection.created).toBe(created)
    expect(basic).toMatchObject({
      guid: 'abc',
      notetype: { name: 'Basic', kind: 'basic', fields: ['Front', 'Back'] },
      fields: [
        { name: 'Front', html: 'What is a <b>gate</b>?' },
        { name: 'Back', html: 'A sigmoid' },
      ],
      tags: ['lstm', 'gates'],
      modified: 1_700_000_000,
    })
    expect(cloze).toMatchObject({ guid: 'def', notetype: { name: 'Cloze', kind: 'cloze' }, tags: [] })
    expect(collection.notes).toHaveLength(2)
  })

  it('has the cards with their decks and schedules', () => {
    expect(collection.cards).toEqual([
      {
        id: 11,
        guid: 'abc',
        ord: 0,
        deck: 'RNN::Gates',
        type: 'review',
        due: { kind: 'day', at: created + 400 * dayMillis },
        interval: 30,
        ease: 2500,
        reps: 5,
        lapses: 1,
        suspended: false,
        flag: 3,
        memory: { stability: 31.5, difficulty: 5.25, desiredRetention: 0.9 },
      },
      expect.objectContaining({
        id: 12,
        ord: 1,
        deck: 'Default',
        type: 'learning',
        due: { kind: 'time', seconds: 1_700_000_600 },
        memory: null,
      }),
      expect.objectContaining({ type: 'new', due: { kind: 'new', position: 7 }, suspended: true, memory: null }),
      expect.objectContaining({
        deck: 'RNN::Gates',
        type: 'relearning',
        due: { kind: 'day', at: created + 402 * dayMillis },
      }),
    ])
  })

  it('has the reviews in the order of time, without those of deleted cards', () => {
    expect(collection.reviews).toEqual([
      {
        at: 1_699_000_000_000,
        card: 11,
        grade: 1,
        interval: -600,
        lastInterval: -60,
        ease: 550,
        took: 60_000,
        kind: 0,
      },
      { at: 1_700_000_000_001, card: 11, grade: 3, interval: 30, lastInterval: 12, ease: 2500, took: 4200, kind: 1 },
      { at: 1_700_000_000_002, card: 11, grade: 0, interval: 30, lastInterval: 30, ease: 0, took: 0, kind: 4 },
    ])
  })

  it('has its media, which inflate when they are asked for', () => {
    expect(collection.media).toMatchObject([{ name: '点.png', size: 3 }])
    expect(collection.media[0]?.bytes()).toEqual(Uint8Array.of(1, 2, 3))
  })

  it('has the templates that make the sides of cards', () => {
    expect(sidesOf(basic as never, 1)).toEqual({ front: 'A sigmoid', back: 'What is a <b>gate</b>?' })
    expect(sidesOf(cloze as never, 1)?.front).toBe('An LSTM has three gates and a <span class="cloze">[what?]</span>')
  })
})

describe('the choice of a collection', () => {
  it('takes the newest of three', () => {
    const older = todaysDatabase((database) => database.run("update notes set guid = guid || '-old'"))
    const files = { ...todaysFiles(), 'collection.anki21': older }
    expect(readPackage(zipOf(files), sql).notes.map(({ guid }) => guid)).toEqual(['abc', 'def'])
  })

  it('takes collection.anki21 before the note about updating', () => {
    const files = { 'collection.anki2': updateNoteDatabase(), 'collection.anki21': todaysDatabase(), media: utf8('{}') }
    expect(readPackage(zipOf(files), sql).notes).toHaveLength(2)
  })

  it('refuses the note about updating when it is all there is', () => {
    const alone = { 'collection.anki2': updateNoteDatabase(), media: utf8('{}') }
    expect(faultOf(() => readPackage(zipOf(alone), sql)).code).toBe('only-update-note')
  })

  it('refuses it in any language where the package says that there should be more', () => {
    const files = { 'collection.anki2': updateNoteDatabase('请更新 Anki'), media: utf8('{}') }
    expect(readPackage(zipOf(files), sql).notes).toHaveLength(1)
    for (const version of [2, 3]) {
      const meta = message((pbf) => pbf.writeVarintField(1, version))
      expect(faultOf(() => readPackage(zipOf({ ...files, meta }), sql)).code).toBe('only-update-note')
    }
  })

  it('needs no meta entry', () => {
    const { meta: _, ...files } = todaysFiles()
    expect(readPackage(zipOf(files), sql).notes).toHaveLength(2)
  })

  it('reads an archive that was written as a stream, with its sizes after the data', () => {
    const chunks: Uint8Array[] = []
    const zip = new Zip((_, chunk) => chunks.push(chunk))
    for (const [name, content] of Object.entries(todaysFiles())) {
      const entry = new ZipDeflate(name)
      zip.add(entry)
      entry.push(content, true)
    }
    zip.end()
    const bytes = Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))
    expect(readPackage(bytes, sql)).toMatchObject({ notes: [{ guid: 'abc' }, { guid: 'def' }] })
  })

  it('opens a collection that was left in WAL mode', () => {
    const database = todaysDatabase()
    database.fill(2, 18, 20)
    expect(readPackage(zipOf({ 'collection.anki21': database }), sql).notes).toHaveLength(2)
  })
})
