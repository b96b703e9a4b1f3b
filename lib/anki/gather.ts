import type { PackageFault } from './fault'

/**
 * Collects what a decompressor hands over, and stops it at the first byte too many: what an archive says of its sizes
 * is believed only where it is the smaller number.
 */
export class Gather {
  readonly #chunks: Uint8Array[] = []
  readonly #limit: number
  readonly #tooMuch: () => PackageFault
  #size = 0

  constructor(limit: number, tooMuch: () => PackageFault) {
    this.#limit = limit
    this.#tooMuch = tooMuch
  }

  add(chunk: Uint8Array): void {
    this.#size += chunk.length
    if (this.#size > this.#limit) throw this.#tooMuch()
    if (chunk.length > 0) this.#chunks.push(chunk)
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#size)
    let at = 0
    for (const chunk of this.#chunks) {
      all.set(chunk, at)
      at += chunk.length
    }
    return all
  }
}
