import type { Tensor } from '../../rnn'
import { asTensor } from './tensor-text'

type Nested = number | Nested[]

/**
 * A tensor, a typed array or a list of these as nested lists, rounded to so many decimals if they are given: NumPy's
 * `x.round(6).tolist()`.
 *
 * Errors: TypeError for anything else.
 */
export function listOf(value: unknown, decimals?: number): Nested {
  const rounded = (x: number) => (decimals === undefined ? x : Number(x.toFixed(decimals)))
  if (typeof value === 'number') return rounded(value)
  if (typeof value === 'object' && value !== null) {
    const tensor = asTensor(value)
    if (tensor) return rowsOf(tensor, rounded)
    if (ArrayBuffer.isView(value) && 'length' in value) {
      return Array.from(value as unknown as ArrayLike<number>, rounded)
    }
    if (Array.isArray(value)) return value.map((each) => listOf(each, decimals))
  }
  throw new TypeError('list takes a tensor, a typed array, a number, or a list of these')
}

function rowsOf({ shape, data }: Tensor, rounded: (x: number) => number): Nested[] {
  const [length = 0, ...rest] = shape
  if (rest.length === 0) return Array.from(data, rounded)
  const width = data.length / length
  return Array.from({ length }, (_, n) =>
    rowsOf({ shape: rest, data: data.subarray(n * width, (n + 1) * width) }, rounded),
  )
}
