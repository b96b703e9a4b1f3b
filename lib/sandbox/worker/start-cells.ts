import type { CellOrder, Output } from '../message'
import { cellApi, textOf } from './cell-api'
import { cellError } from './cell-error'
import { compileCell } from './compile'
import { countArrays } from './counted-arrays'
import { countedEngine } from './counted-engine'
import { inspect } from './inspect'
import { Memory } from './memory'
import { Scope } from './scope'
import { Teller } from './teller'
import { type PlatformTimers, Timers } from './timers'
import { stripWorld } from './world'

/** What the program needs of the worker; it takes it and leaves nothing of it to the cells. */
export type WorkerGlobal = PlatformTimers & {
  postMessage(text: string): void
  addEventListener(kind: string, listen: (event: WorkerEvent) => void): void
  eval(source: string): unknown
  performance: { now(): number }
}

type WorkerEvent = {
  readonly isTrusted: boolean
  readonly data?: CellOrder
  readonly error?: unknown
  readonly reason?: unknown
  preventDefault(): void
}

type Cell = (define: (name: string, value: unknown) => void) => Promise<unknown>

/** Makes this worker a place where cells run, one after another, with names in common. */
export function startCells(global: WorkerGlobal, engine: Readonly<Record<string, unknown>>): void {
  const evaluate = global.eval
  const now = global.performance.now.bind(global.performance)
  const platform = {
    setTimeout: global.setTimeout.bind(global),
    clearTimeout: global.clearTimeout.bind(global),
  }
  const listen = global.addEventListener.bind(global)
  const teller = new Teller(global.postMessage.bind(global))
  const memory = new Memory()
  const timers = new Timers(platform, () => memory.nextTurn())
  const scope = new Scope(global)
  let running = false
  let finish: (failure: { thrown: unknown }) => void = () => {}

  stripWorld(global)
  const put = (output: Output) => teller.output(output)
  const counted = countedEngine(engine, memory)
  const own = { ...counted, rnn: counted, ...cellApi(put, timers.pause), performance: { now } }
  const clock = {
    setTimeout: timers.start,
    setInterval: timers.repeat,
    clearTimeout: timers.end,
    clearInterval: timers.end,
  }
  for (const [name, value] of Object.entries({ ...own, ...clock })) scope.put(name, value)
  countArrays(global, memory)

  function define(name: string, value: unknown): void {
    // The function had to be called something else in between.
    Object.defineProperty(value, 'name', { value: name, configurable: true })
    scope.put(name, value)
  }

  async function outcome({ code, cell }: CellOrder): Promise<void> {
    const { names, source } = compileCell(code, cell)
    scope.declare(names)
    const value = await (evaluate(source) as Cell)(define)
    if (value !== undefined) put({ is: 'value', text: textOf(inspect(value)) })
  }

  async function run(order: CellOrder): Promise<void> {
    const { cell } = order
    running = true
    teller.begin(order.run)
    const started = now()
    // A timer or a promise of the cell that fails ends the run as well.
    const stray = new Promise<never>((_, reject) => {
      finish = ({ thrown }) => reject(thrown)
    })
    try {
      await Promise.race([outcome(order), stray])
      timers.endAll()
      // Only when the worker can take another turn is the cell really at its end.
      await new Promise<void>((resolve) => platform.setTimeout(resolve))
      teller.done(now() - started)
    } catch (thrown) {
      timers.endAll()
      teller.failed(now() - started, cellError(thrown, cell))
    } finally {
      scope.settle()
      memory.nextTurn()
      running = false
      finish = () => {}
    }
  }

  listen('message', ({ isTrusted, data }) => {
    if (isTrusted && data && !running) void run(data)
  })
  listen('error', (event) => {
    event.preventDefault()
    finish({ thrown: event.error })
  })
  listen('unhandledrejection', (event) => {
    event.preventDefault()
    finish({ thrown: event.reason })
  })
}
