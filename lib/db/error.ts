/** Constraints that the code upholds itself: breaking one is a mistake of ours, not of the database. */
const mistakes = new Set(['P2002', 'P2003', 'P2011'])

/** A transaction that could not start, or not end, in time (its error bears no name of Prisma's), and lost connections. */
const unavailable = new Set([
  'P2028',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/** What pg and its pool say in errors that have neither a name nor a code. */
const lost =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (was closed|has encountered a connection error))/

/** Whether an error means that the database did not answer or could not do its work, so that trying later may help. */
export function isDatabaseError(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === 'PrismaClientValidationError') return false
  const code = 'code' in error ? String(error.code) : ''
  if (mistakes.has(code)) return false
  return /^(PrismaClient|DriverAdapterError|LibsqlError)/.test(error.name) || isLost(error, code)
}

/** A query's error is Prisma's, but that of starting a transaction comes as pg or Node threw it. */
function isLost(error: Error, code: string): boolean {
  // A missing socket is ENOENT, as is a missing file, which would be a mistake of ours.
  const connecting = 'syscall' in error && error.syscall === 'connect'
  return connecting || unavailable.has(code) || lost.test(error.message)
}
