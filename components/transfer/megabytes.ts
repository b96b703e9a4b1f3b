/** Bytes as megabytes with one digit; a little is never nothing. */
export function megabytes(bytes: number): string {
  if (bytes === 0) return '0'
  return bytes < 100_000 ? '< 0.1' : String(Math.round(bytes / 100_000) / 10)
}
