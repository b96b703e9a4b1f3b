import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { maxRescheduled } from '../events/limits'
import { recordReview } from './activities'
import { currentMoment } from './environment'
import { learnerState } from './learner-state'
import { recordReschedule, undoReschedule } from './reschedule-act'
import { FakeServer } from './testing/fake-server'

beforeAll(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('fetch', new FakeServer().fetch)
})
afterAll(() => vi.unstubAllGlobals())

it('gives very many cards another due time in several events, and takes all of them back at once', async () => {
  const moment = currentMoment()
  const due = moment.at + 1000
  await recordReview('card-0', { grade: 4, due, moment })
  const dues = Array.from({ length: 2 * maxRescheduled + 1 }, (_, i) => ({ card: `card-${i}`, due: due + 7000 }))
  await recordReschedule(dues)
  const { events, memories } = await learnerState()
  expect(events.filter(({ kind }) => kind === 'reschedule')).toHaveLength(3)
  expect(memories.get('card-0')?.due).toBe(due + 7000)
  expect(await undoReschedule()).toBe(dues.length)
  expect((await learnerState()).memories.get('card-0')?.due).toBe(due)
  expect(await undoReschedule()).toBe(0)
})

it('records nothing where no card moves', async () => {
  const before = (await learnerState()).events.length
  await recordReschedule([])
  expect((await learnerState()).events).toHaveLength(before)
})
