// The peers live in a package of their own beside this file: never installed with the app, installed by the first bench.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { run } from '../lib/child.mjs'
import { npmCommand } from '../lib/npm.mjs'
import { inRoot } from '../lib/root.mjs'

const folder = inRoot('scripts', 'bench')
const stamp = join(folder, 'node_modules', '.unroll-install')
const requirePeer = createRequire(join(folder, 'package.json'))

/** A peer's module, whose name is a value: the checks of imports are not to look for what the app does not have. */
export const peer = (name) => requirePeer(name)

export async function peerVersion(name) {
  const manifest = await readFile(join(folder, 'node_modules', ...name.split('/'), 'package.json'), 'utf8')
  return JSON.parse(manifest).version
}

/**
 * Installs exactly the lockfile. No install scripts (none of the peers needs one) and no peer dependencies: brain.js
 * names gpu.js, whose native build would have to be compiled, and carries the copy that it uses.
 */
export async function installPeers() {
  const lock = await readFile(join(folder, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return 'nothing changed'
  const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund']
  const { command, args, options } = npmCommand(['ci', '--prefix', folder, ...flags])
  await run('npm ci of the peers', command, args, { ...options, cwd: folder })
  await writeFile(stamp, wanted)
}
