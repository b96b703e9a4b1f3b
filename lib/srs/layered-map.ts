/** Changes of a map by key; undefined takes an entry out. */
export type MapChanges<K, V> = ReadonlyMap<K, V | undefined>

/** As many changes lie over a map of any size; over a larger one, more: copying them must not cost more than they save. */
const leastOver = 64

/**
 * A map that never changes. One with a few entries changed shares all others with it, so that making it costs the square
 * root of what a copy would, and what differs between two of them is found without looking at what they share.
 */
export class LayeredMap<K, V extends object> implements ReadonlyMap<K, V> {
  readonly #base: ReadonlyMap<K, V>
  /** What has changed since `#base`. */
  readonly #over: MapChanges<K, V>
  readonly size: number

  private constructor(base: ReadonlyMap<K, V>, over: MapChanges<K, V>, size: number) {
    this.#base = base
    this.#over = over
    this.size = size
  }

  static of<K, V extends object>(map: ReadonlyMap<K, V>): LayeredMap<K, V> {
    return map instanceof LayeredMap ? map : new LayeredMap(map, new Map(), map.size)
  }

  with(changes: MapChanges<K, V>): LayeredMap<K, V> {
    if (changes.size === 0) return this
    const over = new Map(this.#over)
    let size = this.size
    for (const [key, value] of changes) {
      size += Number(value !== undefined) - Number(this.has(key))
      over.set(key, value)
    }
    const changed = new LayeredMap(this.#base, over, size)
    return over.size ** 2 <= Math.max(leastOver ** 2, this.#base.size) ? changed : LayeredMap.of(new Map(changed))
  }

  /** The keys of what differs from `former`; null when the two share nothing, and everything may. */
  changedSince(former: ReadonlyMap<K, V>): readonly K[] | null {
    if (!(former instanceof LayeredMap) || former.#base !== this.#base) return null
    return [...new Set([...former.#over.keys(), ...this.#over.keys()])].filter(
      (key) => former.get(key) !== this.get(key),
    )
  }

  get(key: K): V | undefined {
    return this.#over.get(key) ?? (this.#over.has(key) ? undefined : this.#base.get(key))
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  *entries(): Generator<[K, V], undefined> {
    for (const [key, former] of this.#base) {
      const value = this.#over.has(key) ? this.#over.get(key) : former
      if (value !== undefined) yield [key, value]
    }
    for (const [key, value] of this.#over) if (value !== undefined && !this.#base.has(key)) yield [key, value]
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries()
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) each(value, key, this)
  }
}
