import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { inlineScriptHashes } from './inline-scripts.mjs'

/** All files below a folder, as paths from it with forward slashes; none when the folder is missing. */
async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** Each prerendered page's address with the hashes of its inline scripts; Next's own error pages are never served. */
async function hashedPages(appFolder) {
  const pages = {}
  for (const file of await filesBelow(appFolder)) {
    if (!file.endsWith('.html') || file.startsWith('_')) continue
    try {
      pages[`/${file.slice(0, -'.html'.length)}`] = inlineScriptHashes(await readFile(join(appFolder, file), 'utf8'))
    } catch (error) {
      throw new Error(`The page ${file} cannot be served: ${error.message}.`)
    }
  }
  return pages
}

/**
 * Writes what proxy.ts answers by (lib/security/site.ts describes it) from a finished build.
 * @param {string} buildFolder `.next`
 * @param {string} publicFolder `public`
 */
export async function writeSecurityMap(buildFolder, publicFolder) {
  const appFolder = join(buildFolder, 'server', 'app')
  const pages = await hashedPages(appFolder)
  if (Object.keys(pages).length === 0) throw new Error(`No prerendered page stands in ${appFolder}: build first.`)
  const prerendered = (await filesBelow(appFolder)).filter((file) => file.endsWith('.body'))
  const site = {
    pages,
    files: [
      ...(await filesBelow(publicFolder)).map((file) => `/${file}`),
      ...prerendered.map((file) => `/${file.slice(0, -'.body'.length)}`),
    ],
  }
  await writeFile(join(buildFolder, 'security-map.json'), `${JSON.stringify(site, null, 1)}\n`)
  return site
}
