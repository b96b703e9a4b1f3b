import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** @type {typeof globalThis & { unrollMetrics?: ReturnType<typeof createMetrics> }} */
const holder = globalThis

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** What the process counts, with no label that would tell learners apart or grow with what clients send. */
export function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Histogram({
    name: 'unroll_http_request_duration_seconds',
    help: 'Requests by route, method and class of status, from the head of the request to the end of the answer',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  /** @template {string} L @param {string} name @param {string} help @param {L[]} labelNames */
  const counter = (name, help, labelNames) => new Counter({ name, help, labelNames, registers })
  return {
    registry,
    /** @param {{ route: string, method: string, status: number, seconds: number }} request */
    request({ route, method, status, seconds }) {
      const known = methods.has(method) ? method : 'other'
      requests.observe({ route, method: known, status: `${Math.floor(status / 100)}xx` }, seconds)
    },
    events: counter('unroll_events_acknowledged_total', 'Events that are on disk, those sent again included', []),
    signIns: counter('unroll_sign_ins_total', 'Tries to sign in by their outcome', ['outcome']),
    limited: counter('unroll_rate_limited_total', 'Requests that were refused as too many, by limit', ['limit']),
    databaseErrors: counter('unroll_database_errors_total', 'Requests that the database failed', []),
    timeouts: counter('unroll_handler_timeouts_total', 'Requests that were not answered in time', []),
    optimiserJobs: counter('unroll_optimiser_requests_total', 'Optimisations asked for, by what came of it', ['state']),
  }
}

/** The process's own, held globally: Next bundles this module several times. */
export function metrics() {
  if (!holder.unrollMetrics) {
    holder.unrollMetrics = createMetrics()
    collectDefaultMetrics({ register: holder.unrollMetrics.registry })
  }
  return holder.unrollMetrics
}
