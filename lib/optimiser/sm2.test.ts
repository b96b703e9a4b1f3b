import { FSRSBinding } from '@open-spaced-repetition/binding'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memoryOfSm2 } from '../srs/known'
import { defaultWeights } from '../srs/weights'

it('the memory of a card that SM-2 scheduled is that of fsrs-rs for any interval, ease and retention', () => {
  const reference = new FSRSBinding([...defaultWeights])
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3650 }),
      fc.integer({ min: 1300, max: 5000 }),
      fc.constantFrom(0.8, 0.85, 0.9, 0.95),
      (interval, ease, retention) => {
        const found = memoryOfSm2({ interval, ease }, defaultWeights, retention)
        const wanted = reference.memoryStateFromSM2(ease / 1000, interval, retention)
        // The reference counts in 32 bits.
        expect(found.stability / wanted.stability).toBeCloseTo(1, 3)
        expect(found.difficulty).toBeCloseTo(wanted.difficulty, 2)
      },
    ),
  )
})
