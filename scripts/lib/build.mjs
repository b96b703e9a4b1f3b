import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { run } from './child.mjs'
import { writeCompileHints } from './compile-hints.mjs'
import { writeSecurityMap } from './csp-map.mjs'
import { fingerprint } from './fingerprint.mjs'
import { writeLateScripts } from './late-scripts.mjs'
import { writeOfflineManifests } from './offline.mjs'
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
  const names = ['csp-map', 'files-below', 'inline-scripts', 'classic-script', 'sandbox', 'engine-api']
  names.push('compile-hints', 'late-scripts', 'store', 'service-worker', 'offline')
  const scripts = names.map((name) => `scripts/lib/${name}.mjs`)
  return fingerprint(root, { dataDir, scripts, variables: process.env })
}

/** Writes public/sandbox; its bundler is loaded only now, because a start imports this before packages are there. */
export async function buildSandbox() {
  const { writeSandbox } = await import('./sandbox.mjs')
  await writeSandbox()
}

/** Writes public/sw.js. */
async function buildServiceWorker(name) {
  const { writeServiceWorker } = await import('./service-worker.mjs')
  await writeServiceWorker(name)
}

/** Builds the site and the map that proxy.ts answers by, unless nothing that enters them changed. */
export async function build(dataDir) {
  const hash = await wanted(dataDir)
  const built = await readFile(stampFile, 'utf8').catch(() => '')
  const made = ['sandbox', 'sw.js', 'offline'].map((name) => inRoot('public', name))
  if (built === hash && made.every(existsSync)) return 'nothing changed'
  await rm(stampFile, { force: true })
  // What every page and the service worker say of themselves: the same sources are the same build.
  const name = hash.slice(0, 16)
  await buildSandbox()
  await buildServiceWorker(name)
  await run('The build', process.execPath, nextArgs('build'), { env: nextEnvironment({ UNROLL_BUILD: name }) })
  const folders = [inRoot('.next'), inRoot('public')]
  await writeCompileHints(inRoot('.next'))
  await writeLateScripts(inRoot('.next'))
  await writeOfflineManifests(...folders, name)
  await writeSecurityMap(...folders)
  await writeStore(...folders)
  await writeFile(stampFile, hash)
}
