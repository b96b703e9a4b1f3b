import { join } from 'node:path'
import { readContentFiles } from '../files'
import { checkContent } from './check'
import { siteOf } from './site'

/** Checks the content/ of a checkout: how many files were read, and a line for each problem. */
export function report(root: string): { files: number; problems: string[] } {
  const files = readContentFiles(join(root, 'content'))
  const problems = checkContent(files, siteOf(root)).map(({ rule, file, line, field, message }) => {
    const place = `${file}${line ? `:${line}` : ''}${field ? ` (${field})` : ''}`
    return `${place}: ${message} [${rule}]`
  })
  return { files: files.size, problems }
}
