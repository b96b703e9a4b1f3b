import { sandboxLimits } from '../limits'
import type { Output } from '../message'
import { inspect } from './inspect'
import { listOf } from './list-of'
import { type PlotOptions, plotOf } from './plot-of'
import { type TableOptions, tableOf } from './table-of'

/** What cells have beside the engine; `lib/i18n/messages/notebook.ts` documents each of them. */
export type CellApi = ReturnType<typeof cellApi>

/**
 * @param put takes what is to be shown
 * @param pause gives the turn away for so many milliseconds
 */
export function cellApi(put: (output: Output) => void, pause: (millis: number) => Promise<void>) {
  const print = (...values: unknown[]) => put({ is: 'text', text: textOf(values.map(inspect).join(' ')) })
  return {
    print,
    plot: (lines: unknown, options?: PlotOptions) => put({ is: 'plot', ...plotOf(lines, options) }),
    table: (rows: unknown, options?: TableOptions) => put({ is: 'table', ...tableOf(rows, options) }),
    list: listOf,
    pause: (millis = 0) => pause(millis),
    console: { log: print, info: print, debug: print, warn: print, error: print },
  }
}

/** A text that is not longer than one may be. */
export function textOf(text: string): string {
  const { textLength } = sandboxLimits
  return text.length <= textLength ? text : `${text.slice(0, textLength)}…`
}
