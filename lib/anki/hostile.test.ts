import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { FaultCode } from './fault'
import { defaultLimits, type Limits } from './limits'
import { readPackage } from './read-package'
import { faultOf } from './testing/fault-of'
import { sql } from './testing/sql'
import { mediaList, todaysDatabase, todaysFiles, utf8, zipOf } from './testing/todays-package'
import { zipBytes } from './testing/zip-bytes'
import { rawZstd, runLengthZstd } from './testing/zstd-frame'

const faultIn = (bytes: Uint8Array, limits?: Partial<Limits>) =>
  faultOf(() => readPackage(bytes, sql, { ...defaultLimits, ...limits }))

/** A package of schema 18 whose database was changed by a statement. */
const changed = (statement: string) =>
  zipOf({ 'collection.anki21': todaysDatabase((database) => database.run(statement)), media: utf8('{}') })

const empty = new Uint8Array(0)
const zeros = deflateSync(new Uint8Array(20_000_000))

describe('archives', { timeout: 30_000 }, () => {
  it.each<[string, FaultCode, Uint8Array]>([
    ['nothing', 'not-a-zip', empty],
    ['a text', 'not-a-zip', utf8('not a zip at all, but long enough to be one')],
    ['the first half of one', 'not-a-zip', zipOf(todaysFiles()).slice(0, 4000)],
    ['another archive', 'no-collection', zipOf({ 'readme.txt': utf8('hello') })],
    ['one of a newer version', 'unsupported', zipOf({ ...todaysFiles(), meta: Uint8Array.of(8, 9) })],
    ['a broken version', 'bad-protobuf', zipOf({ ...todaysFiles(), meta: Uint8Array.of(0x17) })],
    ['an encrypted entry', 'unsupported', zipBytes([{ name: 'collection.anki2', content: empty, flags: 1 }])],
    ['an entry packed with LZMA', 'unsupported', zipBytes([{ name: 'collection.anki2', content: empty, method: 14 }])],
    ['an entry of zip64', 'unsupported', zipBytes([{ name: 'collection.anki2', content: empty, size: 0xffffffff }])],
    [
      'two of one name',
      'not-a-zip',
      zipBytes([
        { name: 'media', content: empty },
        { name: 'media', content: empty },
      ]),
    ],
    ['a wrong checksum', 'not-a-zip', zipBytes([{ name: 'collection.anki2', content: utf8('x'), crc: 7 }])],
    ['a broken deflate stream', 'not-a-zip', zipBytes([{ name: 'collection.anki2', content: utf8('xyz'), method: 8 }])],
    [
      'entries that overlap',
      'bomb',
      zipBytes([
        { name: 'collection.anki2', content: zeros },
        { name: '0', content: zeros, offset: 0 },
      ]),
    ],
    [
      'an entry that inflates beyond its declared size',
      'bomb',
      zipBytes([{ name: 'collection.anki2', content: zeros, method: 8, size: 1000 }]),
    ],
    [
      'an entry of a bomb’s density',
      'bomb',
      zipBytes([{ name: 'collection.anki2', content: zeros, method: 8, size: 20_000_000 }]),
    ],
  ])('refuses %s', (_, code, bytes) => {
    expect(faultIn(bytes).code).toBe(code)
  })

  it.each(['../evil', 'a/b', 'a\\b', '/etc/passwd', 'C:evil', 'nul\0', '..', ''])('refuses the name %j', (name) => {
    const fault = faultIn(zipBytes([{ name, content: empty }]))
    expect(fault).toMatchObject({ code: 'bad-path', data: { name } })
  })

  it('refuses what is larger than the limits, before it inflates it', () => {
    const bytes = zipOf(todaysFiles())
    expect(faultIn(bytes, { package: 1000 })).toMatchObject({ code: 'too-large', data: { limit: 1000 } })
    expect(faultIn(bytes, { collection: 1000 })).toMatchObject({ code: 'too-large', data: { limit: 1000 } })
    expect(faultIn(bytes, { media: 2 })).toMatchObject({ code: 'too-large', data: { entry: '点.png', limit: 2 } })
  })
})

describe('zstd', { timeout: 30_000 }, () => {
  const withCollection = (frame: Uint8Array) => zipOf({ ...todaysFiles(), 'collection.anki21b': frame })
  const frame = rawZstd(todaysDatabase())
  const hugeWindow = frame.slice()
  hugeWindow[5] = 0xff
  const badBlock = frame.slice()
  badBlock[6] = (badBlock[6] as number) | 6

  it.each<[string, FaultCode, Uint8Array]>([
    ['no frame', 'bad-zstd', utf8('SQLite format 3')],
    ['a frame that ends too early', 'bad-zstd', frame.slice(0, -5)],
    ['something after the frame', 'bad-zstd', Uint8Array.from([...frame, ...frame])],
    ['a block of no known kind', 'bad-zstd', badBlock],
    ['a window of gigabytes', 'too-large', hugeWindow],
    ['a frame that becomes 32,000 times as long', 'bomb', runLengthZstd(200)],
  ])('refuses %s', (_, code, bytes) => {
    expect(faultIn(withCollection(bytes))).toMatchObject({ code, data: { entry: 'collection.anki21b' } })
  })
})

describe('databases', { timeout: 30_000 }, () => {
  const textFile = zipOf({ 'collection.anki2': utf8('SQLite format 3, or so it says'), media: utf8('{}') })
  it.each<[string, FaultCode, Uint8Array]>([
    ['a text in the place of SQLite', 'broken-sqlite', textFile],
    ['no table of notes', 'broken-sqlite', changed('drop table notes')],
    ['no table of notetypes', 'broken-sqlite', changed('drop table notetypes')],
    ['a column that is missing', 'broken-sqlite', changed('alter table cards drop column data')],
    [
      'a view in the place of a table',
      'broken-sqlite',
      changed('alter table cards rename to c; create view cards as select * from c'),
    ],
    ['a column that computes', 'broken-sqlite', changed('alter table notes add column x as (hex(zeroblob(1000)))')],
    ['no row in col', 'broken-sqlite', changed('delete from col')],
    ['a card without its note', 'broken-sqlite', changed('delete from notes where id = 1')],
    ['a card without its deck', 'broken-sqlite', changed('update cards set did = 77')],
    ['a card of no known type', 'broken-sqlite', changed('update cards set type = 9')],
    ['a note without its notetype', 'broken-sqlite', changed('update notes set mid = 5')],
    ['two notes of one GUID', 'broken-sqlite', changed("update notes set guid = 'same'")],
    ['a text where a number should be', 'broken-sqlite', changed("update cards set ivl = 'soon'")],
    ['a review before 1970', 'broken-sqlite', changed('update revlog set id = -1 where ease = 1')],
    ['a fifth grade', 'broken-sqlite', changed('update revlog set ease = 5')],
    ['a newer schema', 'unsupported', changed('update col set ver = 19')],
    ['JSON that is none', 'bad-json', changed("update col set ver = 11, models = '{'")],
    ['models that are no objects', 'bad-json', changed("update col set ver = 11, models = '[]'")],
    ['a model without fields', 'bad-json', changed(`update col set ver = 11, models = '{"1":{"name":"x"}}'`)],
    ['a notetype that is no message', 'bad-protobuf', changed("update notetypes set config = x'17'")],
  ])('refuses %s', (_, code, bytes) => {
    expect(faultIn(bytes).code).toBe(code)
  })

  it('refuses more rows than the limits allow', () => {
    const bytes = zipOf(todaysFiles())
    for (const what of ['notes', 'cards', 'reviews'] as const)
      expect(faultIn(bytes, { [what]: 1 })).toMatchObject({ code: 'too-many', data: { limit: 1 } })
  })
})

describe('media', { timeout: 30_000 }, () => {
  const withMedia = (media: Uint8Array) => zipOf({ ...todaysFiles(), media })

  it('refuses a list that cannot be read', () => {
    expect(faultIn(withMedia(utf8('{}'))).code).toBe('bad-zstd')
    expect(faultIn(withMedia(rawZstd(Uint8Array.of(0x17)))).code).toBe('bad-protobuf')
    const legacy = { 'collection.anki21': todaysDatabase() }
    for (const list of ['[]', '{', '{"0": 1}'])
      expect(faultIn(zipOf({ ...legacy, media: utf8(list) }))).toMatchObject({
        code: 'bad-json',
        data: { where: 'media' },
      })
  })

  it('refuses names that lead elsewhere', () => {
    const fault = faultIn(withMedia(rawZstd(mediaList([{ name: '../../.profile', size: 3 }]))))
    expect(fault).toMatchObject({ code: 'bad-path', data: { name: '../../.profile' } })
  })

  it('refuses a name that two files claim, in both formats and however it is composed', () => {
    const twice = (a: string, b: string) => [a, b].map((name) => ({ name, size: 3 }))
    for (const [a, b] of [
      ['a.png', 'a.png'],
      ['\u00e9.png', 'e\u0301.png'],
    ] as const) {
      expect(faultIn(withMedia(rawZstd(mediaList(twice(a, b)))))).toMatchObject({ code: 'media-twice' })
      const list = utf8(JSON.stringify({ 0: a, 1: b }))
      expect(faultIn(zipOf({ 'collection.anki21': todaysDatabase(), media: list })).code).toBe('media-twice')
    }
  })

  it('takes dots in a name for what they are', () => {
    const list = mediaList([{ name: 'what....png', size: 3 }])
    expect(readPackage(withMedia(rawZstd(list)), sql).media.map(({ name }) => name)).toEqual(['what....png'])
  })

  it('refuses a file that is larger than the list says, when it is asked for', () => {
    const [file] = readPackage(withMedia(rawZstd(mediaList([{ name: 'a', size: 2 }]))), sql).media
    expect(faultOf(() => file?.bytes()).code).toBe('too-large')
  })

  it('leaves out what the archive does not hold', () => {
    const list = mediaList([
      { name: 'a', size: 3 },
      { name: 'b', size: 3 },
    ])
    expect(readPackage(withMedia(rawZstd(list)), sql).media.map(({ name }) => name)).toEqual(['a'])
  })
})

describe('scripts in fields', { timeout: 30_000 }, () => {
  it('refuses the package, and names the note and the field', () => {
    const bytes = changed(`update notes set flds = 'a' || char(31) || '<img src=x onerror=alert(1)>' where id = 1`)
    expect(faultIn(bytes)).toMatchObject({ code: 'scripts', data: { guid: 'abc', field: 'Back', what: 'onerror' } })
  })

  it('refuses HTML of a depth that cannot be walked', () => {
    const database = todaysDatabase((db) => db.run('update notes set flds = ? where id = 1', ['<b>'.repeat(50_000)]))
    const bytes = zipOf({ 'collection.anki21': database, media: utf8('{}') })
    expect(faultIn(bytes)).toMatchObject({ code: 'bad-html', data: { guid: 'abc', field: 'Front' } })
  })
})
