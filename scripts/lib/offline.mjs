import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow } from './files-below.mjs'
import { writeStore } from './store.mjs'

const locales = ['zh', 'en']

/** Lists for a router that this site does not use, and what debuggers read. */
const unused = /_(?:buildManifest|ssgManifest|clientMiddlewareManifest)\.\w+$|\.map$/

/** As `isLasting` of lib/security and lib/offline/hashed.ts have it. */
const hashedData = /^\/(?:[a-z]{2}\/(?:search-index|interview-bank)|marking)\/[0-9a-f]{16}\.json$/

/** @returns {Promise<{ address: string, file: string, kind: string }[]>} all that the site answers with, but its API */
async function answers(buildFolder, publicFolder) {
  const app = join(buildFolder, 'server', 'app')
  const statics = join(buildFolder, 'static')
  const found = []
  for (const file of await filesBelow(app)) {
    const name = file.startsWith('_') ? null : /^(.*)\.(html|body)$/.exec(file)
    if (!name) continue
    const address = `/${name[1]}`
    const data = hashedData.test(address) ? 'hashed' : 'file'
    found.push({ address, file: join(app, file), kind: name[2] === 'html' ? 'page' : data })
  }
  for (const file of await filesBelow(statics))
    if (!unused.test(file)) found.push({ address: `/_next/static/${file}`, file: join(statics, file), kind: 'hashed' })
  for (const file of await filesBelow(publicFolder)) {
    const address = `/${file}`
    const kind = file.endsWith('.html') ? 'frame' : file.startsWith('sandbox/') ? 'hashed' : 'file'
    if (address !== '/sw.js') found.push({ address, file: join(publicFolder, file), kind })
  }
  return found
}

const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 32)

/** Describes one answer as lib/offline/manifest.ts says. */
async function entry({ address, file, kind }, stored, storedFolder, build) {
  const content = await readFile(file)
  const hash = hashOf(content)
  const bytes = stored ? (await stat(join(storedFolder, stored.encoded.br))).size : content.length
  const revision = kind === 'page' ? hashOf(content.toString('utf8').replaceAll(build, '')) : hash
  return {
    address,
    kind,
    hash,
    ...(revision !== hash && { revision }),
    bytes,
    size: content.length,
  }
}

/**
 * Writes for each language the list of all that it needs without a network: public/offline/zh.json and en.json.
 * @param {string} buildFolder `.next`
 * @param {string} publicFolder `public`
 * @param {string} build its name
 */
export async function writeOfflineManifests(buildFolder, publicFolder, build) {
  const folder = join(publicFolder, 'offline')
  await rm(folder, { recursive: true, force: true })
  // For the sizes of what is compressed; the lists themselves are compressed afterwards with everything else.
  const store = await writeStore(buildFolder, publicFolder)
  const entries = []
  for (const answer of await answers(buildFolder, publicFolder))
    entries.push(await entry(answer, store[answer.address], join(buildFolder, 'stored'), build))
  await mkdir(folder)
  for (const locale of locales) {
    const other = new RegExp(`^/(?:${locales.filter((one) => one !== locale).join('|')})(?:/|$)`)
    const manifest = { build, locale, entries: entries.filter(({ address }) => !other.test(address)) }
    await writeFile(join(folder, `${locale}.json`), JSON.stringify(manifest))
  }
}
