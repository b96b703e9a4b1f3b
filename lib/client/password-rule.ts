/** Characters of a password; there is no rule for which. */
export const passwordLength = { least: 10, most: 128 } as const
