/** Two positions of a stack of layers, counted from 1, between which a signal travels. */
export interface Way {
  readonly network: 'recurrent' | 'bidirectional' | 'attention'
  /** L */
  readonly layers: number
  readonly from: number
  readonly to: number
}

/**
 * How many evaluations of a layer at a position a signal passes from the input at `from` to the topmost output at `to`,
 * taking the shortest way: found by spreading from the input, evaluation by evaluation.
 */
export function shortestWay({ network, layers, from, to }: Way): number {
  const width = Math.max(from, to)
  // Level 0 holds the inputs; an evaluation of layer l at t is node (l, t).
  const seen = Array.from({ length: layers + 1 }, () => new Set<number>())
  let frontier: [level: number, position: number][] = [[0, from]]
  seen[0]?.add(from)
  for (let passed = 0; frontier.length > 0; passed++) {
    if (frontier.some(([level, position]) => level === layers && position === to)) return passed
    const next: typeof frontier = []
    const reach = (level: number, position: number) => {
      const known = seen[level]
      if (!known || known.has(position) || position < 1 || position > width) return
      known.add(position)
      next.push([level, position])
    }
    for (const [level, position] of frontier) {
      if (network === 'attention') {
        // Once one position has been read, all of the layer above have read it.
        if (seen[level + 1]?.size === 0) for (let t = 1; t <= width; t++) reach(level + 1, t)
        continue
      }
      reach(level + 1, position)
      if (level > 0) reach(level, position + 1)
      if (level > 0 && network === 'bidirectional') reach(level, position - 1)
    }
    frontier = next
  }
  throw new RangeError(`no signal passes from ${from} to ${to}`)
}
