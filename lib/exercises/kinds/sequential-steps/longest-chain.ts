/** Layers on each other that map n positions to n positions. */
export interface Stack {
  readonly network: 'recurrent' | 'bidirectional' | 'attention'
  /** L */
  readonly layers: number
  /** n */
  readonly positions: number
  /** Whether it writes: each position's input is then the output of the one before. */
  readonly generating: boolean
}

/** One stack, or an encoder and the decoder that waits for it. */
export interface StepsSpec {
  readonly encoder: Stack
  readonly decoder?: Stack
}

/**
 * How many evaluations of a layer at a position follow one another at least, when everything that can runs at once:
 * found by giving every evaluation the first moment at which all that it needs is there.
 */
export function longestChain(stack: Stack): number {
  return stack.generating ? chainOfGenerating(stack) : chainOfReading(stack)
}

function chainOfReading({ network, layers, positions }: Stack): number {
  let below: number[] = Array.from({ length: positions }, () => 0)
  for (let layer = 0; layer < layers; layer++) {
    if (network === 'attention') {
      const all = 1 + Math.max(...below)
      below = below.map(() => all)
      continue
    }
    const forward = along(below)
    const backward = network === 'bidirectional' ? along(below.toReversed()).toReversed() : forward
    below = forward.map((moment, t) => Math.max(moment, backward[t] as number))
  }
  return Math.max(...below)
}

/** When each position of a recurrent layer is done: after what lies below it and after its neighbour. */
function along(below: readonly number[]): number[] {
  let before = 0
  return below.map((moment) => {
    before = 1 + Math.max(before, moment)
    return before
  })
}

function chainOfGenerating({ layers, positions }: Stack): number {
  // The last moment of each layer so far: what a recurrent layer continues from and attention reads.
  const done: number[] = Array.from({ length: layers }, () => 0)
  let output = 0
  for (let position = 0; position < positions; position++) {
    for (let layer = 0; layer < layers; layer++) {
      output = 1 + Math.max(output, done[layer] as number)
      done[layer] = output
    }
  }
  return output
}
