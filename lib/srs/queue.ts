import { LiveQueue } from './live-queue'
import type { QueueInput, ReviewQueue } from './queue-shape'

/** What is to be reviewed at a moment. The same input always gives the same queue. */
export function reviewQueue({ limits, ...input }: QueueInput): ReviewQueue {
  return new LiveQueue(input).queue(input.moment.at, limits)
}
