import type { Answer, Value } from '../answer/answer'
import { decimals } from '../answer/key-text'
import { reportText } from '../answer/program'

/** ASCII in full-width characters, as a Chinese input method types it. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}

/** The ways in which learners may write a value for this answer; the report on a program that returns it. */
export function notations(answer: Answer, value: Value): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return answer.form === 'integer' ? wholes(value) : reals(value)
  if (answer.form === 'shape') return shapes(value)
  if (answer.form === 'program') return [reportText({ returned: value })]
  return vectors(value)
}

function wholes(value: number): string[] {
  const text = String(value)
  const separated = text.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return [
    text,
    separated,
    fullWidth(separated),
    separated.replaceAll(',', '\u202f'),
    value.toExponential(),
    `${2 * value}/2`,
    `(${value + 1}) − 1`,
    `${value} × 10⁰`,
  ]
}

function reals(value: number): string[] {
  const [mantissa = '', exponent = ''] = value.toExponential(9).split('e')
  return [
    String(value),
    value.toExponential(8),
    fullWidth(value.toPrecision(10)),
    value.toPrecision(10).replace('-', '−'),
    `${mantissa} × 10^${Number(exponent)}`,
    `${value * 100}%`,
    `${value * 4}/4`,
    // Beside 1 the digits of a very small number are lost.
    ...(Math.abs(value) > 1e-9 ? [`(${value} + 1) - 1`] : []),
  ]
}

function shapes(value: readonly number[]): string[] {
  const list = value.join(', ')
  const closed = value.length === 1 ? `${list},` : list
  return [
    `(${closed})`,
    `[${list}]`,
    `torch.Size([${list}])`,
    fullWidth(`(${value.join(',')})`),
    `（${value.join('、')}）`,
    ...(value.length > 0 ? [list, value.map((size) => `${2 * size}/2`).join('; ')] : []),
    ...(value.length > 1 ? [value.join('×'), value.join(' x ')] : []),
  ]
}

function vectors(value: readonly number[]): string[] {
  const nine = value.map((entry) => decimals(entry, 9))
  return [
    `(${value.join(', ')})`,
    `[${value.join('; ')}]`,
    value.map((entry) => entry.toExponential(8)).join(', '),
    `[ ${nine.map((entry) => entry.replace('−', '-')).join(' ')}]`,
    fullWidth(`(${nine.join(',')})`),
    `np.array([${nine.join(', ')}])`,
  ]
}
