/**
 * Why a package or a file was refused. The words that a learner reads belong to the page; here are the reason and the
 * plain data that such a sentence wants.
 */
export type FaultCode =
  /** No zip archive, or one that ends too early or contradicts itself. */
  | 'not-a-zip'
  /** More bytes than the limits allow: `limit`, and `entry` where it is one file of the package. */
  | 'too-large'
  /** It inflates to far more than it should, or lies about its sizes: `entry`. */
  | 'bomb'
  /** The name of an entry or a media file leads elsewhere: `name`. */
  | 'bad-path'
  /** Two media files claim one name: `name`. */
  | 'media-twice'
  /** None of the three names of a collection is in the archive. */
  | 'no-collection'
  /** The only collection is the note that tells old versions of Anki to update. */
  | 'only-update-note'
  /** No SQLite database, or one that lacks what Anki's has: `table`. */
  | 'broken-sqlite'
  /** JSON that cannot be read or has another shape than Anki's: `where`. */
  | 'bad-json'
  /** A zstd frame that cannot be read: `entry`. */
  | 'bad-zstd'
  /** A protobuf message that cannot be read: `where`. */
  | 'bad-protobuf'
  /** HTML that could run code: `guid`, `field`, and `what` it is. */
  | 'scripts'
  /** HTML that cannot be parsed, such as thousands of tags inside each other: `guid`, `field`. */
  | 'bad-html'
  /** More notes, cards or reviews than the limits allow: `what`, `limit`. */
  | 'too-many'
  /** Encrypted, compressed in another way, or of a newer format: `what`. */
  | 'unsupported'
  /** CSV that cannot be read: `row`, counted from 1 below the headers, or 0. */
  | 'bad-csv'
  /** A note to be written that Anki would drop or misread: `id`, `field`. */
  | 'bad-note'

export type FaultData = Readonly<Record<string, string | number>>

export class PackageFault extends Error {
  override readonly name = 'PackageFault'
  readonly code: FaultCode
  readonly data: FaultData

  constructor(code: FaultCode, data: FaultData = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(data)}`, { cause })
    this.code = code
    this.data = data
  }
}

/** What `read` returns; whatever a library throws inside becomes a fault, and a fault stays the one it is. */
export function orFault<T>(code: FaultCode, data: FaultData, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof PackageFault ? error : new PackageFault(code, data, error)
  }
}
