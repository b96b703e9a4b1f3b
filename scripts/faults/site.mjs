import { nextEnvironment } from '../lib/build.mjs'
import { signalChild, startChild } from '../lib/child.mjs'
import { Fault } from '../lib/fault.mjs'
import { bundled } from '../lib/import-bundled.mjs'
import { inRoot } from '../lib/root.mjs'

/** The built site, as `npm start` runs it. */
export const builtSite = () => inRoot('scripts', 'server.mjs')

/** Its API alone, which needs no build. */
export const apiAlone = () => bundled('app/api/_http/server-testing.ts', 'faults')

/** The variables under which nothing but the database differs from what a learner's server has. */
const settings = {
  BASE_URL: '',
  AUTH_SECRET: 'a key for cookies that nobody else has',
  RATE_LIMITS: 'off',
}

/** A server that can be started, killed and started again at one address. */
export class Site {
  child = null
  said = ''

  /** @param {{ program: string, port: number, env: Record<string, string> }} options */
  constructor({ program, port, env }) {
    this.program = program
    this.port = port
    this.env = nextEnvironment({ ...settings, ...env, PORT: String(port) })
    this.address = `http://localhost:${port}`
  }

  /** Starts it without waiting. `ended` resolves to its exit code, or the signal that ended it. */
  launch() {
    this.child = startChild(process.execPath, [this.program, '--port', String(this.port), '--hostname', 'localhost'], {
      env: this.env,
    })
    this.said = ''
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.said = (this.said + text).slice(-10_000)
      })
    }
    this.ended = new Promise((resolve) => this.child.once('close', (code, signal) => resolve(code ?? signal)))
  }

  /** Starts it and waits until it answers; answers the milliseconds that it took. */
  async start() {
    const began = performance.now()
    this.launch()
    while (performance.now() - began < 60_000) {
      if (this.child.exitCode !== null) break
      const alive = await fetch(`${this.address}/api/live`).then(
        (response) => response.ok,
        () => false,
      )
      if (alive) return performance.now() - began
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Fault(`The server does not start: ${this.said}`)
  }

  /** Ends it by a signal and waits for its end. */
  async end(signal) {
    signalChild(this.child, signal)
    return this.ended
  }

  /** @returns {Promise<number>} the status of /api/health, 0 without an answer within `patience` milliseconds */
  async health(patience = 10_000) {
    return fetch(`${this.address}/api/health`, { signal: AbortSignal.timeout(patience) }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.status
      },
      () => 0,
    )
  }

  /** Waits until /api/health answers `status`; answers the milliseconds that it took. */
  async untilHealth(status, patience = 60_000) {
    const began = performance.now()
    while (performance.now() - began < patience) {
      if ((await this.health()) === status) return performance.now() - began
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Fault(`/api/health does not come to answer ${status}: ${this.said}`)
  }
}
