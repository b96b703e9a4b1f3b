import { type MiniExample, type MiniExampleOptions, runMiniExample } from '../labs/mini-example'

export type CellParameters = Partial<MiniExampleOptions>

/** `range`: a parameter is out of range, and the message names it. `crashed`: the worker itself failed. */
export type CellReply =
  | { readonly ok: true; readonly example: MiniExample }
  | { readonly ok: false; readonly failure: 'range' | 'crashed'; readonly message: string }

/** Runs the mini example; what it throws comes back as a value, since errors lose their class between threads. */
export function cellReply(parameters: CellParameters): CellReply {
  try {
    return { ok: true, example: runMiniExample(parameters) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, failure: error instanceof RangeError ? 'range' : 'crashed', message }
  }
}
