import { expect, it } from 'vitest'
import type { Attempt } from './attempts'
import { kindRecords } from './kind-record'
import { attemptOf } from './testing/attempt'

const attempts = (list: readonly Partial<Attempt>[]): Attempt[] => list.map((change, n) => attemptOf(n, change))

it('counts what was answered, what of it was right, and how many in a row', () => {
  const records = kindRecords(
    attempts([
      {},
      { credit: 0.5 },
      { level: 2 },
      { skipped: true, credit: 0 },
      { level: 2, hints: 1 },
      { kind: 'b', hints: 3 },
      { kind: 'c', skipped: true, credit: 0, level: 3 },
    ]),
  )
  expect(records.get('a')).toMatchObject({ answered: 4, right: 3, streak: 2, skipped: 1, level: 2 })
  expect(records.get('b')).toMatchObject({ answered: 1, right: 0, streak: 0 })
  expect(records.get('c')).toMatchObject({ answered: 0, right: 0, streak: 0, skipped: 1, level: 3 })
  expect(records.has('d')).toBe(false)
})

it('names the slips by how often they were made, each with its latest attempt', () => {
  const wrong = (slip: string) => ({ credit: 0, slip })
  const record = kindRecords(attempts([wrong('s.x'), wrong('s.y'), wrong('s.z'), wrong('s.x'), { credit: 0 }])).get('a')
  expect(record?.slips.map(({ id, count, latest }) => [id, count, latest.seed])).toEqual([
    ['s.x', 2, 3],
    ['s.z', 1, 2],
    ['s.y', 1, 1],
  ])
})
