import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { filesBelow } from './files-below.mjs'

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants
const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

/** What compresses well, by its ending. Fonts and pictures have compressed themselves. */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** @typedef {{ address: string, type: string, immutable: boolean, content: Buffer }} Answer */

/** @returns {Promise<Answer[]>} what can be answered from a finished build: pages, prerendered handlers, static and public files */
async function answers(buildFolder, publicFolder) {
  const read = async (folder, prefix, immutable, rename = (file) => file) => {
    const found = []
    for (const file of await filesBelow(folder)) {
      const address = `${prefix}${rename(file) ?? ''}`
      const type = types[extname(file.replace(/\.body$/, ''))]
      if (rename(file) === undefined || type === undefined) continue
      found.push({ address, type, immutable, content: await readFile(join(folder, file)) })
    }
    return found
  }
  const page = (file) => (file.startsWith('_') ? undefined : /^(.*)\.(?:html|body)$/.exec(file)?.[1])
  return [
    ...(await read(join(buildFolder, 'server', 'app'), '/', false, page)),
    ...(await read(join(buildFolder, 'static'), '/_next/static/', true)),
    ...(await read(publicFolder, '/', false, (file) => (file.endsWith('.html') ? undefined : file))),
  ]
}

/** Writes the compressed bytes unless an earlier build has: a file's name is the hash of what is in it. */
async function encoded(folder, known, name, compress) {
  if (!known.has(name)) await writeFile(join(folder, name), await compress())
  return name
}

/**
 * Compresses once and as well as can be what `next start` would compress worse on every request, and writes what
 * proxy.ts answers by (lib/delivery/stored.ts describes it).
 * @param {string} buildFolder `.next`
 * @param {string} publicFolder `public`
 */
export async function writeStore(buildFolder, publicFolder) {
  const folder = join(buildFolder, 'stored')
  await mkdir(folder, { recursive: true })
  const known = new Set(await filesBelow(folder))
  const store = {}
  const write = async ({ address, type, immutable, content }) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 32)
    const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: content.length }
    store[address] = {
      type,
      hash,
      immutable,
      encoded: {
        br: await encoded(folder, known, `${hash}.br`, () => brotli(content, { params })),
        gzip: await encoded(folder, known, `${hash}.gz`, () => gzip(content, { level: 9 })),
      },
    }
  }
  await Promise.all((await answers(buildFolder, publicFolder)).map(write))
  const used = new Set(Object.values(store).flatMap(({ encoded }) => Object.values(encoded)))
  await Promise.all([...known].filter((name) => !used.has(name)).map((name) => rm(join(folder, name))))
  await writeFile(join(folder, 'index.json'), JSON.stringify(store))
  return store
}
