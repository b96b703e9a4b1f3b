import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from '../anki/csv'
import { addressOf } from '../media/address-of'
import { toBase64 } from '../media/base64'
import type { MediaKind } from '../media/kind'
import { kindOf } from '../media/kind-of'
import { gif, png } from '../media/testing/files'
import { advance, noState } from '../srs/learner-state'
import { event, logs, review } from '../srs/testing/log'
import { fromCsv, toCsv } from './csv'
import { readLogFile, writeLogFile } from './log-file'
import type { ExportChoice } from './to-anki'

const limits = { side: 20_000, tag: 100, deck: 300, tags: 30 }
const clock = { now: Date.UTC(2026, 5, 1), utcOffset: () => 480, dayStart: 240, weights: 'w' }

describe('a file with everything that a learner did', () => {
  it('is read as the same events, and so as the same state', () => {
    fc.assert(
      fc.property(logs, (events) => {
        const read = readLogFile(writeLogFile(events))
        expect(read).toEqual({ events, media: [] })
        if ('events' in read)
          expect([...advance(noState, read.events).memories]).toEqual([...advance(noState, events).memories])
      }),
    )
  })

  it.each([
    ['', 'not-json'],
    ['{"format":"unroll-log"', 'not-json'],
    ['null', 'not-ours'],
    ['[]', 'not-ours'],
    ['{"format":"anki","version":1,"events":[]}', 'not-ours'],
    ['{"format":"unroll-log","version":1,"events":{}}', 'not-ours'],
    ['{"format":"unroll-log","version":2,"events":[]}', 'newer'],
    ['{"format":"unroll-log","version":1,"events":[{}]}', 'bad-event'],
  ])('is refused with the reason: %s', (text, code) => {
    expect(readLogFile(text)).toMatchObject({ problem: { code } })
  })

  it('with one wrong event among right ones gives none of them, and says which', () => {
    const events = [review(1, 'q1', 3), { ...review(2, 'q1', 3), at: 'noon' }]
    expect(readLogFile(JSON.stringify({ format: 'unroll-log', version: 1, events }))).toMatchObject({
      problem: { code: 'bad-event', place: 2 },
    })
  })
})

describe('pictures in such a file', () => {
  const address = addressOf(png, kindOf(png) as MediaKind)
  const file = { address, name: '门.png', bytes: png }
  const written = (change: object) =>
    JSON.stringify({
      ...JSON.parse(writeLogFile([], [file])),
      media: [{ ...JSON.parse(writeLogFile([], [file])).media[0], ...change }],
    })

  it('come back byte by byte', () => {
    expect(readLogFile(writeLogFile([], [file]))).toEqual({ events: [], media: [file] })
  })

  it.each([
    [{ base64: '*' }],
    [{ base64: toBase64(gif) }],
    [{ address: 'media:x.png' }],
    [{ address: address.replace('png', 'svg') }],
    [{ base64: toBase64(new TextEncoder().encode('<script>')) }],
    [{ name: 5 }],
    [{ name: 'x'.repeat(301) }],
  ])('are refused with all the rest when one is not what it says: %j', (change) => {
    expect(readLogFile(written(change))).toEqual({ problem: { code: 'bad-media', place: 1 } })
  })

  it('are refused where they are no list', () => {
    const text = JSON.stringify({ format: 'unroll-log', version: 1, events: [], media: {} })
    expect(readLogFile(text)).toEqual({ problem: { code: 'bad-media', place: 0 } })
  })
})

describe('a table of cards', () => {
  const text = { card: 'own.1', front: 'a "quoted" $f<1$', back: 'b\n\nc', tags: ['x'], deck: 'D' }
  const { ownCards } = advance(noState, [event(1, 'card.saved', text)])
  const site = [
    {
      id: 'q1',
      tags: ['quiz'],
      lesson: { zh: '课', en: 'L' },
      front: { zh: '问', en: 'Q' },
      back: { zh: '答', en: 'A' },
    },
  ]
  const choice: ExportChoice = { languages: 'both', scheduling: false, locale: 'en', ownDeck: 'Mine' }
  const rows = toCsv(site, ownCards.values(), choice)
  const address = addressOf(png, kindOf(png) as MediaKind)

  it('holds the site’s cards and one’s own, and brings one’s own back', () => {
    const read = readCsv(writeCsv(rows))
    expect(read.map(({ guid }) => guid)).toEqual(['unroll:q1', 'unroll:own.1'])
    expect(read[0]?.fields).toEqual(['问<hr>Q', '答<hr>A'])
    const { events, cards } = fromCsv(read, new Set(['q1']), limits, clock)
    expect(cards).toBe(1)
    const back = advance(noState, events).ownCards.get('own.1')
    expect(back).toMatchObject({ front: text.front, tags: ['x'], deck: 'D' })
  })

  it('names pictures and sounds, and knows them again', () => {
    const front = `![gate](${address})`
    const { ownCards } = advance(noState, [event(1, 'card.saved', { ...text, front })])
    const read = readCsv(writeCsv(toCsv([], ownCards.values(), choice)))
    expect(read[0]?.fields[0]).toContain(`src="unroll-${address.slice(6)}"`)
    expect(fromCsv(read, new Set(), limits, clock).events[0]?.payload).toMatchObject({ front })
  })

  it('without GUIDs makes the same cards of the same rows', () => {
    const table = 'What is an LSTM?,A cell,with a state\nnothing else'
    const once = fromCsv(readCsv(table), new Set(), limits, clock)
    expect(once).toMatchObject({ cards: 2, empty: 0 })
    expect(fromCsv(readCsv(table), new Set(), limits, clock).events).toEqual(once.events)
    expect(once.events[0]?.payload).toMatchObject({ front: 'What is an LSTM?', back: 'A cell\n\nwith a state' })
  })
})
