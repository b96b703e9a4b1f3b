/** Throws RangeError naming the first of these sizes that is not an integer ≥ 1; one that is undefined is not there. */
export function expectSizes(sizes: Readonly<Record<string, number | undefined>>): void {
  for (const [name, size] of Object.entries(sizes)) {
    if (size !== undefined && (!Number.isSafeInteger(size) || size < 1)) {
      throw new RangeError(`${name} must be an integer ≥ 1, got ${size}`)
    }
  }
}
