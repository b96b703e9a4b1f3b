import { log } from './log.mjs'
import { metrics } from './metrics.mjs'
import { routeName } from './route-name.mjs'

/** Asked by machines every few seconds; a line each would hide the others. */
const probes = new Set(['/api/live', '/api/health', '/api/metrics'])

/** Answers of these say whether somebody has signed in. */
const signIn = /^\/api\/auth\/(sign-in\/email|passkey\/verify-authentication)$/

/**
 * Counts a request that has been answered, and writes its line: for the API always, for pages where something is wrong.
 * Neither holds an address, a cookie, a body, a query or any part of the path that a client chooses.
 * @param {{ id: string, method: string, path: string, status: number, millis: number }} request 499: the client left
 */
export function recordRequest({ id, method, path, status, millis }) {
  const route = routeName(path)
  metrics().request({ route, method, status, seconds: millis / 1000 })
  if (method === 'POST' && signIn.test(path)) metrics().signIns.inc({ outcome: outcomeOf(status) })
  const isApi = path === '/api' || path.startsWith('/api/')
  if (!isApi && status < 400) return
  const line = { request: id, method: method.slice(0, 20), route, status, ms: Math.round(millis * 10) / 10 }
  if (status >= 500) log().error(line, 'request')
  else if (status < 400 && probes.has(path)) log().debug(line, 'request')
  else log().info(line, 'request')
}

/** @param {number} status */
function outcomeOf(status) {
  if (status < 400) return 'ok'
  return status === 429 ? 'limited' : 'refused'
}
