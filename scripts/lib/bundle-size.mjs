import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { root } from './root.mjs'

/**
 * One file as a browser would get it: everything that `entry` pulls in, unused exports dropped, minified.
 * @param {string} entry a module, as a path from the project's root
 * @returns {Promise<string>} the code of one ES module
 */
export async function bundled(entry) {
  const build = await rolldown({ cwd: root, input: entry, platform: 'browser', logLevel: 'warn' })
  try {
    const { output } = await build.generate({ format: 'esm', minify: true })
    if (output.length !== 1) throw new Error(`${entry} became ${output.length} files`)
    // Notes for the next bundler, which a page's own build leaves out.
    return output[0].code.replaceAll('/* @__PURE__ */ ', '')
  } finally {
    await build.close()
  }
}

/**
 * How many bytes that file has, and how many after gzip -9.
 * @param {string} entry
 */
export async function bundleSize(entry) {
  const code = Buffer.from(await bundled(entry))
  return { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length }
}

/** The parts of the engine whose size is promised, and the promise: bytes after gzip, 1 kB = 1000 bytes. */
export const engineParts = [
  { name: 'The whole engine', entry: 'lib/rnn/index.ts', limit: 24_000 },
  { name: 'The worker of the source’s cell', entry: 'lib/client/cell.worker.ts', limit: 8_000 },
]
