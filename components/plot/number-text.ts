const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'-0123456789'].map((sign, n) => [sign, [...'⁻⁰¹²³⁴⁵⁶⁷⁸⁹'][n] as string]),
)

/** 10⁻²⁰ */
function powerOfTen(exponent: number): string {
  return `10${[...String(exponent)].map((sign) => superscripts[sign]).join('')}`
}

/**
 * What a page carries of a state that was built with it is rounded to so many digits. The same numbers computed in the
 * browser are too before they are shown: rounded once here and twice there, some would differ in their last digit.
 */
export const CARRIED_DIGITS = 7

/**
 * A number for reading, of `digits` significant digits: plain where that is short (0.0123, 4210), else 7.50 × 10⁻¹⁶; ∞
 * and a dash for NaN. A real minus sign, and no line break within. The same in both languages.
 */
export function numberText(given: number, digits = 3): string {
  const value = Number(given.toPrecision(CARRIED_DIGITS))
  if (Number.isNaN(value)) return '–'
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞'
  if (value === 0) return '0'
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e')
  const power = Number(exponent)
  const text = power >= -3 && power < 5 ? value.toFixed(Math.max(0, digits - 1 - power)) : scientific(mantissa, power)
  return text.replace('-', '−')
}

function scientific(mantissa: string, power: number): string {
  return `${mantissa}\u00a0×\u00a0${powerOfTen(power)}`
}

/** A tick: a power of ten beyond 0.001 … 10,000 as such, 10⁻²⁰, any other number as it is. */
export function tickText(tick: number): string {
  const size = Math.abs(tick)
  const sign = tick < 0 ? '−' : ''
  if (tick === 0 || (size >= 1e-3 && size < 1e5)) return sign + String(size)
  const [mantissa = '', exponent = '0'] = size.toExponential().split('e')
  return sign + (mantissa === '1' ? powerOfTen(Number(exponent)) : scientific(mantissa, Number(exponent)))
}
