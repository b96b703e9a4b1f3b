import { OpenIdUnavailableError } from '@/lib/auth/openid-unavailable'
import { isDatabaseError } from '@/lib/db/error'
import { LearnerDeletedError } from '@/lib/db/learner'
import { env } from '@/lib/env'
import { dataHeaders } from '@/lib/security/headers'
import { ApiError, errorResponse } from './error-response'

type Handler = (request: Request) => Promise<Response>

/** As web servers log it; nobody is there to read it. */
const clientGone = 499

/** The key of a shared report opens it to whoever reads the log. */
const keyInPath = /(\/by-key\/).*/

/**
 * Answers what a handler throws in the one shape of errors, and adds the headers that proxy.ts gives everything else. The
 * log gets the reason, the learner never sees it.
 */
export function endpoint(handle: Handler): Handler {
  return async (request) => {
    const response = await handle(request).catch((error: unknown) => refusal(request, error))
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
  const path = new URL(request.url).pathname.replace(keyInPath, '$1…')
  const what = error instanceof Error ? error : new Error(String(error))
  // The stack of a database error may quote the values of its query, which are a learner's own.
  console.error(`${request.method} ${path}: ${unavailable ? summary(what) : what.stack}`)
  if (error instanceof OpenIdUnavailableError) return new ApiError('openid_unavailable', [], { 'retry-after': '30' })
  return unavailable ? new ApiError('database_unavailable', [], { 'retry-after': '5' }) : new ApiError('internal_error')
}

function summary(error: Error & { code?: unknown }): string {
  return `${error.name} ${error.code ?? ''} ${error.message.trim().split('\n').at(-1)?.slice(0, 200)}`
}
