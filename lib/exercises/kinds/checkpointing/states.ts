/**
 * How many states exist at once at most when every s-th of T states is stored and each segment is run again on the way
 * back: found by going through the sweep. The state that a segment starts from is stored until the end; those that are
 * computed again are held while the sweep is in their segment, and all of them count.
 */
export function peakStates(steps: number, every: number): number {
  const starts: number[] = []
  for (let step = 0; step < steps; step += every) starts.push(step)
  let peak = starts.length
  for (const start of starts.toReversed()) {
    const again = Math.min(start + every, steps) - start
    peak = Math.max(peak, starts.length + again)
  }
  return peak
}

/** The least that any distance between stored states makes possible. */
export function fewestStates(steps: number): number {
  return Math.min(...Array.from({ length: steps }, (_, n) => peakStates(steps, n + 1)))
}
