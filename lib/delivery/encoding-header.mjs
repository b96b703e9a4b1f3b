import process from 'node:process'

/**
 * In what proxy.ts answers, the header that says how the body is encoded. Next takes Content-Encoding away from every
 * answer that is made in it, so `scripts/server.mjs` gives this one its right name when it is sent.
 */
export const encodingHeader = 'x-unroll-encoding'

/** Set by a server that does so. Under a bare `next start` nothing may be answered that is encoded already. */
const variable = 'UNROLL_SERVES_ENCODED'

export function promiseEncoding() {
  process.env[variable] = '1'
}

export function encodingPromised() {
  return process.env[variable] === '1'
}
