import { FSRSBinding, type MemoryState } from '@open-spaced-repetition/binding'
import { forgetting_curve } from 'ts-fsrs'
import { expect, it } from 'vitest'
import type { Grade } from '../events/evidence'
import { dayMillis, type Moment, momentOf } from '../srs/clock'
import { fraction } from '../srs/fraction'
import type { MemoryState as Remembered } from '../srs/memory'
import { nextStep, retrievability } from '../srs/scheduler'
import { defaultSettings } from '../srs/settings'
import { defaultWeights } from '../srs/weights'
import type { Graded } from './item'
import { itemsOf } from './items'
import { type Model, predict } from './predict'
import { truth } from './testing/sample-log'

const noon = Date.UTC(2026, 0, 5, 12)
const rest = async () => {}

/** Cards that are graded at all distances, with all grades, some on the same day. */
const evidence: Graded[] = Array.from({ length: 40 }, (_, card) => {
  let day = 0
  return Array.from({ length: 12 }, (_, n): Graded => {
    const chance = fraction(`${card} ${n}`)
    if (n > 0) day += chance < 0.3 ? 0 : Math.ceil(40 * (chance - 0.3))
    const { at, localDay } = momentOf(noon + day * dayMillis + n * 60_000, 480)
    return { eventId: String(n), card: `c${card}`, at, localDay, grade: 1 + Math.floor(4 * fraction(`g${card} ${n}`)) }
  })
}).flat()
const items = itemsOf(evidence)

it.each([defaultWeights, truth])('foretells what the site itself says of a card', async (...weights) => {
  const settings = { ...defaultSettings, weights }
  const predictions = await predict(items, { weights, relearningSteps: 1 }, rest)
  expect(predictions.length).toBeGreaterThan(250)
  for (const { item, predicted, recalled } of predictions) {
    let memory: Remembered | null = null
    let moment: Moment = momentOf(noon, 480)
    for (const [n, { grade, at }] of item.history.entries()) {
      moment = momentOf(at, 480)
      if (n === item.last) break
      memory = { ...nextStep(memory, moment, grade, settings).memory, due: 0 }
    }
    if (!memory) throw new Error('an item has a grade before it')
    expect(predicted).toBeCloseTo(retrievability(memory, moment, weights), 6)
    expect(recalled).toBe((item.history[item.last]?.grade as Grade) > 1)
  }
})

it('agrees with fsrs-rs, which trains', async () => {
  const binding = new FSRSBinding([...truth])
  const predictions = await predict(items, { weights: truth, relearningSteps: 1 }, rest)
  for (const { item, predicted } of predictions) {
    let memory: MemoryState | undefined
    for (const { grade, days } of item.history.slice(0, item.last)) {
      const { again, hard, good, easy } = binding.nextStates(memory, 0.9, days)
      memory = { 1: again, 2: hard, 3: good, 4: easy }[grade].memory
    }
    const { days } = item.history[item.last] ?? { days: 0 }
    expect(predicted).toBeCloseTo(forgetting_curve(truth, days, memory?.stability ?? 0), 4)
  }
})

it('lets others have their turn during a long log, and says the same', async () => {
  const many = Array.from({ length: 20 }, () => itemsOf(evidence)).flat()
  const model: Model = { weights: truth, relearningSteps: 1 }
  let turns = 0
  const predictions = await predict(many, model, async () => {
    turns += 1
  })
  expect(turns).toBe(4)
  const said = (list: typeof predictions) => list.map(({ predicted }) => predicted)
  expect(said(predictions.slice(0, items.length))).toEqual(said(await predict(items, model, rest)))
})
