import { settled } from './all-sent'
import { browserClient, browserNotices, sessionNotices, wakeSync } from './browser-client'
import { forgetLearner, type OnlyHere, readOnlyHere } from './forget'

/** Somebody has signed in or out here: this tab and the others look at once whose log they hold. */
export function announceSession(): void {
  sessionNotices().changed()
}

/** Calls `listener` when somebody has signed in or out, here or in another tab. Answers how to stop. */
export function onSession(listener: () => void): () => void {
  return sessionNotices().subscribe(listener)
}

/** What is on this device alone. */
export async function onlyHere(): Promise<OnlyHere> {
  return readOnlyHere((await browserClient()).db)
}

/** Sends everything that waits, as far as it can be sent in time, and answers what is then on this device alone. */
export async function sendAll(patience?: number): Promise<OnlyHere> {
  const { db } = await browserClient()
  wakeSync({ flushDrafts: true, retryNow: true })
  await settled(patience)
  return readOnlyHere(db)
}

/**
 * After the server has let a learner go: removes what it has of them from this browser, with `all` also what only this
 * device has. All tabs are told.
 */
export async function leave(learner: string | null, options: { readonly all?: boolean } = {}): Promise<void> {
  await forgetLearner((await browserClient()).db, learner, options)
  browserNotices().changed()
  announceSession()
}
