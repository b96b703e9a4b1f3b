import type { Problem } from './content'

/** A line for each problem: where it is, what is wrong, and by which rule. */
export function linesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ rule, file, line, field, message }) => {
    const place = `${file}${line ? `:${line}` : ''}${field ? ` (${field})` : ''}`
    return `${place}: ${message} [${rule}]`
  })
}
