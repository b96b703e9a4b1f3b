import { join } from 'node:path'
import { readContentFiles } from '../files'
import { linesOf } from './lines'
import { loadContent } from './load'
import { values } from './rules/values'
import { siteOf } from './site'

/** Checks the figures alone in the content/ of a checkout: a line for each that the engine does not compute as it is written. */
export function figureProblems(root: string): string[] {
  return linesOf(values(loadContent(readContentFiles(join(root, 'content'))), siteOf(root)))
}
