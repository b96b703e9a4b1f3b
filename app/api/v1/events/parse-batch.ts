import { type Batch, batchSchema } from '@/lib/events/event'
import { ApiError, type Issue } from '../../_http/error-response'
import { issuesOf, maxIssues } from '../../_http/issues'

/** The body of a write, checked; throws `invalid_event` with what is wrong and where. */
export function parseBatch(body: unknown): Batch {
  const result = batchSchema.safeParse(body)
  if (!result.success) throw new ApiError('invalid_event', issuesOf(result.error))
  const wrong = result.data.events.flatMap(unprintable)
  if (wrong.length > 0) throw new ApiError('invalid_event', wrong.slice(0, maxIssues))
  return result.data
}

/** These are columns of their own, and PostgreSQL keeps no NUL in a text. Learners' texts are kept as escaped JSON. */
function unprintable(event: Batch['events'][number], index: number): Issue[] {
  const names = (['algorithm', 'weights'] as const).filter((name) => !/^[\x20-\x7e]+$/.test(event[name]))
  return names.map((name) => ({ path: `events.${index}.${name}`, message: 'Must be printable ASCII' }))
}
