import { decimals } from '../answer/key-text'

/** A number as the learner is given it, with a real minus sign. */
export const shown = (value: number): string => String(value).replace('-', '−')

/** A number on the way to the result: as it is when it has two decimals at most, else to four. */
export function rounded(value: number): string {
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-9
    ? shown(Math.round(value * 100) / 100)
    : decimals(value, 4)
}

/** In brackets when it is negative: a factor. */
export const factor = (text: string): string => (text.startsWith('−') ? `(${text})` : text)

/** `0.5 * 0.2 - 1 * (−0.4) + 0.1`: what terms add up to; 0 where there is none. */
export function sumText(terms: readonly (readonly [weight: number, value?: number])[]): string {
  const parts = terms.filter(([weight]) => weight !== 0)
  const text = parts.map(([weight, value], index) => {
    const sign = weight < 0 ? (index === 0 ? '−' : ' − ') : index === 0 ? '' : ' + '
    return sign + rounded(Math.abs(weight)) + (value === undefined ? '' : ` * ${factor(rounded(value))}`)
  })
  return text.join('') || '0'
}

/** A number, or a vector `(0.1000, −0.2000)`, to four decimals: how a solution ends. */
export function result(units: readonly number[]): string {
  const texts = units.map((value) => decimals(value, 4))
  return texts.length === 1 ? (texts[0] as string) : `(${texts.join(', ')})`
}
