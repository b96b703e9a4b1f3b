import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnkiMedia } from '../anki/collection'
import { PackageFault } from '../anki/fault'
import { readPackage } from '../anki/read-package'
import { faultOf } from '../anki/testing/fault-of'
import { sql } from '../anki/testing/sql'
import { mediaList, todaysDatabase, todaysFiles, utf8, zipOf } from '../anki/testing/todays-package'
import { rawZstd } from '../anki/testing/zstd-frame'
import { writePackage } from '../anki/write-package'
import type { LearnerEvent } from '../events/event'
import { fileNameOf } from '../media/address'
import { maxMediaFile } from '../media/limits'
import { gif, mp3, png, pngOf, svg } from '../media/testing/files'
import { advance, noState } from '../srs/learner-state'
import { start } from '../srs/testing/log'
import { digestOf } from './event-id'
import { fromAnki } from './from-anki'
import type { ImportClock } from './imported'
import { type MediaRoom, mediaTaker } from './take-media'
import { toAnki } from './to-anki'

const plenty: MediaRoom = { bytes: 1e9, files: 100, has: new Set() }
const file = (name: string, bytes: Uint8Array, size = bytes.length): AnkiMedia => ({ name, size, bytes: () => bytes })
const taken = (media: AnkiMedia[], names: readonly string[], room = plenty) => {
  const taker = mediaTaker(media, room)
  return { addresses: names.map(taker.addressOf), ...taker.taken() }
}

describe('the files that cards name', () => {
  it('are taken once each, under the names that editors write', () => {
    const media = [file('a b.png', png), file('\u00e9.mp3', mp3), file('copy.png', png), file('unused.gif', gif)]
    const { addresses, media: kept, skipped } = taken(media, ['a b.png', 'a%20b.png', 'e\u0301.mp3', 'copy.png'])
    expect(new Set(addresses).size).toBe(2)
    expect(addresses[0]).toMatch(/^media:[0-9a-f]{32}\.png$/)
    expect(kept.map(({ name }) => name)).toEqual(['a b.png', '\u00e9.mp3'])
    expect(skipped).toEqual([])
  })

  it.each([
    ['a program by the name of a picture', 'wrong-type', file('a.png', utf8('MZ'))],
    ['a page', 'wrong-type', file('a.svg', utf8('<html><script>1</script></html>'))],
    ['a drawing that runs', 'active', file('a.svg', utf8('<svg onload="alert(1)"/>'))],
    ['a picture of too many pixels', 'too-many-pixels', file('a.png', pngOf(60_000, 60_000))],
    ['what says that it is too large', 'too-large', file('a.png', png, maxMediaFile + 1)],
    ['what is not there', 'missing', file('b.png', png)],
  ])('are not %s', (_, problem, media) => {
    const asked = problem === 'missing' ? 'a.png' : media.name
    expect(taken([media], [asked, asked])).toMatchObject({
      addresses: [null, null],
      media: [],
      skipped: [{ name: asked, problem }],
    })
  })

  it('are judged by their bytes, whatever their names say', () => {
    expect(taken([file('a.exe', png)], ['a.exe']).addresses[0]).toMatch(/\.png$/)
  })

  it('are not looked for where no package has them', () => {
    expect(taken([], ['https://example.org/a.png', 'other/a.png', '']).skipped).toEqual([])
  })

  it('stay behind where there is no room, and cost nothing where they are already', () => {
    const media = [file('a', png), file('b', gif), file('c', mp3)]
    const small = taken(media, ['a', 'b', 'c'], { ...plenty, bytes: png.length + gif.length })
    expect(small.skipped).toEqual([{ name: 'c', problem: 'no-room' }])
    expect(taken(media, ['a', 'b'], { ...plenty, files: 1 }).skipped).toEqual([{ name: 'b', problem: 'no-room' }])
    const has = new Set([small.addresses[0] ?? ''])
    expect(taken([file('a', png)], ['a'], { bytes: 0, files: 0, has })).toMatchObject({ skipped: [] })
  })

  it('that this site once wrote are known again where they are already', () => {
    const address = `media:${'0'.repeat(32)}.png`
    const room = { ...plenty, has: new Set([address]) }
    expect(taken([], [fileNameOf(address)], room)).toMatchObject({ addresses: [address], media: [], skipped: [] })
    expect(taken([], [fileNameOf(address)]).skipped).toMatchObject([{ problem: 'missing' }])
  })

  it('that lie about their size refuse the package', () => {
    const lying = {
      name: 'a',
      size: 1,
      bytes: () => {
        throw new PackageFault('bomb')
      },
    }
    expect(faultOf(() => taken([lying], ['a'])).code).toBe('bomb')
  })
})

describe('a package with files', { timeout: 30_000 }, () => {
  const clock: ImportClock = { now: start, utcOffset: () => 480, dayStart: 240, weights: 'w' }
  const limits = { side: 20_000, tag: 100, deck: 300, tags: 30 }
  const fields = `<img src="门.png"> which?\u001f[sound:a.mp3]<img src='draw.svg'><img src="gone.gif">`
  const database = todaysDatabase((db) => db.run('update notes set flds = ? where id = 1', [fields]))
  const files = [png, mp3, svg, gif]
  const names = ['门.png', 'a.mp3', 'draw.svg', 'unused.gif']
  const legacy = zipOf({
    'collection.anki21': database,
    media: utf8(JSON.stringify(Object.fromEntries(names.map((name, i) => [i, name])))),
    ...Object.fromEntries(files.map((bytes, i) => [i, bytes])),
  })
  const todays = zipOf({
    ...todaysFiles(database),
    media: rawZstd(mediaList(names.map((name, i) => ({ name, size: files[i]?.length ?? 0 })))),
    ...Object.fromEntries(files.map((bytes, i) => [i, rawZstd(bytes)])),
  })
  const read = (bytes: Uint8Array, room = plenty) => {
    const collection = readPackage(bytes, sql)
    return fromAnki(collection, new Set(), limits, clock, mediaTaker(collection.media, room))
  }

  /** The card of the note's first template. */
  const cardOf = (events: readonly LearnerEvent[]) =>
    [...advance(noState, events).ownCards.values()].find(({ id }) => id.endsWith('.0') && id.includes(digestOf('abc')))

  it.each([
    ['legacy', legacy],
    ['today’s', todays],
  ])('brings them along, and nothing that no card names (%s)', (_, bytes) => {
    const { events, media, skipped } = read(bytes)
    expect(media.map(({ name }) => name)).toEqual(['门.png', 'a.mp3', 'draw.svg'])
    expect(media.map((one) => one.bytes)).toEqual([png, mp3, svg])
    expect(skipped).toEqual([{ name: 'gone.gif', problem: 'missing' }])
    const card = cardOf(events)
    expect(card?.front).toBe(`![门.png](${media[0]?.address}) which?`)
    expect(card?.back).toContain(`![a.mp3](${media[1]?.address})![draw.svg](${media[2]?.address})`)
    expect(card?.back).toContain('[gone.gif]')
  })

  it('takes the place of the same package that came without them, in whichever order', () => {
    const without = read(todays, { bytes: 0, files: 0, has: new Set() })
    expect(without.media).toEqual([])
    expect(without.skipped.map(({ problem }) => problem)).toEqual(['no-room', 'no-room', 'no-room', 'missing'])
    const { events, media } = read(todays)
    for (const order of [
      [...without.events, ...events],
      [...events, ...without.events],
    ])
      expect(cardOf(order)?.front).toContain(media[0]?.address)
  })

  it.each(['legacy', 'todays'])('of another program’s is read alike (%s)', (format) => {
    const bytes = readFileSync(new URL(`../anki/golden/files-${format}.apkg`, import.meta.url))
    const { media, skipped, known } = read(new Uint8Array(bytes))
    expect(media.map(({ name, address }) => [name, address.slice(-4)])).toEqual([
      ['门 gate.png', '.png'],
      ['a&b.wav', '.wav'],
      ['draw.svg', '.svg'],
    ])
    expect(skipped).toEqual([
      { name: 'not.png', problem: 'wrong-type' },
      { name: 'runs.svg', problem: 'active' },
      { name: 'gone.gif', problem: 'missing' },
    ])
    expect(known).toBe(2)
  })

  it('goes out and comes back with them', () => {
    const { events, media } = read(todays)
    const state = advance(noState, events)
    const choice = { languages: 'zh', scheduling: true, locale: 'zh', ownDeck: 'X' } as const
    const moment = { at: start, utcOffset: 480 }
    const unused = { address: `media:${'0'.repeat(32)}.png`, name: 'x', bytes: png }
    const bytes = writePackage(toAnki([], state, choice, moment, [...media, unused]), sql)
    const collection = readPackage(bytes, sql)
    expect(collection.media).toHaveLength(3)
    const back = fromAnki(collection, new Set(), limits, clock, mediaTaker(collection.media, plenty))
    expect(back.skipped).toEqual([])
    const addresses = (list: typeof media) => list.map(({ address }) => address).sort()
    expect(addresses(back.media)).toEqual(addresses(media))
    expect(cardOf(back.events)?.front).toBe(cardOf(events)?.front)
    const absent = toAnki([], state, choice, moment, [])
    expect(absent.media).toEqual([])
    expect(JSON.stringify(absent.notes)).not.toMatch(/media:|unroll-[0-9a-f]{32}/)
  })
})
