import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCards, conditions } from './card-filter'
import { addressOf, addressText, type CardsAddress } from './cards-address'

const whole: CardsAddress = { filter: allCards, page: 1, opened: null }
const name = fc.string({ minLength: 1, unit: 'grapheme' })

const address: fc.Arbitrary<CardsAddress> = fc.record({
  filter: fc.record({
    text: fc.string({ unit: 'grapheme' }),
    lesson: fc.option(name),
    deck: fc.option(fc.string({ unit: 'grapheme' })),
    own: fc.boolean(),
    tag: fc.option(name),
    condition: fc.constantFrom(null, ...conditions),
  }),
  page: fc.integer({ min: 1, max: 999_999 }),
  opened: fc.oneof(
    fc.constant(null),
    fc.constant({ what: 'new' } as const),
    fc.record({ what: fc.constantFrom('card', 'edit'), card: name }),
  ),
})

describe('the address of the list of cards', () => {
  it('brings back whatever it was written from', () => {
    fc.assert(
      fc.property(address, (one) => {
        expect(addressOf(addressText(one))).toEqual(one)
      }),
    )
  })

  it('is that of the page for the whole list, and short for what is usual', () => {
    expect(addressText(whole)).toBe('')
    expect(addressText({ ...whole, opened: { what: 'new' } })).toBe('?new')
    expect(addressText({ ...whole, filter: { ...allCards, own: true, condition: 'leech' } })).toBe('?own&is=leech')
  })

  it('takes what makes no sense for nothing', () => {
    for (const search of ['?page=0', '?page=-1', '?page=x', '?is=rusty', '?lesson=', '?tag=', '?card=', '?edit='])
      expect(addressOf(search), search).toEqual(whole)
  })

  it('is read as other pages link to it', () => {
    expect(addressOf('?edit=own.1').opened).toEqual({ what: 'edit', card: 'own.1' })
    expect(addressOf('?lesson=lstm&own').filter).toMatchObject({ lesson: 'lstm', own: true })
  })
})
