import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { run } from './child.mjs'
import { writeCompileHints } from './compile-hints.mjs'
import { writeSecurityMap } from './csp-map.mjs'
import { fingerprint } from './fingerprint.mjs'
import { inRoot, root } from './root.mjs'
import { writeStore } from './store.mjs'

const stampFile = inRoot('.next', 'unroll-build')
const nextCli = inRoot('node_modules', 'next', 'dist', 'bin', 'next')

/** The environment of Next's commands: NODE_ENV must be what the command means, whatever the shell has set. */
export function nextEnvironment(more = {}) {
  return { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...more }
}

/** The arguments of node that run a command of Next. */
export function nextArgs(...args) {
  return [nextCli, ...args]
}

function wanted(dataDir) {
  const scripts = ['csp-map', 'files-below', 'inline-scripts', 'sandbox', 'engine-api', 'compile-hints', 'store'].map(
    (name) => `scripts/lib/${name}.mjs`,
  )
  return fingerprint(root, { dataDir, scripts, variables: process.env })
}

/** Writes public/sandbox; its bundler is loaded only now, because a start imports this before packages are there. */
export async function buildSandbox() {
  const { writeSandbox } = await import('./sandbox.mjs')
  await writeSandbox()
}

/** Builds the site and the map that proxy.ts answers by, unless nothing that enters them changed. */
export async function build(dataDir) {
  const hash = await wanted(dataDir)
  const built = await readFile(stampFile, 'utf8').catch(() => '')
  if (built === hash && existsSync(inRoot('public', 'sandbox'))) return 'nothing changed'
  await rm(stampFile, { force: true })
  await buildSandbox()
  await run('The build', process.execPath, nextArgs('build'), { env: nextEnvironment() })
  await writeCompileHints(inRoot('.next'))
  await writeSecurityMap(inRoot('.next'), inRoot('public'))
  await writeStore(inRoot('.next'), inRoot('public'))
  await writeFile(stampFile, hash)
}
