import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LayeredMap } from './layered-map'

type Value = { readonly n: number }

const changes = fc.array(fc.tuple(fc.nat(99), fc.option(fc.nat(5), { nil: undefined })), { maxLength: 40 })
const steps = fc.array(changes, { maxLength: 12 })

const valued = (list: readonly (readonly [number, number | undefined])[]) =>
  new Map<number, Value | undefined>(list.map(([key, n]) => [key, n === undefined ? undefined : { n }]))

describe('a layered map', () => {
  it('holds what a map holds that is changed in place', () => {
    fc.assert(
      fc.property(steps, (lists) => {
        const plain = new Map<number, Value>()
        let layered = LayeredMap.of(new Map<number, Value>())
        for (const change of lists.map(valued)) {
          layered = layered.with(change)
          for (const [key, value] of change) value ? plain.set(key, value) : plain.delete(key)
        }
        const sorted = (map: ReadonlyMap<number, Value>) => [...map].sort(([a], [b]) => a - b)
        expect(sorted(layered)).toEqual(sorted(plain))
        expect(layered.size).toBe(plain.size)
        expect(new Set(layered.keys())).toEqual(new Set(plain.keys()))
        expect([...layered.values()]).toHaveLength(plain.size)
        const told: number[] = []
        layered.forEach((_, key) => {
          told.push(key)
        })
        expect(told).toEqual([...layered.keys()])
        for (let key = 0; key < 100; key += 1) {
          expect(layered.get(key)).toBe(plain.get(key))
          expect(layered.has(key)).toBe(plain.has(key))
        }
      }),
    )
  })

  it('never changes, and knows all that differs from one that it came from, or that it does not know', () => {
    fc.assert(
      fc.property(steps, changes, (lists, last) => {
        const before = lists
          .map(valued)
          .reduce((map, change) => map.with(change), LayeredMap.of(new Map<number, Value>()))
        const kept = [...before]
        const after = before.with(valued(last))
        expect([...before]).toEqual(kept)
        const keys = [...new Set([...before.keys(), ...after.keys()])].filter(
          (key) => before.get(key) !== after.get(key),
        )
        const told = after.changedSince(before)
        if (told) expect([...told].sort()).toEqual(keys.sort())
        expect(after.changedSince(new Map(before))).toBeNull()
      }),
    )
  })

  it('says what a few changes of many entries were', () => {
    const many = LayeredMap.of(new Map(Array.from({ length: 10_000 }, (_, n) => [n, { n }])))
    const after = many.with(new Map([[3, undefined]])).with(new Map([[4, { n: 5 }]]))
    expect(after.changedSince(many)).toEqual([3, 4])
    expect(many.changedSince(after)).toEqual([3, 4])
    expect(after.size).toBe(9999)
  })
})
