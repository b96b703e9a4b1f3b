import { expect, it } from 'vitest'
import { dayMillis } from './clock'
import { advance, noState } from './learner-state'
import { event, idOf, review, start } from './testing/log'

const text = { front: '$f_t$', back: 'the forget gate', tags: ['lstm'], deck: '' }
const day = (n: number) => start + n * dayMillis

const written = event(1, 'card.saved', { card: 'own.1', ...text }, day(0))
const graded = review(2, 'own.1', 3, day(1))
const rewritten = event(3, 'card.saved', { card: 'own.1', ...text, front: '$i_t$', tags: [] }, day(2))
const deleted = event(4, 'card.deleted', { card: 'own.1' }, day(3))

it('a card that is written anew keeps its memory', () => {
  const before = advance(noState, [written, graded])
  const after = advance(before, [rewritten])
  expect(after.ownCards.get('own.1')).toMatchObject({ front: '$i_t$', tags: [] })
  expect(after.memories.get('own.1')).toEqual(before.memories.get('own.1'))
  expect(after.memories.get('own.1')).toMatchObject({ reps: 1, lastEvent: graded.id })
})

it('a card that is deleted leaves its grades in the log, and comes back with its memory', () => {
  const before = advance(noState, [written, graded, rewritten])
  const without = advance(before, [deleted])
  expect(without.ownCards.size).toBe(0)
  expect(without.events).toEqual([written, graded, rewritten, deleted])
  const back = advance(without, [event(5, 'undo', { target: idOf(4) }, day(4))])
  expect([...back.ownCards]).toEqual([...before.ownCards])
  expect([...back.memories]).toEqual([...before.memories])
})

it('cards stand in the order in which they were first written', () => {
  const second = event(2, 'card.saved', { card: 'own.2', ...text }, day(1))
  const state = advance(noState, [written, second, rewritten])
  expect([...state.ownCards.keys()]).toEqual(['own.1', 'own.2'])
})
