import { sandboxLimits } from '../limits'
import { asTensor } from './tensor-text'

/** The numbers of a list, a typed array or a vector; undefined for anything else. */
export function numbersOf(value: unknown): number[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const tensor = asTensor(value)
  if (tensor) return tensor.shape.length === 1 ? Array.from(tensor.data) : undefined
  if (ArrayBuffer.isView(value) && 'length' in value) return Array.from(value as unknown as ArrayLike<number>, Number)
  return Array.isArray(value) && value.every((each) => typeof each === 'number') && value.length > 0 ? value : undefined
}

/** A text that fits a label. */
export function label(value: unknown): string {
  const text = String(value)
  const { labelLength } = sandboxLimits
  return text.length <= labelLength ? text : `${text.slice(0, labelLength - 1)}…`
}
