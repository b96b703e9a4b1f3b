import { numberText } from '@/components/plot/number-text'

/**
 * A number to three decimals with a real minus sign, fewer where it has no more; very small and very large ones as
 * 1.2 × 10⁻⁵.
 */
export function decimalText(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size < 0.0005 || size >= 1e6)) return numberText(value, 2)
  const fixed = value.toFixed(3)
  // What has no more decimals is written as it is typed, rounding errors apart; 1.000 says that there is more to it.
  const text = Math.abs(Number(fixed) - value) < 1e-12 ? String(Number(fixed)) : fixed
  return text.replace('-', '−')
}

/** The number as a factor or a summand: in brackets when it is negative. */
export function bracketed(value: number): string {
  const text = decimalText(value)
  return text.startsWith('−') ? `(${text})` : text
}

/** Six decimals with a real minus sign, for tables. */
export function sixDecimals(value: number): string {
  return value.toFixed(6).replace('-', '−')
}
