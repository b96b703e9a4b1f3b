import { expect, it } from 'vitest'
import { advance, noState } from '../../srs/learner-state'
import { event, review } from '../../srs/testing/log'
import { cloneable } from './cloneable'

it('a state arrives in another thread as it was, however it came about', () => {
  const card = event(1, 'card.saved', { card: 'own.1', front: 'a', back: 'b', tags: [], deck: '' })
  const state = [card, review(2, 'q1', 3), review(3, 'q2', 1), review(4, 'q1', 4)].reduce(
    (before, one) => advance(before, [one]),
    noState,
  )
  const arrived = structuredClone(cloneable(state))
  expect([...arrived.memories]).toEqual([...state.memories])
  expect([...arrived.entries]).toEqual([...state.entries])
  expect({ ...arrived, memories: 0, entries: 0 }).toEqual({ ...state, memories: 0, entries: 0 })
  expect(arrived.memories.get('q1')?.reps).toBe(2)
})
