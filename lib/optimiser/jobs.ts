import type { Item } from './item'
import { type OptimiseOptions, optimise, type Train } from './optimise'
import type { OptimiserState } from './state'
import { OptimiserUnavailable } from './train'

/** What a learner's optimisation begins with, read when its turn has come. */
export type Material = Pick<OptimiseOptions, 'weights' | 'relearningSteps'> & { readonly items: readonly Item[] }

/** How long what came of a job is kept, in milliseconds. */
export const keptMillis = 60 * 60_000

/** Jobs that may wait; whoever comes later is told to try again. */
export const longestLine = 50

type World = {
  readonly train: Train
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly pause: () => Promise<void>
  /** Hears of failures that are mistakes. */
  readonly log: (error: unknown) => void
}

type Job = { readonly learner: string; readonly read: () => Promise<Material>; state: OptimiserState; endedAt: number }

/** The optimisations of one process: one at a time, at most one a learner. They end with the process. */
export class Jobs {
  private readonly jobs = new Map<string, Job>()
  private readonly line: Job[] = []
  private working: Promise<void> | undefined
  private running = 0

  constructor(private readonly world: World) {}

  /** Begins a learner's optimisation, or joins the one that is under way; null where too many wait. */
  start(learner: string, read: () => Promise<Material>): OptimiserState | null {
    this.forget()
    const known = this.jobs.get(learner)
    if (known && known.endedAt === Number.POSITIVE_INFINITY) return this.stateOf(learner)
    if (this.line.length >= longestLine) return null
    const job: Job = { learner, read, state: { state: 'waiting', ahead: 0 }, endedAt: Number.POSITIVE_INFINITY }
    this.jobs.set(learner, job)
    this.line.push(job)
    this.working ??= this.work()
    return this.stateOf(learner)
  }

  stateOf(learner: string): OptimiserState {
    this.forget()
    const job = this.jobs.get(learner)
    if (!job) return { state: 'idle' }
    if (job.state.state !== 'waiting') return job.state
    return { state: 'waiting', ahead: this.line.indexOf(job) + this.running }
  }

  /** Resolves when nothing is under way or waits. */
  async settled(): Promise<void> {
    while (this.working) await this.working
  }

  private async work(): Promise<void> {
    // So that whoever starts a job is answered before it begins.
    await this.world.pause()
    for (let job = this.line.shift(); job; job = this.line.shift()) {
      this.running = 1
      job.state = await this.run(job)
      job.endedAt = this.world.now()
      this.running = 0
    }
    this.working = undefined
  }

  private async run(job: Job): Promise<OptimiserState> {
    const { train, pause, log } = this.world
    const progress = (current: number, total: number) => {
      job.state = { state: 'running', current, total }
    }
    try {
      progress(0, 1)
      const { items, ...model } = await job.read()
      const result = await optimise(items, { ...model, train, progress, pause })
      return 'state' in result ? result : { state: 'done', result }
    } catch (error) {
      if (error instanceof OptimiserUnavailable) return { state: 'unavailable' }
      log(error)
      return { state: 'failed' }
    }
  }

  private forget(): void {
    for (const [learner, { endedAt }] of this.jobs)
      if (endedAt + keptMillis <= this.world.now()) this.jobs.delete(learner)
  }
}
