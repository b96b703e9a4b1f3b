import type { CellError, FromFrame, Output } from '../../sandbox/message'
import { readTold } from '../../sandbox/read'
import type { FrameDoor, OpenFrame } from './frame-door'

export { sandboxLimits } from '../../sandbox/limits'
export type { CellError, Output, Place, Plot, PlotLine, Table } from '../../sandbox/message'

/** How a run ended. After anything but `done` and `failed` the state of all cells is gone. */
export type RunEnd =
  | { readonly is: 'done'; readonly millis: number }
  | { readonly is: 'failed'; readonly millis: number; readonly error: CellError }
  | { readonly is: 'stopped' }
  | { readonly is: 'time' }
  /** It sent more than a run may. */
  | { readonly is: 'flood' }
  /** The browser ended it, most likely for want of memory. */
  | { readonly is: 'crashed' }
  /** The frame could not be loaded. */
  | { readonly is: 'unavailable' }

/** Whether the names that cells had made are gone. */
export function losesState({ is }: RunEnd): boolean {
  return is !== 'done' && is !== 'failed'
}

/** Times in milliseconds: how long the frame may take to load, how often it is asked for a sign of life. */
export const sessionTimes = { load: 30_000, beat: 1000 } as const
/** So many unanswered questions are the end of the frame; so many make one doubt that it could end its worker. */
const missedBeats = 5
const doubtedBeats = 2

type Running = {
  readonly run: number
  readonly onOutput: (output: Output) => void
  readonly end: (end: RunEnd) => void
}

/**
 * The cells of one notebook, which run one at a time in one worker and have their names in common. The frame is opened
 * with the first run, or before by `open`; one that died is replaced at the next.
 */
export class CellSession {
  private door: FrameDoor | undefined
  private ready: Promise<void> | undefined
  private onReady = () => {}
  private running: Running | undefined
  private runs = 0
  private unanswered = 0

  constructor(private readonly openFrame: OpenFrame) {}

  /** Loads the frame; rejects when it does not come. A page that loaded it once can run cells without a network. */
  open(): Promise<void> {
    this.ready ??= new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.close()
        reject(new Error('the frame did not load'))
      }, sessionTimes.load)
      this.onReady = () => {
        clearTimeout(late)
        resolve()
      }
      this.door = this.openFrame((message) => this.hear(message))
    })
    return this.ready
  }

  /**
   * Runs a cell; `signal` stops it. The promise never rejects.
   * @param timeLimit in milliseconds
   * @param cell what errors call the cell: letters, digits and hyphens
   */
  async run(
    code: string,
    options: { cell: string; timeLimit: number; signal: AbortSignal; onOutput: (output: Output) => void },
  ): Promise<RunEnd> {
    const { cell, timeLimit, signal, onOutput } = options
    try {
      await this.open()
    } catch {
      return { is: 'unavailable' }
    }
    if (signal.aborted) return { is: 'stopped' }
    const run = ++this.runs
    return new Promise((resolve) => {
      const stop = () => this.endWorker({ is: 'stopped' })
      const tooLong = setTimeout(
        () => this.endWorker({ is: this.unanswered >= doubtedBeats ? 'crashed' : 'time' }),
        timeLimit,
      )
      const beat = setInterval(() => this.askForLife(), sessionTimes.beat)
      signal.addEventListener('abort', stop)
      this.unanswered = 0
      const end = (how: RunEnd) => {
        clearTimeout(tooLong)
        clearInterval(beat)
        signal.removeEventListener('abort', stop)
        this.running = undefined
        resolve(how)
      }
      this.running = { run, onOutput, end }
      this.door?.post({ to: 'run', order: { run, cell, code } })
    })
  }

  /** Forgets everything that cells have made. */
  forget(): void {
    this.door?.post({ to: 'end' })
  }

  /** Takes the frame away; a later run opens another. */
  close(): void {
    this.door?.close()
    this.door = undefined
    this.ready = undefined
    this.running?.end({ is: 'stopped' })
  }

  private hear(message: FromFrame): void {
    switch (message.from) {
      case 'ready':
        this.onReady()
        break
      case 'pong':
        this.unanswered = 0
        break
      case 'ended':
        this.running?.end({ is: message.why })
        break
      case 'told':
        this.hearWorker(message.text)
        break
    }
  }

  private hearWorker(text: string): void {
    const told = readTold(text)
    const { running } = this
    if (!told || told.run !== running?.run) return
    if (told.is === 'output') running.onOutput(told.output)
    else if (told.is === 'done') running.end({ is: 'done', millis: told.millis })
    else running.end({ is: 'failed', millis: told.millis, error: told.error })
  }

  private endWorker(how: RunEnd): void {
    const { running } = this
    if (this.unanswered >= doubtedBeats) {
      this.running = undefined
      this.close()
    } else this.door?.post({ to: 'end' })
    running?.end(how)
  }

  /**
   * A worker in an endless loop leaves its frame awake. A frame that answers nothing is no more: browsers end a
   * sandboxed frame's process when its memory is full, and tell the page nothing.
   */
  private askForLife(): void {
    if (this.unanswered >= missedBeats) this.endWorker({ is: 'crashed' })
    else {
      this.unanswered++
      this.door?.post({ to: 'ping', n: this.runs })
    }
  }
}
