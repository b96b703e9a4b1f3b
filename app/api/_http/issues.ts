import type { ZodError } from 'zod'
import type { Issue } from './error-response'

/** Enough to find a mistake; what a hostile request gets wrong thousands of times is not echoed. */
export const maxIssues = 20
const maxMessage = 200

/** What is wrong with a body, and where, as errors say it. */
export function issuesOf({ issues }: ZodError): Issue[] {
  return issues.slice(0, maxIssues).map(({ path, message }) => ({
    path: path.map(String).join('.').slice(0, maxMessage),
    message: message.slice(0, maxMessage),
  }))
}
