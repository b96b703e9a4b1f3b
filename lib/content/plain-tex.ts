import { symbols } from './symbols'

const symbolMacros = new Set<string>(Object.values(symbols))

/** A formula without the macros that only this site knows: a coloured symbol is the symbol, a checked number its text. */
export function plainTex(src: string): string {
  let plain = ''
  let at = 0
  while (at < src.length) {
    const macro = /^\\[A-Za-z]+/.exec(src.slice(at))?.[0]
    if (macro === '\\val') {
      const of = groupAt(src, at + macro.length)
      const shown = groupAt(src, of.end)
      plain += plainTex(shown.inner)
      at = shown.end
    } else if (macro && symbolMacros.has(macro)) {
      const symbol = groupAt(src, at + macro.length)
      plain += `{${plainTex(symbol.inner)}}`
      at = symbol.end
    } else {
      // A backslash and what it escapes stay together, so that `\{` opens no group.
      const step = macro ?? (src[at] === '\\' ? src.slice(at, at + 2) : (src[at] ?? ''))
      plain += step
      at += step.length
    }
  }
  return plain
}

/** The group in braces that begins at or, behind blanks, after `from`. */
function groupAt(src: string, from: number): { inner: string; end: number } {
  const start = from + (/^\s*/.exec(src.slice(from))?.[0].length ?? 0)
  if (src[start] !== '{') throw new Error(`a macro without its group in ${src}`)
  let depth = 0
  for (let i = start; i < src.length; i += 1) {
    if (src[i] === '\\') i += 1
    else if (src[i] === '{') depth += 1
    else if (src[i] === '}') depth -= 1
    if (depth === 0) return { inner: src.slice(start + 1, i), end: i + 1 }
  }
  throw new Error(`a group that does not end in ${src}`)
}
