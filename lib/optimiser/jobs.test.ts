import { beforeEach, describe, expect, it } from 'vitest'
import { defaultWeights, type Weights } from '../srs/weights'
import type { Item } from './item'
import { Jobs, keptMillis, longestLine, type Material } from './jobs'
import { sampleItems } from './testing/sample-items'
import { truth } from './testing/sample-log'
import { OptimiserUnavailable } from './train'

const items = sampleItems({ cards: 60, each: 5, seed: 3 })

let now: number
let logged: unknown[]
/** Trainings that are under way. */
let open: {
  tell: (current: number, total: number) => void
  end: (weights: Weights) => void
  fail: (why: Error) => void
}[]
let jobs: Jobs

beforeEach(() => {
  now = 1000
  logged = []
  open = []
  jobs = new Jobs({
    train: (_, __, tell) => new Promise((end, fail) => open.push({ tell, end, fail })),
    now: () => now,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    log: (error) => logged.push(error),
  })
})

const read =
  (chosen: readonly Item[] = items) =>
  async (): Promise<Material> => ({
    items: chosen,
    weights: defaultWeights,
    relearningSteps: 1,
  })

/** Until a training has begun. */
async function begun() {
  while (open.length === 0) await new Promise((resolve) => setImmediate(resolve))
  return open.shift() as (typeof open)[number]
}

/** Lets a job be better: both of its trainings answer. */
async function finish() {
  ;(await begun()).end(truth)
  ;(await begun()).end(truth)
}

describe('a job', () => {
  it('waits, runs and ends', async () => {
    expect(jobs.stateOf('a')).toEqual({ state: 'idle' })
    expect(jobs.start('a', read())).toEqual({ state: 'waiting', ahead: 0 })
    const training = await begun()
    training.tell(30, 60)
    expect(jobs.stateOf('a')).toEqual({ state: 'running', current: 50, total: 200 })
    training.end(truth)
    ;(await begun()).end(truth)
    await jobs.settled()
    expect(jobs.stateOf('a')).toMatchObject({ state: 'done', result: { better: true, weights: truth, reviews: 240 } })
    expect(jobs.stateOf('b')).toEqual({ state: 'idle' })
  })

  it('is one a learner, who joins it', async () => {
    let reads = 0
    const counted = async () => {
      reads += 1
      return read()()
    }
    jobs.start('a', counted)
    jobs.start('a', counted)
    const training = await begun()
    expect(jobs.start('a', counted)).toMatchObject({ state: 'running' })
    expect(open).toEqual([])
    training.end(truth)
    ;(await begun()).end(truth)
    await jobs.settled()
    expect(reads).toBe(1)
    // What has ended is begun again.
    expect(jobs.start('a', counted)).toEqual({ state: 'waiting', ahead: 0 })
    await finish()
    await jobs.settled()
    expect(reads).toBe(2)
  })

  it('waits in line while another one runs', async () => {
    jobs.start('a', read())
    expect(jobs.start('b', read())).toEqual({ state: 'waiting', ahead: 1 })
    const training = await begun()
    expect(jobs.start('c', read())).toEqual({ state: 'waiting', ahead: 2 })
    expect(open).toEqual([])
    training.end(defaultWeights)
    const second = await begun()
    expect(jobs.stateOf('a')).toMatchObject({ state: 'done', result: { better: false } })
    expect(jobs.stateOf('b')).toMatchObject({ state: 'running' })
    expect(jobs.stateOf('c')).toEqual({ state: 'waiting', ahead: 1 })
    second.end(defaultWeights)
    ;(await begun()).end(defaultWeights)
    await jobs.settled()
    expect(jobs.stateOf('c')).toMatchObject({ state: 'done' })
  })

  it('finds no place in a line that is too long', async () => {
    for (let n = 0; n < longestLine; n += 1) jobs.start(`l${n}`, read([]))
    expect(jobs.start('late', read())).toBeNull()
    expect(jobs.stateOf('late')).toEqual({ state: 'idle' })
    await jobs.settled()
    expect(jobs.stateOf('l0')).toEqual({ state: 'too-few', reviews: 0, needed: 64 })
    expect(jobs.start('late', read([]))).not.toBeNull()
    await jobs.settled()
  })

  it('is forgotten an hour after its end, and not before', async () => {
    jobs.start('a', read())
    now += 2 * keptMillis
    await finish()
    await jobs.settled()
    now += keptMillis - 1
    expect(jobs.stateOf('a')).toMatchObject({ state: 'done' })
    now += 1
    expect(jobs.stateOf('a')).toEqual({ state: 'idle' })
  })
})

describe('what goes wrong', () => {
  it('ends its own job alone, and is logged', async () => {
    const away = new Error('the database is away')
    jobs.start('a', () => Promise.reject(away))
    jobs.start('b', read())
    const crash = new Error('crash')
    ;(await begun()).fail(crash)
    await jobs.settled()
    expect([jobs.stateOf('a'), jobs.stateOf('b')]).toEqual([{ state: 'failed' }, { state: 'failed' }])
    expect(logged).toEqual([away, crash])
    jobs.start('a', read())
    await finish()
    await jobs.settled()
    expect(jobs.stateOf('a')).toMatchObject({ state: 'done' })
  })

  it('is no mistake where the machine has no optimiser', async () => {
    jobs.start('a', read())
    ;(await begun()).fail(new OptimiserUnavailable('none'))
    await jobs.settled()
    expect(jobs.stateOf('a')).toEqual({ state: 'unavailable' })
    expect(logged).toEqual([])
  })
})
