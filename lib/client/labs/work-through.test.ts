import { describe, expect, it } from 'vitest'
import type { JobNews } from './job-protocol'
import { workThrough } from './work-through'

/** A thread whose clock goes on by `each` a look. */
function thread(each: number, turn: () => Promise<void> = async () => {}) {
  const news: JobNews[] = []
  let time = 0
  return { news, post: (one: JobNews) => news.push(one), now: () => (time += each), turn }
}

function* counting(to: number): Generator<number, void> {
  for (let n = 0; n < to; n++) yield n
}

const itemsOf = (news: readonly JobNews[]) => news.flatMap((one) => (one.is === 'items' ? one.items : []))

describe('workThrough', () => {
  it('tells everything once and in order, however it is sliced', async () => {
    for (const each of [0, 1, 7, 29, 1000]) {
      const host = thread(each)
      await workThrough(counting(100), host)
      expect(itemsOf(host.news)).toEqual([...counting(100)])
      expect(host.news.at(-1)).toEqual({ is: 'done' })
    }
  })

  it('tells as soon as 30 ms have passed, and lets messages in each time', async () => {
    let turns = 0
    const host = thread(10, async () => {
      turns++
    })
    await workThrough(counting(30), host)
    expect(turns).toBe(10)
    expect(host.news.filter(({ is }) => is === 'items')).toHaveLength(10)
  })

  it('goes no further while it is paused', async () => {
    let resume = () => {}
    let reached = -1
    function* job(): Generator<number, void> {
      for (reached = 0; reached < 5; reached++) yield reached
    }
    const host = thread(30, () => new Promise((resolve) => (resume = resolve)))
    const end = workThrough(job(), host)
    await Promise.resolve()
    expect(reached).toBe(0)
    for (let n = 0; n < 5; n++) {
      resume()
      await new Promise((resolve) => setTimeout(resolve))
    }
    await end
    expect(reached).toBe(5)
  })

  it('tells what came before an error, and the error', async () => {
    function* broken(): Generator<number, void> {
      yield 1
      throw new RangeError('size must be less')
    }
    const host = thread(0)
    await workThrough(broken(), host)
    expect(host.news).toEqual([
      { is: 'items', items: [1] },
      { is: 'failed', failure: 'range', message: 'size must be less' },
    ])
    // biome-ignore lint/correctness/useYield: it is what a job that crashes at once does
    function* crashed(): Generator<number, void> {
      throw new Error('no memory')
    }
    const other = thread(0)
    await workThrough(crashed(), other)
    expect(other.news).toEqual([{ is: 'failed', failure: 'crashed', message: 'no memory' }])
  })
})
