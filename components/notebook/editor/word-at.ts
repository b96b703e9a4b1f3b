/** A name in a line, and where it stands. */
export type WordAt = { readonly from: number; readonly to: number; readonly name: string; readonly afterDot: boolean }

/** The name in or before which a position of a line lies. */
export function wordAt(line: string, position: number): WordAt | undefined {
  for (const match of line.matchAll(/[A-Za-z_$][\w$]*/g)) {
    const to = match.index + match[0].length
    if (match.index > position) return undefined
    if (to < position) continue
    const before = line.slice(0, match.index)
    // `rnn.tensor` is tensor.
    return { from: match.index, to, name: match[0], afterDot: /\.\s*$/.test(before) && !/\brnn\s*\.\s*$/.test(before) }
  }
  return undefined
}
