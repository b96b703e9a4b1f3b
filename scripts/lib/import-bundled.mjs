import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inRoot, root } from './root.mjs'

/** What is left out of a bundle: packages and Node's own modules, but not this project's `@/…`. */
const external = /^(?!@\/)[^./]/

/**
 * A TypeScript module of the project with all that it imports; Node 20 runs none of it as it stands, so it is bundled
 * first. The bundle lies inside node_modules, where it finds the packages that it leaves out.
 *
 * @param {string} entry as a path from the project's root
 * @param {string} [name] of the bundle's folder, where others may make the same bundle meanwhile
 * @returns {Promise<string>} the bundle's file
 */
export async function bundled(entry, name = '') {
  const folder = inRoot('node_modules', '.cache', 'unroll', name)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, bundleName(entry))
  await writeBundle(entry, file)
  return file
}

/** The file name of an entry's bundle. @param {string} entry */
export const bundleName = (entry) => `${entry.replaceAll(/[^a-z0-9]+/gi, '-')}.mjs`

/** @param {string} entry @param {string} file */
export async function writeBundle(entry, file) {
  const { build } = await import('rolldown')
  await build({
    cwd: root,
    input: entry,
    platform: 'node',
    external,
    resolve: { alias: { '@': root } },
    logLevel: 'warn',
    output: { file, format: 'esm', codeSplitting: false },
  })
}

/** The module of an entry, bundled now, or before by scripts/lib/bundle.mjs where there is no bundler. */
export async function importBundled(entry) {
  const made = inRoot('bundled', bundleName(entry))
  if (existsSync(made)) return import(pathToFileURL(made).href)
  return import(pathToFileURL(await bundled(entry)).href)
}
