import { compileExpression, type Expression, type Names } from './expression'

/** What a program is given: numbers by name, an object's fields as `p.w`, and lists to go through. */
export type Arguments = Readonly<Record<string, number | readonly number[]>>

/** What a program returned, and what each assignment on the way gave, in order. */
export interface ProgramRun {
  readonly value: number
  readonly trace: readonly { readonly name: string; readonly value: number }[]
}

type Statement =
  | { readonly kind: 'assign'; readonly name: string; readonly expression: Expression }
  | { readonly kind: 'each'; readonly item: string; readonly list: string; readonly body: readonly Statement[] }
  | { readonly kind: 'return'; readonly expression: Expression }

/**
 * Reads a program as it is shown, to be run: one JavaScript function whose lines are assignments, `for … of` over a list
 * that it is given, and `return`. So what is shown and what is run cannot differ.
 *
 * Errors: an Error that names a line which is none of these; from a run, one for an unknown name or a missing `return`.
 */
export function compileProgram(program: string): (given: Arguments) => ProgramRun {
  const lines = program.split('\n').map((line) => line.trim())
  const statements = read(lines.slice(1, -1))
  return (given) => {
    const names: Names = new Map()
    for (const [name, value] of Object.entries(given)) if (typeof value === 'number') names.set(name, value)
    const trace: { name: string; value: number }[] = []
    const value = run(statements)
    if (value === undefined) throw new Error(`nothing is returned by ${program}`)
    return { value, trace }

    function run(list: readonly Statement[]): number | undefined {
      for (const statement of list) {
        if (statement.kind === 'return') return statement.expression(names)
        if (statement.kind === 'each') {
          for (const value of given[statement.list] as readonly number[]) {
            names.set(statement.item, value)
            run(statement.body)
          }
          continue
        }
        const value = statement.expression(names)
        names.set(statement.name, value)
        trace.push({ name: statement.name, value })
      }
    }
  }
}

function read(lines: readonly string[]): Statement[] {
  const [line, ...rest] = lines
  if (line === undefined) return []
  const [, item, list] = /^for \(const (\w+) of (\w+)\) \{$/.exec(line) ?? []
  if (item !== undefined && list !== undefined) {
    const end = rest.indexOf('}')
    return [{ kind: 'each', item, list, body: read(rest.slice(0, end)) }, ...read(rest.slice(end + 1))]
  }
  const [, result] = /^return (.+)$/.exec(line) ?? []
  if (result !== undefined) return [{ kind: 'return', expression: compileExpression(result) }, ...read(rest)]
  const [, name, expression] = /^(?:const |let )?(\w+) = (.+)$/.exec(line) ?? []
  if (name === undefined || expression === undefined) throw new Error(`not a line of a program: ${line}`)
  return [{ kind: 'assign', name, expression: compileExpression(expression) }, ...read(rest)]
}
