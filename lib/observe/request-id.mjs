import { randomUUID } from 'node:crypto'

/** Sent with every answer, written to the log, and known to the routes by the same header of the request. */
export const requestIdHeader = 'x-request-id'

/**
 * A trusted proxy's id of a request where it is one, else a new one.
 * @param {string | undefined} given
 * @param {boolean} trusted
 */
export function requestId(given, trusted) {
  return trusted && given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}
