import { canonicalNumber } from '../../canonical-number'
import { evaluate } from '../../values'
import { fileOf, type Problem, type Rule } from '../content'

/** Fewer digits than this could turn a right answer into a wrong one: answers are graded to a relative 1e-3. */
const FEWEST_DIGITS = 4

/** The key and the slips of a number check are numbers that the engine computes, exact enough to be graded against. */
export const keys: Rule = ({ checks }) =>
  checks.flatMap((check): Problem[] => {
    if (check.kind !== 'number') return []
    const file = fileOf('checks', check.id)
    const all = [check.of, ...(check.slips ?? []).map(({ of }) => of)]
    const computed = all.map(numberOf)
    const problems = computed.flatMap((result, index): Problem[] =>
      typeof result === 'number' ? [] : [{ rule: 'keys', file, field: index === 0 ? 'of' : 'slips', message: result }],
    )
    const [key, ...slips] = computed
    if (slips.includes(key as number))
      problems.push({ rule: 'keys', file, field: 'slips', message: `a slip leads to the key ${key}` })
    return problems
  })

function numberOf(of: string): number | string {
  try {
    const text = canonicalNumber(evaluate(of))
    const value = Number(text)
    if (!Number.isFinite(value)) return `${of} is ${text}, which is no number`
    const digits = text.replace(/e.*$/, '').replace(/\D/g, '').replace(/^0+/, '').length
    if (!Number.isInteger(value) && digits < FEWEST_DIGITS)
      return `${of} = ${text} has fewer than ${FEWEST_DIGITS} significant digits`
    return value
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
