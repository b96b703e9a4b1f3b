import { expectInteger } from '../training/expect-number'
import { expectTokens, type TokenMatrix } from './tokens'

/**
 * A long text cut for training with a carried state: `batch` streams that each read their own part of the text, in
 * windows of up to `steps` predictions. Row b of a window goes on where row b of the window before stopped, whose last
 * token it repeats as its first input. So n tokens make ⌊(n − 1)/batch⌋ predictions a stream, each token being
 * predicted at most once; fewer than `batch` tokens at the end are left over, and the last window may be shorter.
 *
 * Errors: RangeError when `batch` or `steps` is not an integer ≥ 1 or the text has fewer than batch + 1 tokens, or for
 * a token that is not an integer ≥ 0.
 */
export function textWindows(text: ArrayLike<number>, batch: number, steps: number): TokenMatrix[] {
  expectInteger('batch', batch, 1, Number.POSITIVE_INFINITY)
  expectInteger('steps', steps, 1, Number.POSITIVE_INFINITY)
  if (text.length <= batch) {
    throw new RangeError(`${batch} streams need a text of at least ${batch + 1} tokens, got ${text.length}`)
  }
  expectTokens('the text', text, 2147483648)
  const tokens = Int32Array.from(text)
  const stream = Math.floor((tokens.length - 1) / batch)
  const windows: TokenMatrix[] = []
  for (let start = 0; start < stream; start += steps) {
    const width = Math.min(steps, stream - start) + 1
    const data = new Int32Array(batch * width)
    for (let b = 0; b < batch; b++) {
      const from = b * stream + start
      data.set(tokens.subarray(from, from + width), b * width)
    }
    windows.push({ shape: [batch, width], data })
  }
  return windows
}
