/** Something a person can put right; its message is the one sentence they are shown, without a stack. */
export class Fault extends Error {
  name = 'Fault'
}

/** Errors whose message is already such a sentence: ours, and those of lib and of scripts/db/errors.mjs. */
const spoken = new Set([
  'Fault',
  'EnvironmentError',
  'AuthSecretError',
  'DatabaseSetupError',
  'DataDirError',
  'DatabaseUnreachableError',
  'DatabaseNewerError',
  'DatabaseForeignError',
  'MigrationEditedError',
  'MigrationFailedError',
])

/**
 * What to print of an error: the sentence alone where it is one, else everything, since then the fault is ours.
 * @param {unknown} error
 */
export function told(error) {
  if (!(error instanceof Error)) return String(error)
  const wrongOption = error.code?.startsWith('ERR_PARSE_ARGS') ?? false
  return spoken.has(error.name) || wrongOption ? error.message : (error.stack ?? error.message)
}
