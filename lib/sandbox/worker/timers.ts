type Timer = ReturnType<typeof setTimeout>

/** The platform's own, taken before a cell could replace them. */
export type PlatformTimers = {
  readonly setTimeout: (call: () => void, millis?: number) => Timer
  readonly clearTimeout: (timer?: Timer) => void
}

/** Timers that belong to a run and end with it, so that nothing of a cell goes on after its end. */
export class Timers {
  private readonly running = new Map<number, Timer>()
  private last = 0

  /** `onTurn` is called at the beginning of each timer's turn. */
  constructor(
    private readonly platform: PlatformTimers,
    private readonly onTurn: () => void,
  ) {}

  /** As `setTimeout` of the platform, for a function. */
  start = (call: (...args: unknown[]) => void, millis = 0, ...args: unknown[]): number => {
    const id = ++this.last
    const timer = this.platform.setTimeout(() => {
      this.running.delete(id)
      this.onTurn()
      call(...args)
    }, Number(millis))
    this.running.set(id, timer)
    return id
  }

  /** As `setInterval`. */
  repeat = (call: (...args: unknown[]) => void, millis = 0, ...args: unknown[]): number => {
    const id = ++this.last
    const next = () => {
      const timer = this.platform.setTimeout(() => {
        next()
        this.onTurn()
        call(...args)
      }, Number(millis))
      this.running.set(id, timer)
    }
    next()
    return id
  }

  end = (id?: number): void => {
    this.platform.clearTimeout(this.running.get(id ?? 0))
    this.running.delete(id ?? 0)
  }

  endAll(): void {
    for (const id of [...this.running.keys()]) this.end(id)
  }

  /** A turn of its own, later. */
  pause = (millis: number): Promise<void> => new Promise((resolve) => this.start(() => resolve(), millis))
}
