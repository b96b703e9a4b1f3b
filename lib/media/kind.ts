/** What a file is, by its bytes; its name says nothing. */
export type MediaKind = {
  /** What its name ends in, without a dot. */
  readonly ending: string
  /** Its type on the web. */
  readonly type: string
  readonly shown: 'picture' | 'sound'
}

const picture = (ending: string, type: string): MediaKind => ({ ending, type, shown: 'picture' })
const sound = (ending: string, type: string): MediaKind => ({ ending, type, shown: 'sound' })

export const kinds = {
  png: picture('png', 'image/png'),
  jpg: picture('jpg', 'image/jpeg'),
  gif: picture('gif', 'image/gif'),
  webp: picture('webp', 'image/webp'),
  svg: picture('svg', 'image/svg+xml'),
  mp3: sound('mp3', 'audio/mpeg'),
  ogg: sound('ogg', 'audio/ogg'),
  wav: sound('wav', 'audio/wav'),
  m4a: sound('m4a', 'audio/mp4'),
  flac: sound('flac', 'audio/flac'),
} as const

export type MediaEnding = keyof typeof kinds
export const mediaEndings = Object.keys(kinds) as readonly MediaEnding[]

/** The kind that files of an ending are; null for an ending that none has here. */
export function kindOfEnding(ending: string): MediaKind | null {
  return Object.hasOwn(kinds, ending) ? kinds[ending as MediaEnding] : null
}
