/** What a package may cost before it is refused; sizes in bytes. */
export type Limits = {
  readonly package: number
  /** Of the collection, after inflating. */
  readonly collection: number
  /** Of all media together, after inflating. */
  readonly media: number
  readonly notes: number
  readonly cards: number
  readonly reviews: number
  /** How many times its compressed size an entry may inflate to, once it is larger than `freeInflation`. */
  readonly ratio: number
  readonly freeInflation: number
}

const megabyte = 1_000_000

export const defaultLimits: Limits = {
  package: 200 * megabyte,
  collection: 300 * megabyte,
  media: 500 * megabyte,
  notes: 100_000,
  cards: 500_000,
  reviews: 1_000_000,
  ratio: 200,
  freeInflation: 16 * megabyte,
}
