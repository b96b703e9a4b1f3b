import { codeFile } from './code-files'
import { type ContentFiles, siteContent, textOf } from './files'
import { highlight } from './highlight'
import type { NotebookCell } from './types'

/** The first line of a cell: `// %% Title`, and the Python of content/code that does the same: `| file.py`. */
const opening = /^\/\/ %% ([^|\n]+?)(?: \| (\S+\.py))?[ \t]*\n/gm

/** The cells of a notebook's text, without their first lines. @throws when it does not begin with one */
export function parseNotebook(text: string): { title: string; python?: string; code: string }[] {
  const openings = [...text.matchAll(opening)]
  if (openings[0]?.index !== 0) throw new Error('a notebook begins with a line "// %% Title"')
  return openings.map((match, n) => {
    const code = text.slice(match.index + match[0].length, openings[n + 1]?.index)
    return { title: match[1] as string, ...(match[2] && { python: match[2] }), code: code.trimEnd() }
  })
}

/** A notebook of content/code as its cells, code highlighted. @throws when it or a Python file is not there */
export function notebook(file: string, files: ContentFiles = siteContent()): NotebookCell[] {
  return parseNotebook(textOf(files, `code/${file}`)).map(({ title, python, code }) => {
    const beside = python && codeFile(python, undefined, files)
    return {
      title,
      code,
      html: highlight(code, 'javascript'),
      ...(beside && { python: { file: python, html: highlight(beside.code, beside.language) } }),
    }
  })
}
