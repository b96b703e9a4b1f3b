// What benches need beside the app lives in packages of its own: never installed with the app, installed by the first
// bench that needs it.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { run } from '../lib/child.mjs'
import { npmCommand } from '../lib/npm.mjs'
import { inRoot } from '../lib/root.mjs'

/**
 * A package of ours beside the app's: how to install exactly its lockfile, and to reach what it installs by names that
 * are values, since the checks of imports are not to look for what the app does not have.
 * @param {string} folder where its package.json and lockfile are
 */
function benchPackage(folder) {
  const requireFrom = createRequire(join(folder, 'package.json'))
  return {
    require: (name) => requireFrom(name),
    resolve: (name) => requireFrom.resolve(name),
    async version(name) {
      const manifest = await readFile(join(folder, 'node_modules', ...name.split('/'), 'package.json'), 'utf8')
      return JSON.parse(manifest).version
    },
    /**
     * No install scripts (nothing here needs one) and no peer dependencies: brain.js names gpu.js, whose native build
     * would have to be compiled, and carries the copy that it uses.
     */
    async install() {
      const stamp = join(folder, 'node_modules', '.unroll-install')
      const lock = await readFile(join(folder, 'package-lock.json'))
      const wanted = createHash('sha256').update(lock).digest('hex')
      if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return 'nothing changed'
      const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund']
      const { command, args, options } = npmCommand(['ci', '--prefix', folder, ...flags])
      await run('npm ci of the bench', command, args, { ...options, cwd: folder })
      await writeFile(stamp, wanted)
    },
  }
}

/** The engine's peers. */
export const peers = benchPackage(inRoot('scripts', 'bench'))

/** What measures pages. */
export const pageTools = benchPackage(inRoot('scripts', 'bench', 'pages'))
