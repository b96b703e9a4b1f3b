import katex from 'katex'
import { symbols } from './symbols'
import { checkedValue } from './values'

type MacroExpander = { consumeArgs(count: number): { text: string }[][] }
type Check = (of: string, text: string) => unknown

const symbolClasses = new Set(Object.keys(symbols).map((name) => `sym-${name}`))
const symbolMacros = Object.fromEntries(
  Object.entries(symbols).map(([name, macro]) => [macro, `\\htmlClass{sym-${name}}{#1}`]),
)

/** Colours are the symbols' alone: a raw one would be unreadable in one of the two themes. */
const forbidden = ['\\color', '\\textcolor', '\\colorbox', '\\fcolorbox']

function refuse(command: string): never {
  throw new Error(`${command} is not allowed in formulas`)
}

/** A macro hands over tokens last first; for comparison the blanks between them do not matter. */
function source(tokens: readonly { text: string }[] | undefined): string {
  return (tokens ?? [])
    .map((token) => token.text)
    .reverse()
    .join('')
}

function macros(check: Check) {
  return {
    ...symbolMacros,
    ...Object.fromEntries(forbidden.map((command) => [command, () => refuse(command)])),
    '\\val': (expander: object) => {
      const [of, text] = (expander as MacroExpander).consumeArgs(2)
      check(source(of), source(text))
      return { tokens: text ?? [], numArgs: 0 }
    },
  }
}

/** KaTeX quotes the TeX inside its MathML. Nobody sees, hears or copies it, and every reader would load it. */
function withoutSource(html: string): string {
  return html
    .replace('<semantics>', '')
    .replace(/<annotation encoding="application\/x-tex">[^<]*<\/annotation><\/semantics>/, '')
}

/**
 * A formula as HTML and MathML in one string, without its TeX. Anything doubtful throws (broken TeX, what LaTeX would not accept, an
 * untrusted command, a `\val{expression}{text}` that differs from the engine); the error names the place and formula.
 */
export function renderTex(
  src: string,
  { display = false, at, check = checkedValue }: { display?: boolean; at?: string; check?: Check } = {},
): string {
  try {
    const html = katex.renderToString(src, {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      trust: (context) =>
        context.command === '\\htmlClass' && symbolClasses.has(context.class) ? true : refuse(context.command),
      macros: macros(check),
    })
    return withoutSource(html)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${at ? `${at}: ` : ''}formula ${JSON.stringify(src)}: ${message}`, { cause: error })
  }
}
