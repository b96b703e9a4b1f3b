import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ContentFiles, siteContent, textOf } from './files'

const languages: Readonly<Record<string, string>> = {
  js: 'javascript',
  py: 'python',
  sh: 'bash',
  ts: 'typescript',
  txt: '',
}
/** Where code that lessons quote may stand outside of content/code: in the tested rooms of lib. */
const quotable = /^lib\/[\w./-]+\.ts$/
const marker = /^[ \t]*(?:\/\/|#) ?#(?:region|endregion)\b.*\n?/gm

/**
 * A quoted file, or the part of it between `// #region NAME` and `// #endregion`, with the language that its name
 * tells: a file of content/code, or a source file of lib/. The marks themselves are not quoted.
 * @throws when there is no such file or region
 */
export function codeFile(
  file: string,
  region?: string,
  files: ContentFiles = siteContent(),
): { code: string; language: string } {
  const language = languages[file.slice(file.lastIndexOf('.') + 1)]
  if (language === undefined) throw new Error(`${file}: cannot tell its language`)
  const source = file.startsWith('lib/') ? ownSource(file) : textOf(files, `code/${file}`)
  const code = region === undefined ? source : regionOf(source, region, file)
  return { code: dedent(code.replace(marker, '')), language }
}

function ownSource(file: string): string {
  if (!quotable.test(file) || file.includes('..')) throw new Error(`${file} cannot be quoted: wanted lib/….ts`)
  return readFileSync(join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8')
}

function regionOf(source: string, region: string, file: string): string {
  const name = region.replace(/[^\w-]/g, '')
  const match = new RegExp(
    `^[ \\t]*(?://|#) ?#region ${name}[ \\t]*\\n([\\s\\S]*?)^[ \\t]*(?://|#) ?#endregion`,
    'm',
  ).exec(source)
  if (!match?.[1]) throw new Error(`${file} has no region "${region}"`)
  return match[1]
}

/** The code without the indentation that all of its lines share. */
function dedent(code: string): string {
  const lines = code.split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  const shared = Math.min(...indents, Number.POSITIVE_INFINITY)
  return Number.isFinite(shared) ? lines.map((line) => line.slice(shared)).join('\n') : code
}
