import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PackageFault } from './fault'
import { readPackage } from './read-package'
import { sql } from './testing/sql'
import { todaysDatabase, todaysFiles, utf8, zipOf } from './testing/todays-package'
import { rawZstd } from './testing/zstd-frame'

/** Reads a package that may be broken: it is read, or refused with a fault, and nothing else happens. */
function expectReadOrFault(bytes: Uint8Array): void {
  try {
    const { notes, media } = readPackage(bytes, sql)
    expect(notes.length).toBeLessThanOrEqual(2)
    for (const file of media) file.bytes()
  } catch (error) {
    expect(error).toBeInstanceOf(PackageFault)
  }
}

const changes = (length: number) =>
  fc.array(fc.record({ at: fc.nat(length - 1), value: fc.nat(255) }), { minLength: 1, maxLength: 8 })

function withChanges(bytes: Uint8Array, list: readonly { at: number; value: number }[]): Uint8Array {
  const copy = bytes.slice()
  for (const { at, value } of list) copy[at] = value
  return copy
}

const files = todaysFiles()
const whole = zipOf(files)
const database = todaysDatabase()
const frame = rawZstd(database)

describe('a broken package is read or refused with a fault', { timeout: 60_000 }, () => {
  it('whichever bytes of the archive are changed', () => {
    fc.assert(fc.property(changes(whole.length), (list) => expectReadOrFault(withChanges(whole, list))))
  })

  it('whichever bytes of its directory are changed', () => {
    const directory = fc.array(
      fc.record({ at: fc.integer({ min: whole.length - 400, max: whole.length - 1 }), value: fc.nat(255) }),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(fc.property(directory, (list) => expectReadOrFault(withChanges(whole, list))))
  })

  it('wherever it ends', () => {
    fc.assert(fc.property(fc.nat(whole.length - 1), (length) => expectReadOrFault(whole.slice(0, length))))
  })

  it('whichever bytes of the database are changed', () => {
    fc.assert(
      fc.property(changes(database.length), (list) =>
        expectReadOrFault(zipOf({ 'collection.anki21': withChanges(database, list), media: utf8('{}') })),
      ),
      { numRuns: 300 },
    )
  })

  it('wherever the database ends', () => {
    fc.assert(
      fc.property(fc.nat(database.length - 1), (length) =>
        expectReadOrFault(zipOf({ 'collection.anki21': database.slice(0, length), media: utf8('{}') })),
      ),
    )
  })

  it('whichever bytes of its frames are changed', () => {
    const list = files.media as Uint8Array
    fc.assert(
      fc.property(changes(40), changes(list.length), (inFrame, inList) => {
        const collection = withChanges(frame, inFrame)
        expectReadOrFault(zipOf({ ...files, 'collection.anki21b': collection }))
        expectReadOrFault(zipOf({ ...files, media: withChanges(list, inList) }))
      }),
    )
  })

  it('whatever it is', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectReadOrFault))
  })
})
