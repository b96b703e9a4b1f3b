/** How long a piece of text reads, in Latin letters: a Chinese character says about as much as two and a half. */
export function width(text: string): number {
  let sum = 0
  for (const char of text) sum += char >= '\u2e80' ? 2.5 : 1
  return sum
}
