import { Worker } from 'node:worker_threads'
import { cellProgram } from '../../../scripts/lib/sandbox.mjs'
import type { CellError, Output, Told } from '../message'
import { readTold } from '../read'

/** How a run ended, and what it put out. */
export type Run = { readonly outputs: readonly Output[]; readonly error?: CellError }

/** What a browser's worker has and Node's calls otherwise. */
const platform = `
const { parentPort } = require('node:worker_threads')
const { process } = globalThis
globalThis.postMessage = (text) => parentPort.postMessage(text)
globalThis.addEventListener = (kind, listen) => {
  const event = { isTrusted: true, preventDefault() {} }
  if (kind === 'message') parentPort.on('message', (data) => listen({ ...event, data }))
  if (kind === 'error') process.on('uncaughtException', (error) => listen({ ...event, error }))
  if (kind === 'unhandledrejection') process.on('unhandledRejection', (reason) => listen({ ...event, reason }))
}
`

let program: Promise<string> | undefined

/** The worker's program as the frame starts it, in a thread of Node: all but the browser's walls is real. */
export async function cellWorker() {
  program ??= cellProgram()
  const worker = new Worker(`${platform};${await program}`, { eval: true })
  let told: Told[] = []
  let settle = () => {}
  worker.on('message', (text: string) => {
    const read = readTold(text)
    if (!read) return
    told.push(read)
    if (read.is !== 'output') settle()
  })
  let run = 0

  return {
    end: () => worker.terminate(),
    run: (code: string, cell = 'a'): Promise<Run> =>
      new Promise((resolve) => {
        told = []
        settle = () => {
          const end = told.at(-1)
          const outputs = told.flatMap((each) => (each.is === 'output' ? [each.output] : []))
          resolve(end?.is === 'failed' ? { outputs, error: end.error } : { outputs })
        }
        worker.postMessage({ run: ++run, cell, code })
      }),
  }
}

/** What a run printed and what its last expression came to. */
export function texts({ outputs, error }: Run): string[] {
  if (error) throw new Error(`${error.message} at ${error.places.map(({ line }) => line).join()}`)
  return outputs.flatMap((output) => ('text' in output ? [output.text] : []))
}
