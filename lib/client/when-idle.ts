type Options = {
  /** After so many milliseconds the work begins even where the browser is never idle. */
  timeout?: number
  /** How many milliseconds to wait in Safari, which has no idle callbacks. */
  otherwise: number
}

/** Does some work when the browser has nothing else to do. Answers how to refrain. */
export function whenIdle(work: () => void, { timeout, otherwise }: Options): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const request = setTimeout(work, otherwise)
    return () => clearTimeout(request)
  }
  const request = requestIdleCallback(work, timeout === undefined ? undefined : { timeout })
  return () => cancelIdleCallback(request)
}
