import { nextEnvironment } from './build.mjs'
import { endChild, startChild } from './child.mjs'
import { Fault } from './fault.mjs'
import { inRoot } from './root.mjs'

/**
 * Starts the built site and waits until it can reach its database. What it prints before that is held back, and shown
 * only where it fails; `said` gives all that it has printed. `local` listens to this machine alone, as `localhost`: under
 * the name 127.0.0.1, Next would take proxy.ts's rewrites for rewrites to another server.
 * @param {{ port: number, dataDir: string, local?: boolean, env?: Record<string, string>, quiet?: boolean }} options
 */
export async function serve({ port, dataDir, local = false, env, quiet = false }) {
  const args = [inRoot('scripts', 'server.mjs'), '--port', String(port), ...(local ? ['--hostname', 'localhost'] : [])]
  const child = startChild(process.execPath, args, {
    env: nextEnvironment({ ...env, PORT: String(port), DATA_DIR: dataDir }),
  })
  let held = ''
  const hold = (text) => {
    held += text
  }
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hold)
  const ended = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  const address = `http://localhost:${port}`
  const fault = await Promise.race([waitUntilHealthy(address, child), ended.then((code) => `it ended (${code})`)])
  if (fault) {
    await endChild(child)
    process.stderr.write(`\n${held}`)
    throw new Fault(`The server did not get ready: ${fault}.`)
  }
  if (!quiet) {
    child.stdout.off('data', hold).pipe(process.stdout, { end: false })
    child.stderr.off('data', hold).pipe(process.stderr, { end: false })
  }
  return { child, ended, address, said: () => held }
}

/** Undefined as soon as the site answers that it is well, else what it last answered when a minute has passed. */
async function waitUntilHealthy(address, child) {
  const end = performance.now() + 60_000
  let last = 'it does not answer'
  while (performance.now() < end && child.exitCode === null) {
    try {
      const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5000) })
      if (response.ok) return undefined
      last = `/api/health answers ${response.status} ${await response.text()}`
    } catch (error) {
      last = `it does not answer (${error.cause?.code ?? error.message})`
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return last
}
