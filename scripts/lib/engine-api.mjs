import ts from 'typescript'
import { inRoot } from './root.mjs'

/**
 * What the engine's source says of one name that lib/rnn/index.ts exports, and of each field or method of it.
 * @typedef {{ name: string, kind: 'function' | 'class' | 'constant' | 'type', signature: string, doc: string, members: ApiMember[] }} ApiEntry
 * @typedef {{ name: string, signature: string, doc: string }} ApiMember
 */

const options = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  types: [],
}

const { NoTruncation, UseAliasDefinedOutsideCurrentScope } = ts.TypeFormatFlags
const written = NoTruncation | UseAliasDefinedOutsideCurrentScope
const printer = ts.createPrinter({ removeComments: true })

/**
 * The engine's API, by name.
 * @returns {ApiEntry[]}
 */
export function engineApi(entry = inRoot('lib', 'rnn', 'index.ts')) {
  const program = ts.createProgram([entry], options)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(entry)
  const door = source && checker.getSymbolAtLocation(source)
  if (!door) throw new Error(`${entry} exports nothing`)
  const entries = checker.getExportsOfModule(door).map((exported) => entryOf(checker, exported))
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** @returns {ApiEntry} */
function entryOf(checker, exported) {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const [declaration] = symbol.declarations
  const kind = kindOf(symbol)
  const signature = signatures[kind](checker, symbol, declaration)
  return {
    name: exported.name,
    kind,
    signature,
    doc: docOf(checker, symbol),
    members: membersOf(checker, symbol, kind),
  }
}

function kindOf({ flags }) {
  if (flags & ts.SymbolFlags.Class) return 'class'
  if (flags & ts.SymbolFlags.Function) return 'function'
  return flags & ts.SymbolFlags.Variable ? 'constant' : 'type'
}

function docOf(checker, symbol) {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker))
}

const signatures = {
  function: (checker, symbol, declaration) => callsOf(checker, symbol, declaration),
  constant: (checker, symbol, declaration) => typedName(checker, symbol, declaration),
  class: (checker, { name }, declaration) =>
    checker
      .getTypeAtLocation(declaration)
      .symbol.declarations.flatMap(({ members }) => members.filter(ts.isConstructorDeclaration))
      .map((made) => `new ${name}(${made.parameters.map((parameter) => parameter.getText()).join(', ')})`)
      .join('\n') || `class ${name}`,
  // Without comments, which say more than fits a tooltip.
  type: (_, __, declaration) =>
    printer
      .printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile())
      .replace(/^export /, '')
      .replaceAll('    ', '  '),
}

function callsOf(checker, symbol, declaration) {
  const calls = checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures()
  return calls.map((call) => symbol.name + checker.signatureToString(call, declaration, written)).join('\n')
}

function typedName(checker, symbol, declaration) {
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration)
  return `${symbol.name}: ${checker.typeToString(type, declaration, written).replaceAll('<ArrayBufferLike>', '')}`
}

/** The fields and methods of a class or of an object type; a function's are those of every function. */
function membersOf(checker, symbol, kind) {
  if (kind !== 'class' && kind !== 'type') return []
  const type = checker.getDeclaredTypeOfSymbol(symbol)
  return checker.getPropertiesOfType(type).flatMap((member) => {
    const [declaration] = member.declarations ?? []
    const ours = declaration?.getSourceFile().fileName.includes('/lib/rnn/')
    if (!ours || ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) return []
    const isMethod = ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration)
    const signature = (isMethod ? callsOf : typedName)(checker, member, declaration)
    return [{ name: member.name, signature, doc: docOf(checker, member) }]
  })
}
