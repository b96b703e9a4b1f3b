/** Items kept in an order that tells any two apart: adding and removing one looks at few of the others. */
export class SortedList<Item> {
  readonly #items: Item[]
  readonly #order: (a: Item, b: Item) => number

  constructor(items: Iterable<Item>, order: (a: Item, b: Item) => number) {
    this.#items = [...items].sort(order)
    this.#order = order
  }

  get size(): number {
    return this.#items.length
  }

  at(index: number): Item | undefined {
    return this.#items[index]
  }

  add(item: Item): void {
    this.#items.splice(
      this.countWhile((other) => this.#order(other, item) < 0),
      0,
      item,
    )
  }

  remove(item: Item): void {
    const index = this.countWhile((other) => this.#order(other, item) < 0)
    const found = this.#items[index]
    if (found !== undefined && this.#order(found, item) === 0) this.#items.splice(index, 1)
  }

  /** How many items the list begins with for which `holds`, which is false from some item on. */
  countWhile(holds: (item: Item) => boolean): number {
    let from = 0
    let to = this.#items.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if (holds(this.#items[middle] as Item)) from = middle + 1
      else to = middle
    }
    return from
  }

  first(count: number): Item[] {
    return this.#items.slice(0, Math.max(0, count))
  }
}
