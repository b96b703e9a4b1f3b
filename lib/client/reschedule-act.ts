import { maxRescheduled } from '../events/limits'
import type { Due } from '../srs/reschedule'
import { learnerState } from './learner-state'
import { recordAll } from './record'

/** Gives cards new due times, all of them or none. Resolves when that is on the disk. Throws StorageUnavailable. */
export async function recordReschedule(dues: readonly Due[]): Promise<void> {
  const parts = Array.from({ length: Math.ceil(dues.length / maxRescheduled) }, (_, i) =>
    dues.slice(i * maxRescheduled, (i + 1) * maxRescheduled),
  )
  if (parts.length > 0) await recordAll(parts.map((part) => ({ kind: 'reschedule', payload: { dues: [...part] } })))
}

/** Takes the latest reschedule back, all its events at once; answers how many cards it was about. */
export async function undoReschedule(): Promise<number> {
  const { events, undone } = await learnerState()
  const standing = events.flatMap((event) => (event.kind === 'reschedule' && !undone.has(event.id) ? [event] : []))
  const last = standing.at(-1)
  const parts = standing.filter(({ at }) => at === last?.at)
  if (parts.length > 0) await recordAll(parts.map(({ id }) => ({ kind: 'undo', payload: { target: id } })))
  return parts.reduce((sum, { payload }) => sum + payload.dues.length, 0)
}
