/** A name that a cell declares at its top level. */
export type Declared = { readonly name: string; readonly kind: 'var' | 'let' | 'const' | 'function' | 'class' }

/**
 * The names that cells share, as properties of the global object: one that is declared but not yet reached throws when
 * it is read, a constant cannot be assigned, and a cell that is run again declares anew.
 */
export class Scope {
  /** Declared by the running cell and not yet given a value, with what stood there before. */
  private readonly waiting = new Map<string, PropertyDescriptor | undefined>()

  constructor(private readonly global: object) {}

  /** Before a cell runs. Throws TypeError for a name that no program can declare, such as `undefined`. */
  declare(names: readonly Declared[]): void {
    for (const { name, kind } of names) {
      const before = Object.getOwnPropertyDescriptor(this.global, name)
      if (kind === 'function' || (kind === 'var' && before)) continue
      if (kind === 'var') {
        this.put(name, undefined)
        continue
      }
      Object.defineProperty(this.global, name, {
        configurable: true,
        enumerable: true,
        get() {
          throw new ReferenceError(`Cannot access '${name}' before initialization`)
        },
        set: (value: unknown) => {
          this.waiting.delete(name)
          this.put(name, value, kind !== 'const')
        },
      })
      this.waiting.set(name, before)
    }
  }

  /** Gives a name its value. */
  put(name: string, value: unknown, writable = true): void {
    Object.defineProperty(this.global, name, { value, writable, configurable: true, enumerable: true })
  }

  /** After a cell ran: what it did not get to is what it was before. */
  settle(): void {
    for (const [name, before] of this.waiting) {
      if (before) Object.defineProperty(this.global, name, before)
      else Reflect.deleteProperty(this.global, name)
    }
    this.waiting.clear()
  }
}
