import { type AnyNode, type Pattern, type Program, parse, type VariableDeclaration } from 'acorn'
import type { Declared } from './scope'

/** A cell as a script that evaluates to one function: called with a `define`, it runs the cell. */
export type Compiled = { readonly names: readonly Declared[]; readonly source: string }

/** A cell that is not a program. */
export class CompileError extends Error {
  constructor(
    readonly kind: 'syntax' | 'import',
    message: string,
    /** Both counted from 1. */
    readonly line: number,
    readonly column: number,
  ) {
    super(message)
  }
}

type Edit = { readonly at: number; readonly end: number; readonly text: string }

const parameter = '__unrollDefine'
const functionPrefix = '__unroll_'

/**
 * Makes a cell's top-level names properties of the global object, so that later cells, and functions of earlier ones,
 * see them and a cell can be run again: `const a = 1` becomes `;(a = 1);`. The rest stays as it is, each line on its
 * own line, inside an async function: `await` works anywhere at the top level. The value of a last expression is
 * returned.
 *
 * Errors: CompileError with the place of what is no JavaScript, or of an `import` or `export`.
 */
export function compileCell(code: string, cell: string): Compiled {
  const { body } = parsed(code)
  const names: Declared[] = []
  const edits: Edit[] = []
  const insert = (at: number, text: string) => edits.push({ at, end: at, text })
  let hoisted = ''
  for (const node of body) {
    switch (node.type) {
      case 'VariableDeclaration':
        if (node.kind === 'var' || node.kind === 'let' || node.kind === 'const') declare(node, names, edits, code)
        break
      case 'FunctionDeclaration': {
        const { name, start, end } = node.id
        names.push({ name, kind: 'function' })
        edits.push({ at: start, end, text: functionPrefix + name })
        hoisted += `${parameter}(${JSON.stringify(name)},${functionPrefix}${name});`
        break
      }
      case 'ClassDeclaration':
        names.push({ name: node.id.name, kind: 'class' })
        insert(node.start, `;${node.id.name} = `)
        insert(node.end, ';')
        break
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportDefaultDeclaration':
      case 'ExportAllDeclaration':
        throw new CompileError('import', 'a cell has no import and no export', ...placeOf(code, node.start))
    }
  }
  const last = body.at(-1)
  if (last?.type === 'ExpressionStatement' && isShown(last.expression)) {
    insert(last.start, ';return (')
    insert(last.expression.end, ')')
  }
  const head = `(async function(${parameter}){"use strict";${hoisted}`
  return { names, source: `${head}${applied(code, edits)}\n})\n//# sourceURL=cell-${cell}` }
}

function parsed(code: string): Program {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowAwaitOutsideFunction: true })
  } catch (error) {
    const { loc, message } = error as { loc?: { line: number; column: number }; message: string }
    if (!loc) throw error
    throw new CompileError('syntax', message.replace(/ \(\d+:\d+\)$/, ''), loc.line, loc.column + 1)
  }
}

/** `let a = 1, b` → `;(a = 1, b = void 0);` */
function declare(node: VariableDeclaration, names: Declared[], edits: Edit[], code: string): void {
  const kind = node.kind as 'var' | 'let' | 'const'
  const [first] = node.declarations
  edits.push({ at: node.start, end: first?.start ?? node.start, text: ';(' })
  for (const { id, init, end } of node.declarations) {
    for (const name of namesIn(id)) names.push({ name, kind })
    if (!init) edits.push({ at: end, end, text: ' = void 0' })
  }
  const end = code[node.end - 1] === ';' ? node.end - 1 : node.end
  edits.push({ at: end, end: node.end, text: ');' })
}

/** The names that a pattern binds. */
function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) => namesIn(each.type === 'Property' ? each.value : each.argument))
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each ? namesIn(each) : []))
    case 'AssignmentPattern':
      return namesIn(pattern.left)
    case 'RestElement':
      return namesIn(pattern.argument)
    default:
      return []
  }
}

/** What is only assigned need not be shown as well. */
function isShown({ type }: AnyNode): boolean {
  return type !== 'AssignmentExpression' && type !== 'UpdateExpression'
}

function placeOf(code: string, at: number): [line: number, column: number] {
  const before = code.slice(0, at).split(/\r\n|[\r\n\u2028\u2029]/)
  return [before.length, (before.at(-1)?.length ?? 0) + 1]
}

function applied(code: string, edits: readonly Edit[]): string {
  let result = ''
  let from = 0
  for (const { at, end, text } of edits.toSorted((a, b) => a.at - b.at)) {
    result += code.slice(from, at) + text
    from = end
  }
  return result + code.slice(from)
}
