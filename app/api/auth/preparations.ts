import * as z from 'zod'
import { liveSession } from '@/lib/auth/live-session'
import { type PasswordFault, passwordFault, passwordLength } from '@/lib/auth/password-rules'
import { emailOfReset, hasUser } from '@/lib/auth/users'
import { accountIssues } from '@/lib/i18n/messages/api-account'
import { ApiError, type Issue } from '../_http/error-response'
import { requestLocale } from '../_http/locale'
import type { Services } from '../_http/services'

/** What stands in front of better-auth at one address: throws ApiError, or lets the request pass. */
export type Prepare = (request: Request, body: Readonly<Record<string, unknown>>, services: Services) => Promise<void>

export const signUp: Prepare = async (request, body, services) => {
  if (services.accounts.registration === 'closed') throw new ApiError('registration_closed')
  const email = String(body.email)
  const issues = [...emailIssues(request, email), ...passwordIssues(request, 'password', String(body.password), email)]
  if (issues.length > 0) throw new ApiError('invalid_account', issues)
  if (await hasUser(await services.database(), email)) throw new ApiError('email_taken')
}

export const requestReset: Prepare = async (request, body, services) => {
  if (!services.accounts.mail) throw new ApiError('mail_not_configured')
  const issues = emailIssues(request, String(body.email))
  if (issues.length > 0) throw new ApiError('invalid_account', issues)
}

export const resetPassword: Prepare = async (request, body, services) => {
  const email = await emailOfReset(await services.accounts.auth(), String(body.token))
  if (email === null) throw new ApiError('invalid_token')
  refuseWeak(request, String(body.newPassword), email)
}

export const changePassword: Prepare = async (request, body, services) => {
  const { session } = await liveSession(await services.accounts.auth(), request.headers)
  if (session === null) throw new ApiError('signed_out')
  refuseWeak(request, String(body.newPassword), session.email)
}

function refuseWeak(request: Request, password: string, email: string): void {
  const issues = passwordIssues(request, 'newPassword', password, email)
  if (issues.length > 0) throw new ApiError('invalid_account', issues)
}

function emailIssues(request: Request, email: string): Issue[] {
  if (z.email().safeParse(email).success) return []
  return [{ path: 'email', message: accountIssues[requestLocale(request.headers)].email }]
}

function passwordIssues(request: Request, path: string, password: string, email: string): Issue[] {
  const fault = passwordFault(password, email)
  return fault === null ? [] : [{ path, message: sentence(request, fault, password) }]
}

function sentence(request: Request, fault: PasswordFault, password: string): string {
  const say = accountIssues[requestLocale(request.headers)]
  const { least, most } = passwordLength
  if (fault === 'too_short') return say.too_short([...password].length, least)
  if (fault === 'too_long') return say.too_long(password.length, most)
  return say[fault]
}
