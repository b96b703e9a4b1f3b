import { readFile, rm, writeFile } from 'node:fs/promises'
import { run } from './child.mjs'
import { writeSecurityMap } from './csp-map.mjs'
import { fingerprint } from './fingerprint.mjs'
import { inRoot, root } from './root.mjs'

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
  const scripts = ['scripts/lib/csp-map.mjs', 'scripts/lib/inline-scripts.mjs']
  return fingerprint(root, { dataDir, scripts, variables: process.env })
}

/** Builds the site and the map that proxy.ts answers by, unless nothing that enters them changed. */
export async function build(dataDir) {
  const hash = await wanted(dataDir)
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === hash) return 'nothing changed'
  await rm(stampFile, { force: true })
  await run('The build', process.execPath, nextArgs('build'), { env: nextEnvironment() })
  await writeSecurityMap(inRoot('.next'), inRoot('public'))
  await writeFile(stampFile, hash)
}
