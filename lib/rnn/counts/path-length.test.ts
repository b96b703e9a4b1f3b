import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LayerStack, maximumPathLength, sequentialSteps } from './path-length'

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
  for (let layer = 0; layer < layers; layer++) {
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
      for (const t of positions) made[t]?.push(add(positions, undefined))
    }
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

  it('by known numbers', () => {
    expect(sequentialSteps({ kind: 'recurrent', layers: 3 }, 100)).toBe(102)
    expect(sequentialSteps({ kind: 'recurrent', layers: 3, bidirectional: true }, 100)).toBe(300)
    expect(maximumPathLength({ kind: 'recurrent' }, 100)).toBe(100)
    expect(maximumPathLength({ kind: 'self-attention' }, 100)).toBe(1)
    expect(() => sequentialSteps({ kind: 'self-attention' }, 0)).toThrow(
      'positions must be an integer of at least 1, got 0',
    )
  })
})
