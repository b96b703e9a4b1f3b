/** How long work waits at most, in milliseconds, where nothing is drawn: a page that is not seen draws nothing. */
const longestWait = 100

/** What tells of frames and time; replaced by tests. */
export type Frames = {
  readonly frame: (then: () => void) => void
  /** Answers how to refrain. */
  readonly later: (then: () => void, millis: number) => () => void
}

const pageFrames: Frames = {
  frame: (then) => {
    if ('requestAnimationFrame' in globalThis) requestAnimationFrame(then)
  },
  later: (then, millis) => {
    const timer = setTimeout(then, millis)
    return () => clearTimeout(timer)
  },
}

/**
 * Work that nobody waits for: done once the page has drawn what it shows now, once for all who asked until then. Answers
 * the function that asks.
 */
export function afterPaint(work: () => void, { frame, later }: Frames = pageFrames): () => void {
  let asked = false
  return () => {
    if (asked) return
    asked = true
    const refrain = later(done, longestWait)
    function done() {
      if (!asked) return
      asked = false
      refrain()
      work()
    }
    // The frame begins before it is drawn; what is put off by no time comes after it.
    frame(() => later(done, 0))
  }
}
