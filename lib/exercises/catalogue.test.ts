import { expect, it } from 'vitest'
import { kinds } from './catalogue'
import { type Group, groupNames } from './groups'
import { loadGroup, loadKind, summaryOf } from './load-kind'

const groups = Object.keys(groupNames) as Group[]

it('lists every kind once, group by group in the order of the page', () => {
  expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length)
  const order = kinds.map(({ group }) => groups.indexOf(group))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

it.each(groups)('loads the group %s by itself', async (group) => {
  expect(await loadGroup(group)).toEqual(kinds.filter((kind) => kind.group === group))
})

it('finds the code of a kind by its summary, which is plain data', async () => {
  for (const kind of kinds) {
    const summary = summaryOf(kind)
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
    expect(await loadKind(summary)).toBe(kind)
  }
  await expect(loadKind({ id: 'no.such', group: 'counting' })).rejects.toThrow(RangeError)
})
