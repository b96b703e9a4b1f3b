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

let built: ContentFiles | undefined

/**
 * The site's own content. Called while pages are prerendered; when the site serves, only where a model marks (rubrics.ts). A build reads
 * it once for all pages of a process; in development it is read anew, since it may have been edited.
 */
export function siteContent(): ContentFiles {
  const read = () => readContentFiles(join(process.cwd(), 'content'))
  if (process.env.NODE_ENV !== 'production') return read()
  built ??= read()
  return built
}

/** The text of a file of content/. @throws when there is none */
export function textOf(files: ContentFiles, path: string): string {
  const text = files.get(path)
  if (text === undefined) throw new Error(`content/${path} does not exist`)
  return text
}
