import { describe, expect, it } from 'vitest'
import type { Attempt } from './attempts'
import { drillState, drillText, readDrill } from './drill'
import { attemptOf } from './testing/attempt'

const kinds = ['a', 'b', 'c', 'd'].map((id) => ({ id, levels: 2 as const }))
const drill = { start: 1_000_000, minutes: 5, seed: 42 }
const end = drill.start + 300_000
const attempt = (at: number, change: Partial<Attempt> = {}): Attempt =>
  attemptOf(at, { seed: 1, session: 'drill', ...change })

describe('a drill', () => {
  it('lasts for its minutes, whatever the clock says', () => {
    const at = (now: number) => drillState(drill, kinds, [], now)
    expect(at(drill.start)).toMatchObject({ left: 300_000, over: false })
    expect(at(end - 1)).toMatchObject({ left: 1, over: false })
    expect(at(end)).toMatchObject({ left: 0, over: true, next: null })
    expect(at(end + 1e9).over).toBe(true)
    // A clock that was set back gives no time.
    expect(at(drill.start - 60_000).left).toBe(300_000)
  })

  it('counts what was answered in it and in time', () => {
    const attempts = [
      attempt(drill.start - 1),
      attempt(drill.start),
      attempt(drill.start + 10, { credit: 0 }),
      attempt(drill.start + 20, { session: undefined }),
      attempt(drill.start + 30, { skipped: true, credit: 0 }),
      attempt(end),
    ]
    const { done, right } = drillState(drill, kinds, attempts, end - 5)
    expect(done.map(({ at }) => at - drill.start)).toEqual([0, 10, 30])
    expect(right).toBe(1)
  })

  it('asks the same at a reload, and something fresh after every answer', () => {
    const known = [attempt(5, { kind: 'b', credit: 0, session: undefined })]
    const ask = (attempts: readonly Attempt[]) => drillState(drill, kinds, attempts, drill.start + 100).next
    const first = ask(known)
    expect(ask([...known])).toEqual(first)
    const second = ask([...known, attempt(drill.start + 1, { kind: first?.kind ?? '' })])
    expect(second?.kind).not.toBe(first?.kind)
    expect(second?.seed).not.toBe(first?.seed)
  })

  it('is read from its address as it was written there', () => {
    expect(readDrill(new URLSearchParams(drillText(drill)))).toEqual(drill)
    for (const bad of [
      '',
      '?start=1&minutes=5',
      '?start=-1&minutes=5&seed=1',
      '?start=1&minutes=0&seed=1',
      '?start=1&minutes=999&seed=1',
    ])
      expect(readDrill(new URLSearchParams(bad)), bad).toBeNull()
  })
})
