import { kindOfEnding, type MediaKind, mediaEndings } from './kind'

/** A picture or sound of cards. */
export type MediaFile = {
  /** `media:`, 32 hexadecimal digits that follow from the bytes, a dot and the ending of its kind. */
  readonly address: string
  /** What it was called where it came from; shown, and never looked anything up by. */
  readonly name: string
  readonly bytes: Uint8Array
}

const pattern = `media:[0-9a-f]{32}\\.(?:${mediaEndings.join('|')})`
const whole = new RegExp(`^${pattern}$`)

/** The kind that an address names; null for what is no address. */
export function kindAt(address: string): MediaKind | null {
  return whole.test(address) ? kindOfEnding(address.split('.').at(-1) ?? '') : null
}

/** The name of a file outside of this site: unlike any other's. */
export function fileNameOf(address: string): string {
  return address.replace('media:', 'unroll-')
}

/** The address that such a name stands for; null for any other name. */
export function addressOfFileName(name: string): string | null {
  const address = name.replace(/^unroll-/, 'media:')
  return name.startsWith('unroll-') && kindAt(address) ? address : null
}

/** The addresses that a Markdown text names, each once. */
export function addressesIn(markdown: string): Set<string> {
  return new Set(markdown.match(new RegExp(`${pattern}(?![\\w.])`, 'g')) ?? [])
}
