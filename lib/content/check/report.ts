import { join } from 'node:path'
import { readContentFiles } from '../files'
import { checkContent } from './check'
import { linesOf } from './lines'
import { siteOf } from './site'

/** Checks the content/ of a checkout: how many files were read, and a line for each problem. */
export function report(root: string): { files: number; problems: string[] } {
  const files = readContentFiles(join(root, 'content'))
  return { files: files.size, problems: linesOf(checkContent(files, siteOf(root))) }
}
