import { type ApiErrorCode, apiMessages } from '@/lib/i18n/messages/api'
import { requestLocale } from './locale'

const status: Readonly<Record<ApiErrorCode, number>> = {
  invalid_json: 400,
  invalid_event: 400,
  invalid_cursor: 400,
  invalid_query: 400,
  invalid_share: 400,
  invalid_answer: 400,
  metrics_token: 401,
  invalid_media: 400,
  invalid_account: 400,
  invalid_token: 400,
  account_mismatch: 400,
  passkey_failed: 400,
  signed_out: 401,
  wrong_credentials: 401,
  wrong_password: 401,
  registration_closed: 403,
  session_not_fresh: 403,
  cross_origin: 403,
  account_needed: 403,
  not_found: 404,
  interview_not_found: 404,
  share_not_found: 404,
  marker_unconfigured: 404,
  media_not_found: 404,
  session_not_found: 404,
  method_not_allowed: 405,
  interview_unfinished: 409,
  learner_mismatch: 409,
  too_many_shares: 409,
  media_full: 409,
  email_taken: 409,
  mail_not_configured: 409,
  passkeys_unavailable: 409,
  learner_deleted: 410,
  payload_too_large: 413,
  share_too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal_error: 500,
  database_unavailable: 503,
  busy: 503,
  marker_busy: 503,
  marker_failed: 503,
  timed_out: 503,
  openid_unavailable: 503,
}

/** One thing that is wrong with a request; `path` such as `events.3.payload.answer`, empty for the whole. */
export type Issue = { path: string; message: string }

/** Thrown by handlers, answered by `endpoint`. */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    readonly code: ApiErrorCode,
    readonly issues: readonly Issue[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code)
  }
}

/** `{ error: { code, message, issues } }`, the message in the learner's language. */
export function errorResponse(request: Request, { code, issues, headers }: ApiError): Response {
  const message = apiMessages[requestLocale(request.headers)][code]
  return json({ error: { code, message, issues } }, status[code], headers)
}

/** A JSON answer that nobody keeps: everything under /api is somebody's own, or of this moment. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

/** The same answer with these `Set-Cookie` headers besides its own. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
