import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

/** All texts of a content/ folder: path inside it, with `/`, → text. Read once, then passed around. */
export type ContentFiles = ReadonlyMap<string, string>

export function readContentFiles(root: string): ContentFiles {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !basename(path).startsWith('.') && statSync(join(root, path)).isFile())
    .sort()
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]))
}

/** The site's own content. Called while pages are prerendered: nothing of it is read when the site serves. */
export function siteContent(): ContentFiles {
  return readContentFiles(join(process.cwd(), 'content'))
}

/** The text of a file of content/. @throws when there is none */
export function textOf(files: ContentFiles, path: string): string {
  const text = files.get(path)
  if (text === undefined) throw new Error(`content/${path} does not exist`)
  return text
}
