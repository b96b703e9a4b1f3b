// Plain JavaScript on Node's own modules, so that `npm start` refuses a broken file before any package is installed.
import { readFileSync } from 'node:fs'

/** A file with which anybody could forge cookies, or that cannot be read; the message is one sentence naming it. */
export class AuthSecretError extends Error {
  name = 'AuthSecretError'
}

/** As many characters as AUTH_SECRET needs. */
const least = 32

/**
 * The key in a file, null where there is no file.
 *
 * @param {string} file
 * @returns {string | null}
 * @throws {AuthSecretError}
 */
export function readSecret(file) {
  const secret = read(file)
  const length = secret?.trim().length ?? least
  if (length >= least) return secret
  throw new AuthSecretError(
    `${file} holds ${length} characters, but the key that cookies are signed with needs at least ${least}: restore it from a backup, or delete it and a new one is generated.`,
  )
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const code = /** @type {NodeJS.ErrnoException} */ (cause).code
    if (code === 'ENOENT') return null
    throw new AuthSecretError(
      `${file}, the key that cookies are signed with, cannot be read (${code}): make it a file that Unroll may read, or move it away and a new one is generated.`,
      { cause },
    )
  }
}
