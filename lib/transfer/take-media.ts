import type { AnkiMedia } from '../anki/collection'
import { addressOfFileName, type MediaFile } from '../media/address'
import { addressOf } from '../media/address-of'
import { judged, type MediaProblem } from '../media/judge'
import { maxMediaFile } from '../media/limits'

/** What a learner has room for. */
export type MediaRoom = {
  /** Bytes and files that are left. */
  readonly bytes: number
  readonly files: number
  /** Addresses of the files that are there already, and cost nothing again. */
  readonly has: ReadonlySet<string>
}

/** A file that stays behind. */
export type SkippedMedia = { readonly name: string; readonly problem: MediaProblem }

/** The files of a package that cards ask for, as they ask. */
export type MediaTaker = {
  /** The address of the file of a name as a field has it; null where it is not taken. */
  readonly addressOf: (name: string) => string | null
  /** What was taken, each file once, and what was asked for and stays behind. */
  readonly taken: () => { readonly media: readonly MediaFile[]; readonly skipped: readonly SkippedMedia[] }
}

/**
 * Takes those files of a package that cards name: nothing else is inflated. Each is judged by its bytes, and what is not
 * taken has a reason. `addressOf` throws a PackageFault for a file that is broken or lies about its size: then nothing of
 * the package is kept.
 */
export function mediaTaker(media: readonly AnkiMedia[], room: MediaRoom): MediaTaker {
  const byName = new Map(media.map((file) => [file.name.normalize('NFC'), file]))
  const answers = new Map<string, string | null>()
  const taken = new Map<string, MediaFile>()
  const skipped: SkippedMedia[] = []
  let { bytes: left, files: places } = room

  const skip = (name: string, problem: MediaProblem) => {
    skipped.push({ name, problem })
    return null
  }
  const take = (file: AnkiMedia): string | null => {
    const { name } = file
    if (file.size > maxMediaFile) return skip(name, 'too-large')
    const bytes = file.bytes()
    const judgement = judged(bytes)
    if ('problem' in judgement) return skip(name, judgement.problem)
    const address = addressOf(bytes, judgement.kind)
    if (taken.has(address)) return address
    if (!room.has.has(address)) {
      if (bytes.length > left || places === 0) return skip(name, 'no-room')
      left -= bytes.length
      places -= 1
    }
    taken.set(address, { address, name, bytes })
    return address
  }
  const answer = (asked: string): string | null => {
    const file = fileOf(byName, asked)
    if (file) return take(file)
    // What this site once wrote, and the learner has already, need not come again.
    const there = addressOfFileName(asked)
    if (there !== null && room.has.has(there)) return there
    return isElsewhere(asked) ? null : skip(asked, 'missing')
  }
  return {
    addressOf(asked) {
      const known = answers.get(asked)
      if (known !== undefined) return known
      const found = answer(asked)
      answers.set(asked, found)
      return found
    },
    taken: () => ({ media: [...taken.values()], skipped }),
  }
}

/** Files that are known already: those that a learner has room for, in their order, and those that stay behind. */
export function withinRoom(
  files: readonly MediaFile[],
  room: MediaRoom,
): { media: MediaFile[]; skipped: SkippedMedia[] } {
  let { bytes: left, files: places } = room
  const media: MediaFile[] = []
  const skipped: SkippedMedia[] = []
  for (const file of files) {
    const isThere = room.has.has(file.address)
    if (!isThere && (file.bytes.length > left || places === 0)) {
      skipped.push({ name: file.name, problem: 'no-room' })
      continue
    }
    left -= isThere ? 0 : file.bytes.length
    places -= isThere ? 0 : 1
    media.push(file)
  }
  return { media, skipped }
}

/** Editors write a name as it is or as part of an address; both may be composed in more than one way. */
function fileOf(byName: ReadonlyMap<string, AnkiMedia>, asked: string): AnkiMedia | undefined {
  return byName.get(asked.normalize('NFC')) ?? byName.get(decoded(asked).normalize('NFC'))
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Whether an image is on the web or in another folder, and so in no package. */
function isElsewhere(name: string): boolean {
  return name === '' || /^[a-z][a-z0-9+.-]*:|[/\\]/i.test(name)
}
