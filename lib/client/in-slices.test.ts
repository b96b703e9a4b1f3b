import { expect, it } from 'vitest'
import { inSlices } from './in-slices'

/** A clock by which each item takes 5 ms, and a turn another hundred. */
function clock() {
  let millis = 0
  const seen: (number | 'turn')[] = []
  const turns = {
    now: () => millis,
    turn: async () => {
      seen.push('turn')
      millis += 100
    },
  }
  const take = (item: number) => {
    seen.push(item)
    millis += 5
  }
  return { seen, turns, take }
}

it('gives the page its turn after every 12 ms', async () => {
  const { seen, turns, take } = clock()
  await inSlices([1, 2, 3, 4, 5, 6, 7], take, new AbortController().signal, turns)
  expect(seen).toEqual([1, 2, 3, 'turn', 4, 5, 6, 'turn', 7])
})

it('stops at the next turn when it is aborted, and draws no more', async () => {
  const { seen, turns, take } = clock()
  const controller = new AbortController()
  let drawn = 0
  function* endless() {
    for (;;) yield drawn++
  }
  const end = inSlices(endless(), take, controller.signal, {
    ...turns,
    turn: async () => {
      await turns.turn()
      if (drawn > 5) controller.abort(new Error('enough'))
    },
  })
  await expect(end).rejects.toThrow('enough')
  expect(seen).toEqual([0, 1, 2, 'turn', 3, 4, 5, 'turn'])
})
