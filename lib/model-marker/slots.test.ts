import { expect, it } from 'vitest'
import { Slots } from './slots'

it('has one slot for each asker and so many in all, and takes them back', () => {
  const slots = new Slots(2)
  const [first, second] = [slots.take('a'), slots.take('b')]
  expect([first, second]).not.toContain(null)
  expect(slots.take('a')).toBeNull()
  expect(slots.take('c')).toBeNull()
  first?.()
  expect(slots.take('b')).toBeNull()
  expect(slots.take('c')).not.toBeNull()
  expect(slots.take('a')).toBeNull()
})
