import { metrics } from '@/lib/observe/metrics.mjs'
import { ApiError } from './error-response'

/** Longer than the client waits, and than a batch takes a busy machine; shorter than any proxy's patience. */
export const handlerMillis = 30_000

/**
 * What a handler answers, or `timed_out` when it has not answered by then. The work goes on: what it still writes is
 * there when the same events are sent again.
 */
export async function withinTime<T>(work: Promise<T>, millis = handlerMillis): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      metrics().timeouts.inc()
      reject(new ApiError('timed_out', [], { 'retry-after': '10' }))
    }, millis)
  })
  // A handler that fails after its answer was given up is nobody's any more.
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
