import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow } from './files-below.mjs'
import { inlineScriptHashes } from './inline-scripts.mjs'

const noIndex = /<meta name="robots" content="[^"]*noindex/

/**
 * Each prerendered page's address with the hashes of its inline scripts, and the pages that no sitemap shall name;
 * Next's own error pages are never served.
 */
async function hashedPages(appFolder) {
  const pages = {}
  const unlisted = []
  for (const file of await filesBelow(appFolder)) {
    if (!file.endsWith('.html') || file.startsWith('_')) continue
    const address = `/${file.slice(0, -'.html'.length)}`
    const html = await readFile(join(appFolder, file), 'utf8')
    if (noIndex.test(html)) unlisted.push(address)
    try {
      pages[address] = inlineScriptHashes(html)
    } catch (error) {
      throw new Error(`The page ${file} cannot be served: ${error.message}.`)
    }
  }
  return { pages, unlisted }
}

/** The documents among the public files, which are there to be framed, with the hashes of their inline scripts. */
async function hashedFrames(publicFolder, files) {
  const frames = {}
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    frames[`/${file}`] = inlineScriptHashes(await readFile(join(publicFolder, file), 'utf8'))
  }
  return frames
}

/**
 * Writes what proxy.ts answers by (lib/security/site.ts describes it) from a finished build.
 * @param {string} buildFolder `.next`
 * @param {string} publicFolder `public`
 */
export async function writeSecurityMap(buildFolder, publicFolder) {
  const appFolder = join(buildFolder, 'server', 'app')
  const { pages, unlisted } = await hashedPages(appFolder)
  if (Object.keys(pages).length === 0) throw new Error(`No prerendered page stands in ${appFolder}: build first.`)
  const prerendered = (await filesBelow(appFolder)).filter((file) => file.endsWith('.body'))
  const published = await filesBelow(publicFolder)
  const site = {
    pages,
    frames: await hashedFrames(publicFolder, published),
    files: [
      ...published.filter((file) => !file.endsWith('.html')).map((file) => `/${file}`),
      ...prerendered.map((file) => `/${file.slice(0, -'.body'.length)}`),
    ],
    unlisted,
  }
  await writeFile(join(buildFolder, 'security-map.json'), `${JSON.stringify(site, null, 1)}\n`)
  return site
}
