/** How many may be served at a time: one for each asker, and so many in all. Nobody waits: who finds no slot is told. */
export class Slots {
  private readonly taken = new Set<string>()

  constructor(private readonly total: number) {}

  /** Answers how to give the slot back; null where there is none. */
  take(asker: string): (() => void) | null {
    if (this.taken.has(asker) || this.taken.size >= this.total) return null
    this.taken.add(asker)
    return () => this.taken.delete(asker)
  }
}
