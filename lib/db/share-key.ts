import { createHash, randomBytes } from 'node:crypto'

/** A key's length in bytes: nobody guesses 256 bits. */
const keyBytes = 32

/** A new key for a report's address, in base64url. */
export function newShareKey(): string {
  return randomBytes(keyBytes).toString('base64url')
}

/** Whether a text could be a key at all, in the one spelling that we gave out. */
export function isShareKey(text: string): boolean {
  return /^[\w-]{43}$/.test(text) && Buffer.from(text, 'base64url').toString('base64url') === text
}

/**
 * What the database keeps of a key, and looks it up by. A plain hash will do, since nobody can try out 256 bits; and a
 * lookup by it says nothing of the key by the time that it takes.
 */
export function shareKeyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
