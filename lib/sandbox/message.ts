/** What the page asks of the frame. */
export type ToFrame =
  | { readonly to: 'run'; readonly order: CellOrder }
  /** End the worker, and the state of all cells with it. */
  | { readonly to: 'end' }
  | { readonly to: 'ping'; readonly n: number }

/** One cell to be run; `cell` names it in errors. */
export type CellOrder = { readonly run: number; readonly cell: string; readonly code: string }

/** What the frame answers. Nothing in it is trusted: the page reads it with `readFromFrame`. */
export type FromFrame =
  | { readonly from: 'ready' }
  | { readonly from: 'pong'; readonly n: number }
  /** What the worker tells, as JSON text: a text has a length, which can be limited before it is read. */
  | { readonly from: 'told'; readonly text: string }
  /** There is no worker any more: it sent more than it may, or it broke. */
  | { readonly from: 'ended'; readonly why: 'flood' | 'crashed'; readonly message: string }

/** Something that a cell shows. */
export type Output =
  | { readonly is: 'text'; readonly text: string }
  /** What the cell's last expression came to. */
  | { readonly is: 'value'; readonly text: string }
  | ({ readonly is: 'plot' } & Plot)
  | ({ readonly is: 'table' } & Table)
  /** There was more, and it was dropped. */
  | { readonly is: 'cut' }

/** Lines over common axes; with `log`, the y axis is logarithmic, and some y is above 0. */
export type Plot = {
  readonly title: string
  readonly x: string
  readonly y: string
  readonly log: boolean
  readonly lines: readonly PlotLine[]
}

export type PlotLine = {
  readonly name: string
  readonly dots: boolean
  readonly points: readonly (readonly [x: number, y: number])[]
}

export type Table = {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Where an error came from: a line and a column of a cell, both counted from 1. */
export type Place = { readonly cell: string; readonly line: number; readonly column: number }

/** Why a run failed. */
export type CellError = {
  /** `syntax`, `import`: the cell did not start; `memory`: it holds more than it may. */
  readonly kind: 'error' | 'syntax' | 'import' | 'memory'
  /** The error's name and message, in the engine's English. */
  readonly message: string
  /** The innermost place first. */
  readonly places: readonly Place[]
}

/** What the worker tells of a run. */
export type Told =
  | { readonly is: 'output'; readonly run: number; readonly output: Output }
  | { readonly is: 'done'; readonly run: number; readonly millis: number }
  | { readonly is: 'failed'; readonly run: number; readonly millis: number; readonly error: CellError }
