/** The token of a link for a new password, from the fragment `#token=…` of its address; null where it has none. */
export function resetToken(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token')
  return token === null || token === '' ? null : token
}
