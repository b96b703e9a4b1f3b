import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The two databases that Unroll runs on; the first is the default, and its client's type is the project's. */
export const dialects = /** @type {const} */ (['sqlite', 'postgresql'])

/** @typedef {(typeof dialects)[number]} Dialect */

/** The project's root directory, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The Prisma schema for a dialect: the text of prisma/schema.prisma, with the provider and the client's folder replaced.
 *
 * @param {Dialect} dialect
 * @param {string} [text] the SQLite schema
 */
export function schemaText(dialect, text = readFileSync(`${root}prisma/schema.prisma`, 'utf8')) {
  if (dialect === 'sqlite') return text
  return replaceOnce(
    replaceOnce(text, 'provider = "sqlite"', `provider = "${dialect}"`),
    '"../lib/db/generated/sqlite"',
    `"./${dialect}"`,
  )
}

/** @param {string} text @param {string} from @param {string} to */
function replaceOnce(text, from, to) {
  const parts = text.split(from)
  if (parts.length !== 2) throw new Error(`prisma/schema.prisma must hold ${from} exactly once.`)
  return parts.join(to)
}

/** SHA-256 in hexadecimal, line ends counted as LF whatever the checkout made of them. @param {string} text */
export function checksum(text) {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
}
