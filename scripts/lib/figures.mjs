import { Fault } from './fault.mjs'
import { importBundled } from './import-bundled.mjs'
import { root } from './root.mjs'

/**
 * Refuses content whose figures the engine does not compute. The build of the pages would refuse it as well, at the
 * first of them and minutes later. Throws Fault with a line for each.
 */
export async function checkFigures() {
  const { figureProblems } = await importBundled('lib/content/check/figures.ts')
  const problems = figureProblems(root)
  if (problems.length > 0) throw new Fault(problems.join('\n'))
}
