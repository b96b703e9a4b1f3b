import { expect, it } from 'vitest'
import { concepts } from '../i18n/messages/concepts'
import { cards } from './cards'

it('every concept that has a name is a tag of some card', () => {
  const used = new Set(cards().flatMap(({ tags }) => tags))
  expect(concepts.filter((concept) => !used.has(concept))).toEqual([])
})
