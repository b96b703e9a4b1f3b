import { beforeEach, expect, it, vi } from 'vitest'
import { advance, noState } from '@/lib/srs/learner-state'
import { review } from '@/lib/srs/testing/log'

const sync = { pending: 0, refused: 0, damaged: 0, otherLearner: 0, offline: false, problem: null }
const log = vi.hoisted(() => ({
  learnerState: vi.fn(),
  shownState: vi.fn(),
  status: vi.fn(),
  subscribe: vi.fn(),
  storageIsFull: () => false,
  lookForRoomHere: async () => {},
}))
vi.mock('./learner-log', () => log)

const { currentLearner, onLearnerChange, refresh, showWritten } = await import('./learner-store')

const listener = vi.fn()
onLearnerChange(listener)
const before = advance(noState, [review(1, 'q1', 3)])
const after = advance(before, [review(2, 'q2', 3)])

beforeEach(async () => {
  log.learnerState.mockResolvedValue(before)
  log.shownState.mockResolvedValue(before)
  log.status.mockResolvedValue(sync)
  await refresh()
  listener.mockClear()
})

it('what is written is shown at once, as something that is still to be sent', async () => {
  log.shownState.mockResolvedValue(after)
  log.learnerState.mockClear()
  await showWritten()
  expect(listener).toHaveBeenCalledTimes(1)
  expect(log.learnerState).not.toHaveBeenCalled()
  expect(currentLearner()).toMatchObject({ phase: 'ready', sync: { ...sync, pending: 1 } })
  expect(currentLearner().memories.has('q2')).toBe(true)
})

it('a reading that began before the writing does not take it away again', async () => {
  let read = (_: typeof before) => {}
  log.learnerState.mockReturnValue(
    new Promise<typeof before>((resolve) => {
      read = resolve
    }),
  )
  log.learnerState.mockClear()
  const reading = refresh()
  await vi.waitFor(() => expect(log.learnerState).toHaveBeenCalled())
  log.shownState.mockResolvedValue(after)
  await showWritten()
  read(before)
  await reading
  expect(currentLearner().memories.has('q2')).toBe(true)
})

it('a reading that finds nothing new draws nothing, and one that finds it sent says so', async () => {
  await refresh()
  expect(listener).not.toHaveBeenCalled()
  log.status.mockResolvedValue({ ...sync, pending: 2 })
  await refresh()
  expect(listener).toHaveBeenCalledTimes(1)
  expect(currentLearner().sync.pending).toBe(2)
})
