import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startOfDay } from '../srs/clock'
import type { Review, Scheduling } from './collection'
import type { AnkiExport, ExportNote } from './export'
import { readPackage } from './read-package'
import { sidesOf } from './sides'
import { bilingual, exportOf, reviewCard } from './testing/an-export'
import { faultOf } from './testing/fault-of'
import { sql } from './testing/sql'
import { writePackage } from './write-package'

const utcOffset = 480
const now = 1_760_000_000_123
const readBack = (deck: AnkiExport) => readPackage(writePackage(deck, sql), sql)

describe('a written package', () => {
  it('reads back with fields, tags, decks, schedule and reviews', () => {
    const { notes, cards, reviews, media } = readBack(exportOf([bilingual('lstm-gates', [reviewCard])]))
    expect(notes).toMatchObject([
      {
        guid: 'unroll:lstm-gates',
        notetype: { name: 'Unroll Bilingual', kind: 'basic' },
        fields: [
          { name: 'FrontZh', html: '有几个门?' },
          { name: 'BackZh', html: '三个 \\(f, i, o\\)' },
          { name: 'FrontEn', html: 'How many gates?' },
          { name: 'BackEn', html: 'Three' },
          { name: 'Source', html: 'Chapter 3' },
          { name: 'Id', html: 'lstm-gates' },
        ],
        tags: ['lstm', 'two_words'],
        modified: Math.floor(now / 1000),
      },
    ])
    const { reviews: written, ord, ...schedule } = reviewCard
    expect(cards).toEqual([
      { id: expect.any(Number), guid: 'unroll:lstm-gates', ord, deck: 'Unroll::LSTM', ...schedule },
    ])
    expect(reviews).toEqual(written.map((review) => ({ ...review, card: cards[0]?.id })))
    expect(media).toEqual([])
  })

  it('holds files with their names', () => {
    const files = [
      { name: '门.png', bytes: Uint8Array.of(1, 2, 3) },
      { name: 'b.mp3', bytes: new Uint8Array(70_000) },
    ]
    const { media } = readBack({ ...exportOf([bilingual('a', [])]), media: files })
    expect(media.map(({ name, bytes }) => ({ name, bytes: bytes() }))).toEqual(files)
  })

  it('holds no two files of one name, and none that leads elsewhere', () => {
    const file = { name: 'a.png', bytes: Uint8Array.of(1) }
    const write = (...media: (typeof file)[]) => writePackage({ ...exportOf([]), media }, sql)
    expect(faultOf(() => write(file, file)).code).toBe('media-twice')
    expect(faultOf(() => write({ ...file, name: '../a.png' })).code).toBe('bad-path')
  })

  it('shows both languages on one card', () => {
    const [note] = readBack(exportOf([bilingual('a', [reviewCard])])).notes
    const sides = note && sidesOf(note, 0)
    expect(sides?.front).toMatch(/有几个门.*How many gates/s)
    expect(sides?.back).toMatch(/有几个门.*三个.*Three.*Chapter 3/s)
  })

  it('has a card for each cloze', () => {
    const text = 'An {{c1::LSTM}} has {{c2::three}} gates'
    const cards = [reviewCard, { ...reviewCard, ord: 1, reviews: [] }]
    const note: ExportNote = { ...base('c'), kind: 'cloze', text, extra: '', cards }
    const read = readBack(exportOf([note]))
    expect(read.notes[0]?.notetype.kind).toBe('cloze')
    expect(read.cards.map(({ ord }) => ord)).toEqual([0, 1])
  })

  it('has only new cards, in the order of the notes, without scheduling', () => {
    const notes = ['a', 'b', 'c'].map((id) => bilingual(id, [reviewCard]))
    const { cards, reviews } = readBack({ ...exportOf(notes), scheduling: false })
    expect(cards.map(({ type, due }) => ({ type, due }))).toEqual(
      [0, 1, 2].map((position) => ({ type: 'new', due: { kind: 'new', position } })),
    )
    expect(cards.every(({ interval, reps, memory }) => interval === 0 && reps === 0 && memory === null)).toBe(true)
    expect(reviews).toEqual([])
  })

  it('is the same bytes for the same deck', () => {
    const deck = exportOf([bilingual('a', [reviewCard]), bilingual('b', [])])
    expect(writePackage(deck, sql)).toEqual(writePackage(structuredClone(deck), sql))
  })

  it('keeps a GUID that came from Anki, and otherwise takes it from the id and from no text', () => {
    const changed = { ...bilingual('a', []), front: { zh: '另一个问题', en: 'Another question' } }
    const guids = [bilingual('a', []), changed, { ...changed, guid: 'abc' }].map(
      (note) => readBack(exportOf([note])).notes[0]?.guid,
    )
    expect(guids).toEqual(['unroll:a', 'unroll:a', 'abc'])
  })

  it('gives two reviews of one millisecond two ids', () => {
    const notes = ['a', 'b'].map((id) => bilingual(id, [reviewCard]))
    const ats = readBack(exportOf(notes)).reviews.map(({ at }) => at)
    expect(new Set(ats).size).toBe(2 * reviewCard.reviews.length)
  })

  it('puts a formula on one line', () => {
    const note: ExportNote = {
      ...base('m'),
      kind: 'basic',
      front: 'a\\(x\n + y\\)\nb',
      back: '\\[z\r\n= 1\\]',
      cards: [],
    }
    expect(
      readBack(exportOf([note]))
        .notes[0]?.fields.slice(0, 2)
        .map(({ html }) => html),
    ).toEqual(['a\\(x + y\\)\nb', '\\[z = 1\\]'])
  })

  it('reads back empty', () => {
    expect(readBack(exportOf([]))).toMatchObject({ notes: [], cards: [], reviews: [] })
  })
})

const base = (id: string) => ({ id, deck: 'Unroll', tags: [], source: '', cards: [] })

describe('notes that Anki would drop or misread', () => {
  it.each<[string, string, ExportNote]>([
    ['an empty first field', 'Front', { ...base('x'), kind: 'basic', front: ' <br>&nbsp;<div></div>', back: 'b' }],
    ['a separator in a field', 'Back', { ...base('x'), kind: 'basic', front: 'a', back: 'b\u001fc' }],
    ['NUL in a field', 'Front', { ...base('x'), kind: 'basic', front: 'a\0', back: 'b' }],
    [
      'a card without its cloze',
      'Text',
      { ...base('x'), kind: 'cloze', text: '{{c2::b}}', extra: '', cards: [reviewCard] },
    ],
  ])('refuses %s', (_, field, note) => {
    expect(faultOf(() => writePackage(exportOf([note]), sql))).toMatchObject({
      code: 'bad-note',
      data: { id: 'x', field },
    })
  })

  it('refuses a deck without a name and two notes of one GUID', () => {
    const fault = faultOf(() => writePackage(exportOf([{ ...bilingual('a', []), deck: ' ' }]), sql))
    expect(fault).toMatchObject({ code: 'bad-note', data: { id: 'a', field: 'deck' } })
    const twins = [bilingual('a', []), { ...bilingual('b', []), guid: 'unroll:a' }]
    expect(faultOf(() => writePackage(exportOf(twins), sql))).toMatchObject({ data: { id: 'b', field: 'guid' } })
  })

  it('takes a picture for something to see', () => {
    const note: ExportNote = { ...base('p'), kind: 'basic', front: '<img src="gate.png">', back: '' }
    expect(readBack(exportOf([note])).notes).toHaveLength(1)
  })
})

describe('any schedule', { timeout: 60_000 }, () => {
  const day = fc.integer({ min: 18_000, max: 22_000 }).map((number) => startOfDay(number, utcOffset))
  const count = fc.nat(10_000)
  const state = fc.oneof(
    fc.record({
      type: fc.constant('new' as const),
      due: count.map((position) => ({ kind: 'new' as const, position })),
    }),
    fc.record({ type: fc.constant('review' as const), due: day.map((at) => ({ kind: 'day' as const, at })) }),
    fc.record({
      type: fc.constantFrom('learning' as const, 'relearning' as const),
      due: fc.oneof(
        day.map((at) => ({ kind: 'day' as const, at })),
        fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }).map((seconds) => ({ kind: 'time' as const, seconds })),
      ),
    }),
  )
  const number = (min: number, max: number) =>
    fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)
  const memory = fc.record({
    stability: number(0.01, 36_500),
    difficulty: number(1, 10),
    desiredRetention: fc.option(number(0.7, 0.99)),
  })
  const rest = fc.record({
    interval: count,
    ease: count,
    reps: count,
    lapses: count,
    suspended: fc.boolean(),
    flag: fc.nat(7),
    memory: fc.option(memory),
  })
  const schedule: fc.Arbitrary<Scheduling> = fc.tuple(state, rest).map(([a, b]) => ({ ...a, ...b }))
  const review: fc.Arbitrary<Review> = fc.record({
    at: fc.integer({ min: 1_600_000_000_000, max: 1_800_000_000_000 }),
    grade: fc.constantFrom(0, 1, 2, 3, 4),
    interval: fc.integer({ min: -86_400, max: 36_500 }),
    lastInterval: fc.integer({ min: -86_400, max: 36_500 }),
    ease: count,
    took: count,
    kind: fc.constantFrom(0, 1, 2, 3, 4, 5),
  })
  const cards = fc.array(schedule, { minLength: 1, maxLength: 6 })
  const logs = fc.uniqueArray(review, { maxLength: 12, selector: ({ at }) => at })

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(cards, logs, (schedules, log) => {
        const sorted = log.toSorted((a, b) => a.at - b.at)
        const notes = schedules.map((one, k) =>
          bilingual(`card-${k}`, [{ ...one, ord: 0, reviews: k === 0 ? sorted : [] }]),
        )
        const read = readBack(exportOf(notes))
        expect(read.cards.map(({ id: _, guid: __, deck: ___, ord: ____, ...one }) => one)).toEqual(schedules)
        expect(read.reviews.map(({ card: _, ...one }) => one)).toEqual(sorted)
        expect(read.reviews.every(({ card }) => card === read.cards[0]?.id)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

it('reads 10,000 notes with 100,000 reviews', () => {
  const notes = Array.from({ length: 10_000 }, (_, k) => {
    const reviews = reviewCard.reviews
      .slice(0, 1)
      .flatMap((review) =>
        Array.from({ length: 10 }, (__, j) => ({ ...review, at: 1_600_000_000_000 + 1000 * (10 * k + j) })),
      )
    return bilingual(`card-${k}`, [{ ...reviewCard, reviews }])
  })
  const read = readBack(exportOf(notes))
  expect(read.notes).toHaveLength(10_000)
  expect(read.reviews).toHaveLength(100_000)
  expect(read.reviews.at(-1)?.card).toBe(read.cards.at(-1)?.id)
}, 60_000)
