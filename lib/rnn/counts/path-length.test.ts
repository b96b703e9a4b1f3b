import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LayerStack, maximumPathLength, sequentialSteps } from './path-length'
import { convolutionDepth, type Dilation, receptiveField } from './receptive-field'

/** One evaluation of a layer at a position, and the evaluations and inputs that it needs. */
interface Graph {
  /** For each evaluation, in an order in which they can be made: indices of evaluations, and positions of inputs. */
  readonly needs: { readonly evaluations: number[]; readonly inputs: number[] }[]
  /** For each output position, the evaluations that make it up. */
  readonly outputs: number[][]
}

/** The dependency graph of a stack of `layers` layers over n positions, every evaluation written out. */
function graphOf(stack: LayerStack, n: number, layers: number): Graph {
  const needs: Graph['needs'] = []
  const positions = Array.from({ length: n }, (_, t) => t)
  /** below[t]: what makes up position t of the layer below; undefined for the inputs themselves. */
  let below: number[][] | undefined
  const add = (seen: number[], state: number | undefined) => {
    const evaluations = [...seen.flatMap((t) => below?.[t] ?? []), ...(state === undefined ? [] : [state])]
    return needs.push({ evaluations, inputs: below ? [] : seen }) - 1
  }
  for (let layer = 0, spacing = 1; layer < layers; layer++) {
    const made: number[][] = positions.map(() => [])
    if (stack.kind === 'recurrent') {
      for (const order of stack.bidirectional ? [positions, positions.toReversed()] : [positions]) {
        let state: number | undefined
        for (const t of order) {
          state = add([t], state)
          made[t]?.push(state)
        }
      }
    } else {
      for (const t of positions) {
        const taps = stack.kind === 'convolution' ? stack.kernel : 0
        const causal = Array.from({ length: taps }, (_, j) => t - j * spacing).filter((s) => s >= 0)
        made[t]?.push(add(stack.kind === 'convolution' ? causal : positions, undefined))
      }
    }
    if (stack.kind === 'convolution') spacing *= { none: 1, doubling: 2, power: stack.kernel }[stack.dilation ?? 'none']
    below = made
  }
  return { needs, outputs: below ?? [] }
}

/** The longest chain of evaluations that need one another. */
function longestChain({ needs }: Graph): number {
  const ready: number[] = []
  for (const { evaluations } of needs) ready.push(1 + Math.max(0, ...evaluations.map((e) => ready[e] as number)))
  return Math.max(...ready)
}

/** Breadth first from an output back to every input that it sees: how many evaluations lie on the shortest way. */
function distances({ needs, outputs }: Graph, output: number): Map<number, number> {
  const found = new Map<number, number>()
  let front = outputs[output] ?? []
  const seen = new Set(front)
  for (let length = 1; front.length > 0; length++) {
    const next: number[] = []
    for (const evaluation of front) {
      for (const input of needs[evaluation]?.inputs ?? []) if (!found.has(input)) found.set(input, length)
      for (const needed of needs[evaluation]?.evaluations ?? []) {
        if (!seen.has(needed)) next.push(needed)
        seen.add(needed)
      }
    }
    front = next
  }
  return found
}

function farthest(graph: Graph): number {
  return Math.max(...graph.outputs.flatMap((_, output) => [...distances(graph, output).values()]))
}

const n = fc.integer({ min: 1, max: 9 })
const layers = fc.integer({ min: 1, max: 4 })
const dilations: readonly Dilation[] = ['none', 'doubling', 'power']

describe('sequential steps and path lengths', () => {
  it('are those of the dependency graph of recurrent layers', () => {
    fc.assert(
      fc.property(n, layers, fc.boolean(), (positions, depth, bidirectional) => {
        const stack: LayerStack = { kind: 'recurrent', layers: depth, bidirectional }
        const graph = graphOf(stack, positions, depth)
        expect(sequentialSteps(stack, positions)).toBe(longestChain(graph))
        expect(maximumPathLength(stack, positions)).toBe(farthest(graph))
      }),
    )
  })

  it('are those of the graph of self-attention', () => {
    fc.assert(
      fc.property(n, layers, (positions, depth) => {
        const stack: LayerStack = { kind: 'self-attention', layers: depth }
        const graph = graphOf(stack, positions, depth)
        expect(sequentialSteps(stack, positions)).toBe(longestChain(graph))
        expect(maximumPathLength(stack, positions)).toBe(farthest(graph))
      }),
    )
  })

  it.each(dilations)('are those of the graph of convolutions with dilation %s, and no fewer layers do', (dilation) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 2, max: 4 }), (positions, kernel) => {
        const stack: LayerStack = { kind: 'convolution', kernel, dilation }
        const depth = convolutionDepth(positions, kernel, dilation)
        const graph = graphOf(stack, positions, depth)
        expect(sequentialSteps(stack, positions)).toBe(longestChain(graph))
        expect(maximumPathLength(stack, positions)).toBe(farthest(graph))
        expect(distances(graph, positions - 1).size).toBe(positions)
        if (depth > 1) {
          expect(distances(graphOf(stack, positions, depth - 1), positions - 1).size).toBeLessThan(positions)
        }
      }),
    )
  })

  it('by known numbers', () => {
    expect(sequentialSteps({ kind: 'recurrent', layers: 3 }, 100)).toBe(102)
    expect(sequentialSteps({ kind: 'recurrent', layers: 3, bidirectional: true }, 100)).toBe(300)
    expect(maximumPathLength({ kind: 'recurrent' }, 100)).toBe(100)
    expect(maximumPathLength({ kind: 'self-attention' }, 100)).toBe(1)
    expect(maximumPathLength({ kind: 'convolution', kernel: 3, dilation: 'power' }, 81)).toBe(4)
    expect(() => sequentialSteps({ kind: 'self-attention' }, 0)).toThrow('positions must be an integer ≥ 1, got 0')
  })
})

describe('the receptive field', () => {
  it('is 1 + L(k − 1), 1 + (k − 1)(2^L − 1) or k^L', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), (L, k) => {
        expect(receptiveField(L, k)).toBe(1 + L * (k - 1))
        expect(receptiveField(L, k, 'doubling')).toBe(1 + (k - 1) * (2 ** L - 1))
        expect(receptiveField(L, k, 'power')).toBe(k ** L)
      }),
    )
  })

  it('is what the last output of the graph sees', () => {
    for (const dilation of dilations) {
      const stack: LayerStack = { kind: 'convolution', kernel: 3, dilation }
      expect(distances(graphOf(stack, 40, 3), 39).size).toBe(receptiveField(3, 3, dilation))
    }
  })

  it('never reaches a second position with one tap', () => {
    expect(convolutionDepth(1, 1, 'doubling')).toBe(1)
    expect(() => convolutionDepth(2, 1)).toThrow('a kernel of 1 sees 1 position, not 2')
  })
})
