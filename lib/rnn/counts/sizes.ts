import { expectInteger } from '../tensor/expect-number'

/** Throws RangeError naming the first of these sizes that is not an integer ≥ 1; one that is undefined is not there. */
export function expectSizes(sizes: Readonly<Record<string, number | undefined>>): void {
  for (const [name, size] of Object.entries(sizes)) if (size !== undefined) expectInteger(name, size, 1)
}
