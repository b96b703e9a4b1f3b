import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow } from './files-below.mjs'

/** V8's "explicit compile hint"; other engines see a comment. */
const hint = '//# allFunctionsCalledOnLoad\n'

/** @param {string} html @returns {Set<string>} the scripts that a page loads, as paths below `/_next/` */
export function scriptsOf(html) {
  return new Set([...html.matchAll(/<script[^>]* src="\/_next\/([^"?]+\.js)[^"]*"/g)].map(([, path]) => path))
}

/**
 * Tells the browser to compile the scripts that every page runs at once (React, Next, the frame of the site) while they
 * arrive, off the main thread; compiled at their first call they would hold it up for twice as long.
 * @param {string} buildFolder `.next`
 * @returns {Promise<string[]>} the paths of the scripts that have the hint
 */
export async function writeCompileHints(buildFolder) {
  const app = join(buildFolder, 'server', 'app')
  const pages = (await filesBelow(app)).filter((file) => file.endsWith('.html') && !file.startsWith('_'))
  const scripts = await Promise.all(pages.map(async (file) => scriptsOf(await readFile(join(app, file), 'utf8'))))
  const [first = new Set(), ...rest] = scripts
  const everywhere = [...first].filter((path) => rest.every((ofPage) => ofPage.has(path)))
  for (const path of everywhere) {
    const file = join(buildFolder, path)
    const code = await readFile(file, 'utf8')
    if (!code.startsWith(hint)) await writeFile(file, hint + code)
  }
  return everywhere
}
