import type { Localized } from '../../i18n/locale'
import type { Answer, Value } from './answer'

/**
 * A value as texts and verdicts show it: `384`, `0.8520`, `(2, 3, 8)`, `(0.1000, −0.2000)`; an option by its id, and what
 * a program returned as a vector.
 */
export function valueText(answer: Answer, value: Value): string {
  if (typeof value === 'string') return value
  const one = (entry: number) => ('tolerance' in answer ? realText(entry, answer) : minus(String(entry)))
  if (typeof value === 'number') return one(value)
  if (answer.form === 'shape' && value.length === 1) return `(${value[0]},)`
  return `(${value.map(one).join(', ')})`
}

/** What would have been right, in words. */
export function keyText(answer: Answer): Localized {
  if (answer.form === 'program')
    return { zh: '每次调用都返回正确值的程序', en: 'a program whose calls all return what they should' }
  const option = answer.form === 'choice' ? answer.options.find(({ id }) => id === answer.key) : undefined
  const text = valueText(answer, answer.key)
  return option?.text ?? { zh: text, en: text }
}

function realText(value: number, { form, tolerance }: Answer & { form: 'real' | 'vector' | 'program' }): string {
  if (form === 'program') return significant(value, 4)
  // One digit more than the tolerance asks for.
  if ('absolute' in tolerance) return decimals(value, 1 - exponentOf(tolerance.absolute))
  return significant(value, 1 - exponentOf(tolerance.relative))
}

/** Of the first digit: −3 for 0.001. */
function exponentOf(value: number): number {
  return Number(value.toExponential().split('e')[1])
}

/** A number to so many decimals, with a real minus sign: `−0.4260`. */
export function decimals(value: number, places: number): string {
  return minus((Math.abs(value) < 0.5 * 10 ** -places ? 0 : value).toFixed(places))
}

/** A number to so many significant digits, with a real minus sign; very small and large ones as `2.656 × 10⁻⁵`. */
export function significant(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits))
  const exponent = exponentOf(rounded)
  if (exponent >= -3 && exponent < Math.max(digits, 6))
    return minus(rounded.toFixed(Math.max(0, digits - 1 - exponent)))
  const [mantissa = ''] = value.toExponential(digits - 1).split('e')
  return minus(`${mantissa} × 10${raised(exponent)}`)
}

/** What a calculation gives, with its sign: `= 336`, or `≈ 53.4058` where it was rounded to so many digits. */
export function result(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits))
  return rounded === value ? `= ${minus(String(value))}` : `≈ ${significant(value, digits)}`
}

/** A whole number with its thousands parted: `1,280,000`. */
export function grouped(value: number): string {
  return minus(String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ','))
}

/** A real minus sign. */
function minus(text: string): string {
  return text.replace('-', '−')
}

function raised(exponent: number): string {
  return [...String(exponent)].map((char) => (char === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(char)])).join('')
}
