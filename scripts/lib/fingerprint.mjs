import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'

/**
 * What no build reads, at the top of the project. Everything else counts, so that a folder added later is never missed:
 * a build too many costs a minute, one too few serves old pages.
 */
const outside = new Set([
  'node_modules',
  'data',
  'e2e',
  'biome',
  'scripts',
  'test-results',
  'playwright-report',
  'coverage',
])

/** Made by the build itself. */
const made = /^public\/(?:sandbox\/|offline\/|sw\.js$)/

const outsideFiles = /\.test\.(?:tsx?|mjs)$|\.tsbuildinfo$|^next-env\.d\.ts$|^[^/]+\.md$/

/** Every file that enters the build, sorted, as paths from `root` with forward slashes. */
export async function buildInputs(root, dataDir) {
  const entries = await readdir(root, { withFileTypes: true })
  const files = []
  for (const entry of entries) {
    const hidden = entry.name.startsWith('.') && !entry.name.startsWith('.env')
    if (hidden || outside.has(entry.name) || resolve(root, entry.name) === dataDir) continue
    if (entry.isFile()) files.push(entry.name)
    if (entry.isDirectory()) {
      for (const found of await readdir(join(root, entry.name), { withFileTypes: true, recursive: true })) {
        if (found.isFile()) files.push(relative(root, join(found.parentPath, found.name)))
      }
    }
  }
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !outsideFiles.test(file) && !made.test(file))
    .sort()
}

/**
 * One hash over everything that enters the build: the files, the scripts that finish it, Node, and public variables.
 * @param {string} root
 * @param {{ dataDir?: string, scripts?: string[], variables?: Record<string, string | undefined> }} [more]
 */
export async function fingerprint(root, { dataDir, scripts = [], variables = {} } = {}) {
  const hash = createHash('sha256').update(process.versions.node)
  for (const [name, value] of Object.entries(variables).sort()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`${name}=${value}\0`)
  }
  for (const file of [...(await buildInputs(root, dataDir)), ...scripts]) {
    const content = await readFile(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
