// What user:reset runs.
export { makeAuth } from '../../lib/auth/options'
export { makeResetToken } from '../../lib/auth/reset-token'
export { authSecret } from '../../lib/auth/secret'
export { resetPath } from '../../lib/auth/send-reset'
export { openDatabase } from '../../lib/db/client'
