import { Fault } from '../lib/fault.mjs'

/** Throws unless a promise of the site was kept. @param {unknown} kept @param {string} promise as a sentence */
export function expectThat(kept, promise) {
  if (!kept) throw new Fault(`Not kept: ${promise}`)
}

/** Throws unless a write was put off as it should be: 503, with the time to come again and a reason in words. */
export function expectPutOff({ status, retryAfter, reply }) {
  expectThat(status === 503, `a write that cannot be kept is answered 503 (it was ${status})`)
  expectThat(/^\d+$/.test(retryAfter ?? ''), `a 503 says when to come again (it said ${retryAfter})`)
  expectThat(reply?.error?.code === 'database_unavailable' && reply.error.message.length > 20, 'a 503 says why')
}

/** @param {number} millis */
export const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis))
