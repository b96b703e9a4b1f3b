// What bench:due runs.
export { openDatabase } from '../../lib/db/client'
export { dueQueue } from '../../lib/db/due-queue'
