/** Throws RangeError unless the number is finite and above 0; `name` says what it is. */
export function expectAboveZero(name: string, value: number): void {
  expectThat(value > 0 && Number.isFinite(value), name, 'a number above 0', value)
}

/** Throws RangeError unless the number is finite and at least 0; `name` says what it is. */
export function expectNotNegative(name: string, value: number): void {
  expectThat(value >= 0 && Number.isFinite(value), name, 'a number of at least 0', value)
}

/** Throws RangeError unless the number is in [0, 1); `name` says what it is. */
export function expectFraction(name: string, value: number): void {
  expectThat(value >= 0 && value < 1, name, 'in [0, 1)', value)
}

/** Throws RangeError unless the number is a safe integer in min..max; `name` says what it is. */
export function expectInteger(name: string, value: number, min: number, max = Number.POSITIVE_INFINITY): void {
  if (Number.isSafeInteger(value) && value >= min && value <= max) return
  refuse(name, `an integer ${Number.isFinite(max) ? `from ${min} to ${max}` : `of at least ${min}`}`, value)
}

/** Throws RangeError naming the first of these sizes that is not an integer ≥ 1; one that is undefined is not there. */
export function expectSizes(sizes: object): void {
  for (const [name, size] of Object.entries(sizes)) if (size !== undefined) expectInteger(name, size, 1)
}

/** Throws RangeError unless `holds`: see `refuse`. */
export function expectThat(holds: boolean, name: string, wanted: string, given: unknown): void {
  if (!holds) refuse(name, wanted, given)
}

/** Throws RangeError: what `name` must be, and what was given. */
export function refuse(name: string, wanted: string, given: unknown): never {
  throw new RangeError(`${name} must be ${wanted}, got ${String(given)}`)
}
