import { commonPasswords } from './common-passwords'

/** Characters of a password. The most is there to bound the work of hashing it. */
export const passwordLength = { least: 10, most: 128 } as const

/** Why a password is not taken. */
export type PasswordFault = 'too_short' | 'too_long' | 'too_common' | 'is_email'

/** What is wrong with a password that somebody with this address chooses; null when nothing is. No rules of composition. */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const length = [...password].length
  if (length < passwordLength.least) return 'too_short'
  if (password.length > passwordLength.most) return 'too_long'
  // As it is hashed: letters of full width are the same password.
  const plain = password.normalize('NFKC').toLowerCase()
  if (plain === email.toLowerCase()) return 'is_email'
  return commonPasswords.has(plain) || new Set(plain).size === 1 ? 'too_common' : null
}
