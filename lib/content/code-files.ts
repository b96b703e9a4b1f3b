import { type ContentFiles, siteContent, textOf } from './files'

const languages: Readonly<Record<string, string>> = { py: 'python', sh: 'bash', ts: 'typescript', txt: '' }

/** A file of content/code, with the language that its name tells. @throws when there is no such file */
export function codeFile(file: string, files: ContentFiles = siteContent()): { code: string; language: string } {
  const language = languages[file.slice(file.lastIndexOf('.') + 1)]
  if (language === undefined) throw new Error(`content/code/${file}: cannot tell its language`)
  return { code: textOf(files, `code/${file}`), language }
}
