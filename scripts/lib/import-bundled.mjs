import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { inRoot, root } from './root.mjs'

/**
 * A TypeScript module of the project with all that it imports; Node 20 runs none of it as it stands, so it is bundled
 * first. The bundle lies inside node_modules, where it finds the packages that it leaves out.
 *
 * @param {string} entry as a path from the project's root
 */
export async function importBundled(entry) {
  const folder = inRoot('node_modules', '.cache', 'unroll')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${entry.replaceAll(/[^a-z0-9]+/gi, '-')}.mjs`)
  await build({
    cwd: root,
    input: entry,
    platform: 'node',
    external: /^[^./]/,
    logLevel: 'warn',
    output: { file, format: 'esm', codeSplitting: false },
  })
  return import(pathToFileURL(file).href)
}
