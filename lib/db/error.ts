/** Constraints that the code upholds itself: breaking one is a mistake of ours, not of the database. */
const mistakes = new Set(['P2002', 'P2003', 'P2011'])

/** Whether an error means that the database did not answer or could not do its work, so that trying later may help. */
export function isDatabaseError(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === 'PrismaClientValidationError') return false
  if ('code' in error && mistakes.has(String(error.code))) return false
  return /^(PrismaClient|DriverAdapterError|LibsqlError)/.test(error.name)
}
