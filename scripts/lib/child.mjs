import { spawn } from 'node:child_process'
import { Fault } from './fault.mjs'
import { root } from './root.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * A child at the head of its own process group, so that ending it ends what it started (build workers, browsers) too.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...options,
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** Sends a signal to a child and all that it started; nothing happens when it has ended already. */
export function signalChild(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** Ends a child and waits for it, by force after five seconds. */
export async function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return signalChild(child)
  const closed = new Promise((resolve) => child.once('close', resolve))
  signalChild(child)
  const force = setTimeout(() => signalChild(child, 'SIGKILL'), 5000)
  await closed
  clearTimeout(force)
}

export function endAllChildren() {
  return Promise.all([...running].map(endChild))
}

/**
 * Runs a command to its end and returns what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function capture(command, args, options) {
  const child = startChild(command, args, options)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => resolve(status ?? signal))
  })
  return { code, output }
}

/**
 * Runs a command quietly; where it fails, prints all that it said and throws.
 * @param {string} what what the sentence of a failure calls it, such as "The build"
 */
export async function run(what, command, args, options) {
  const { code, output } = await capture(command, args, options)
  if (code === 0) return output
  process.stderr.write(`\n${output}`)
  throw new Fault(`${what} failed (${code}); what it said stands above.`)
}

/** Ends every child when this process is asked to stop; `before` may do more first. */
export function endChildrenOnSignals(before = async () => {}) {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(signal, async () => {
      await endAllChildren()
      await before()
      process.exit(code)
    })
  }
}
