import { OpenIdUnavailableError } from '@/lib/auth/openid-unavailable'
import { isDatabaseError } from '@/lib/db/error'
import { LearnerDeletedError } from '@/lib/db/learner'
import { env } from '@/lib/env'
import { ownRateLimiter } from '@/lib/limits/rate-limiter'
import { log } from '@/lib/observe/log.mjs'
import { metrics } from '@/lib/observe/metrics.mjs'
import { requestIdHeader } from '@/lib/observe/request-id.mjs'
import { routeName } from '@/lib/observe/route-name.mjs'
import { dataHeaders } from '@/lib/security/headers'
import { ApiError, errorResponse } from './error-response'
import { refuseTooMany } from './rate-limit'
import { withinTime } from './time-limit'

type Handler = (request: Request) => Promise<Response>

/** As web servers log it; nobody is there to read it. */
const clientGone = 499

/**
 * Counts the request against its limits, bounds its time, answers what a handler throws in the one shape of errors, and
 * adds the headers that proxy.ts gives everything else. The log gets the reason, the learner never sees it.
 */
export function endpoint(handle: Handler): Handler {
  const guarded: Handler = async (request) => {
    if (env().rateLimits) await refuseTooMany(request, ownRateLimiter())
    return handle(request)
  }
  return async (request) => {
    const response = await withinTime(guarded(request)).catch((error: unknown) => refusal(request, error))
    for (const [name, value] of Object.entries(dataHeaders({ https: env().secureCookies }))) {
      response.headers.set(name, value)
    }
    return response
  }
}

function refusal(request: Request, error: unknown): Response {
  if (error instanceof ApiError) return errorResponse(request, error)
  if (error instanceof LearnerDeletedError) return errorResponse(request, new ApiError('learner_deleted'))
  if (request.signal.aborted) return new Response(null, { status: clientGone })
  return errorResponse(request, logged(request, error))
}

/** Answers a method that an address does not take, and names those that it takes. */
export function methodNotAllowed(allow: string): Handler {
  return endpoint(async () => {
    throw new ApiError('method_not_allowed', [], { allow })
  })
}

function logged(request: Request, error: unknown): ApiError {
  const unavailable = isDatabaseError(error)
  if (unavailable) metrics().databaseErrors.inc()
  const what = error instanceof Error ? error : new Error(String(error))
  const where = {
    request: request.headers.get(requestIdHeader),
    method: request.method,
    // A path may hold the key of a shared report, which opens it to whoever reads the log.
    route: routeName(new URL(request.url).pathname),
  }
  // The stack of a database error may quote the values of its query, which are a learner's own.
  log().error({ ...where, error: unavailable ? summary(what) : what.stack }, 'request failed')
  if (error instanceof OpenIdUnavailableError) return new ApiError('openid_unavailable', [], { 'retry-after': '30' })
  return unavailable ? new ApiError('database_unavailable', [], { 'retry-after': '5' }) : new ApiError('internal_error')
}

function summary(error: Error & { code?: unknown }): string {
  return `${error.name} ${error.code ?? ''} ${error.message.trim().split('\n').at(-1)?.slice(0, 200)}`
}
