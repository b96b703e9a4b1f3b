import { formatShape, type Tensor } from '../../rnn'

const mostOfAnAxis = 8

/** The value as a tensor, if it is one: a shape, and as many doubles. */
export function asTensor(value: object): Tensor | undefined {
  const { shape, data } = value as Partial<Tensor>
  if (!Array.isArray(shape) || !(data instanceof Float64Array)) return undefined
  return shape.reduce((product, length) => product * length, 1) === data.length ? { shape, data } : undefined
}

/** A shape and the first entries along each axis: `(2, 3) [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]`. */
export function entriesText(shape: readonly number[], data: ArrayLike<number>): string {
  const rank = shape.length
  const text = (axis: number, offset: number, stride: number): string => {
    if (axis === rank) return shortNumber(data[offset] as number)
    const length = shape[axis] as number
    const inner = stride / length
    const shown = Array.from({ length: Math.min(length, mostOfAnAxis) }, (_, n) =>
      text(axis + 1, offset + n * inner, inner),
    )
    if (length > mostOfAnAxis) shown.push('…')
    const between = axis < rank - 1 ? `,\n${' '.repeat(axis + 1)}` : ', '
    return `[${shown.join(between)}]`
  }
  const size = shape.reduce((product, length) => product * length, 1)
  const entries = text(0, 0, size)
  return `${formatShape(shape)}${entries.includes('\n') ? '\n' : ' '}${entries}`
}

/** Four significant digits. */
function shortNumber(value: number | bigint): string {
  return typeof value === 'bigint' ? `${value}` : String(Number(value.toPrecision(4)) + 0)
}
