import { type CountFormula, type Factor, numberOf, type Sizes, type Term } from '../../../rnn'

/** A formula in letters, such as `4(dh + h² + h) + kh + k`. */
export function symbolic(formula: CountFormula): string {
  return print(formula, '', (factors) => factors.join('').replace('hh', 'h²').replace('dd', 'd²'))
}

/** A formula with these sizes put in, such as `4 × (3 × 8 + 8 × 8 + 8) + 1 × 8 + 1`. */
export function substituted(formula: CountFormula, sizes: Sizes): string {
  return print(formula, ' × ', (factors) => factors.map((f) => numberOf(f, sizes)).join(' × '))
}

function print(
  { blocks, each, own, copies, upper, once }: CountFormula,
  sign: string,
  term: (factors: readonly Factor[]) => string,
): string {
  const sum = (terms: readonly Term[]) => terms.map(({ factors }) => term(factors))
  const multiple = (n: number, text: string) => (n === 1 ? text : `${n}${sign}(${text})`)
  const layer = (n: number, block: readonly Term[]) => {
    const inside = [...(block.length === 0 ? [] : [multiple(blocks, sum(block).join(' + '))]), ...sum(own)]
    return n === 0 || inside.length === 0 ? [] : [multiple(n, inside.join(' + '))]
  }
  return [...layer(copies, each), ...layer(upper.copies, upper.each), ...sum(once)].join(' + ')
}
