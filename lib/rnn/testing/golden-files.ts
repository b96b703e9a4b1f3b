import { readFileSync } from 'node:fs'

const file = (name: string) => new URL(`../golden/${name}`, import.meta.url)

/** The index of a pair of golden files, lib/rnn/golden/NAME.json. */
export function goldenIndex<Index>(name: string): Index {
  return JSON.parse(readFileSync(file(`${name}.json`), 'utf8'))
}

/** Reads the results of a pair of golden files, NAME.bin, one tensor after the other from where a case begins. */
export function goldenResults(name: string): (offset: number) => (count: number) => Float64Array {
  const bytes = readFileSync(file(`${name}.bin`))
  return (offset) => {
    let next = offset
    return (count) => {
      const values = Float64Array.from({ length: count }, (_, k) => bytes.readDoubleLE(8 * (next + k)))
      next += count
      return values
    }
  }
}
