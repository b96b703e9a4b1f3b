import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import { sizeOf, type Tensor, zeros } from '../tensor/tensor'
import { accumulate } from '../testing/accumulate'
import { drawNetwork, drawState, drawTensor } from '../testing/draw'
import { anyLengths, anyNetwork, anySeed } from '../testing/options'
import { type NetworkGradients, runNetwork } from './network'
import { checkSpec, type NetworkSpec } from './specification'
import type { NetworkState } from './state'

type Sizes = { lengths: number[]; steps: number }

function setUp(spec: NetworkSpec, { lengths, steps }: Sizes, seed: number) {
  const random = new RandomState(seed)
  const parameters = drawNetwork(random, spec)
  const inputs = drawTensor(random, [lengths.length, steps, spec.inputSize])
  const initial = drawState(random, spec, lengths.length)
  const run = runNetwork(spec, parameters, { inputs, lengths }, { initial })
  const gradient = {
    outputs: drawTensor(random, run.outputs.shape),
    final: {
      h: drawTensor(random, run.final.h.shape),
      ...(run.final.c && { c: drawTensor(random, run.final.c.shape) }),
    },
  }
  return { spec, parameters, inputs, lengths, initial, run, gradient }
}

function close(got: Tensor | undefined, wanted: Tensor | undefined): void {
  if (!got || !wanted) return void expect(got).toBe(wanted)
  expect(got.shape).toEqual(wanted.shape)
  const scale = Math.max(1, ...wanted.data.map(Math.abs))
  wanted.data.forEach((value, n) => void expect(Math.abs((got.data[n] as number) - value)).toBeLessThan(1e-12 * scale))
}

/** Sequence b of a batch alone, cut to its length. */
function sequence({ shape, data }: Tensor, b: number, length: number): Tensor {
  const [, steps = 1, width = 1] = shape
  return { shape: [1, length, width], data: data.slice(b * steps * width, (b * steps + length) * width) }
}

/** The state of sequence b alone. */
function stateOf({ h, c }: NetworkState, b: number): NetworkState {
  const pick = ({ shape, data }: Tensor): Tensor => {
    const [layers = 1, batch = 1, width = 1] = shape
    const rows = Array.from({ length: layers }, (_, n) => [
      ...data.slice((n * batch + b) * width, (n * batch + b + 1) * width),
    ])
    return { shape: [layers, 1, width], data: Float64Array.from(rows.flat()) }
  }
  return { h: pick(h), ...(c && { c: pick(c) }) }
}

describe('laws of runNetwork', () => {
  it('a batch is its sequences one by one: outputs, final states, all gradients', () => {
    fc.assert(
      fc.property(anyNetwork, anyLengths, anySeed, (spec, given, seed) => {
        const { parameters, inputs, lengths, initial, run, gradient } = setUp(spec, given, seed)
        const all = run.backward(gradient)
        const sums = new Map(Object.entries(parameters).map(([name, { shape }]) => [name, zeros(shape)]))
        lengths.forEach((length, b) => {
          const single = { inputs: sequence(inputs, b, length) }
          const one = runNetwork(spec, parameters, single, { initial: stateOf(initial, b) })
          close(one.outputs, sequence(run.outputs, b, length))
          close(one.final.h, stateOf(run.final, b).h)
          close(one.final.c, stateOf(run.final, b).c)
          const back = one.backward({
            outputs: sequence(gradient.outputs, b, length),
            final: stateOf(gradient.final, b),
          })
          close(back.inputs, sequence(all.inputs, b, length))
          close(back.initial.h, stateOf(all.initial, b).h)
          close(back.initial.c, stateOf(all.initial, b).c)
          for (const [name, sum] of sums) accumulate(sum, back.parameters[name] as Tensor)
        })
        for (const [name, sum] of sums) close(all.parameters[name], sum)
      }),
    )
  })

  it('padding changes nothing, not even where it is NaN, and gets neither output nor gradient', () => {
    fc.assert(
      fc.property(anyNetwork, anyLengths, anySeed, (spec, given, seed) => {
        const { parameters, inputs, lengths, initial, run, gradient } = setUp(spec, given, seed)
        const padding = (width: number) => (n: number) => {
          const row = Math.floor(n / width)
          return row % given.steps >= (lengths[Math.floor(row / given.steps)] as number)
        }
        const poison = ({ shape, data }: Tensor): Tensor => {
          const isPadding = padding(shape[2] as number)
          return { shape, data: data.map((value, n) => (isPadding(n) ? Number.NaN : value)) }
        }
        const poisoned = runNetwork(spec, parameters, { inputs: poison(inputs), lengths }, { initial })
        expect(poisoned.outputs).toEqual(run.outputs)
        expect(poisoned.final).toEqual(run.final)
        const back = poisoned.backward({ ...gradient, outputs: poison(gradient.outputs) })
        expect(back).toEqual(run.backward(gradient))
        for (const { shape, data } of [run.outputs, back.inputs]) {
          const isPadding = padding(shape[2] as number)
          data.forEach((value, n) => void (isPadding(n) && expect(value).toBe(0)))
        }
      }),
    )
  })

  it('both directions are two runs, the second over each sequence reversed', () => {
    fc.assert(
      fc.property(anyNetwork, anyLengths, anySeed, (any, given, seed) => {
        const spec = { ...any, layers: 1, bidirectional: true }
        const { parameters, inputs, lengths, initial, run } = setUp(spec, given, seed)
        const half = checkSpec(spec).stateSize
        for (const [direction, end] of ['', '_reverse'].entries()) {
          const own = Object.entries(parameters).filter(([name]) => name.endsWith('_reverse') === (end !== ''))
          const renamed = Object.fromEntries(own.map(([name, tensor]) => [name.replace('_reverse', ''), tensor]))
          const turn = (tensor: Tensor) => (end === '' ? tensor : reversed(tensor, lengths))
          const single = runNetwork(
            { ...spec, bidirectional: false },
            renamed,
            { inputs: turn(inputs), lengths },
            { initial: directionOf(initial, direction) },
          )
          close(turn(single.outputs), columns(run.outputs, direction * half, half))
          close(single.final.h, directionOf(run.final, direction).h)
        }
      }),
    )
  })

  it('reversing twice is nothing: the backward direction over reversed sequences is the forward one', () => {
    fc.assert(
      fc.property(anyNetwork, anyLengths, anySeed, (any, given, seed) => {
        const spec = { ...any, layers: 1, bidirectional: false }
        const { parameters, inputs, lengths, initial, run } = setUp(spec, given, seed)
        const twice = Object.entries(parameters).flatMap(([name, tensor]) => [
          [name, tensor],
          [`${name}_reverse`, tensor],
        ])
        const both = (tensor: Tensor): Tensor => ({
          shape: [2, ...tensor.shape.slice(1)],
          data: Float64Array.of(...tensor.data, ...tensor.data),
        })
        const turned = runNetwork(
          { ...spec, bidirectional: true },
          Object.fromEntries(twice),
          { inputs: reversed(inputs, lengths), lengths },
          { initial: { h: both(initial.h), ...(initial.c && { c: both(initial.c) }) } },
        )
        const half = checkSpec(spec).stateSize
        close(reversed(columns(turned.outputs, half, half), lengths), run.outputs)
        close(directionOf(turned.final, 1).h, run.final.h)
        close(directionOf(turned.final, 1).c, run.final.c)
      }),
    )
  })

  it('truncation at k ≥ T is none, and at k < T equals separate runs of chunks whose states are constants', () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer({ min: 1, max: 9 }), anySeed, (any, k, seed) => {
        const spec = { ...any, layers: 1, bidirectional: false }
        const steps = 6
        const { parameters, inputs, initial, run, gradient } = setUp(spec, { lengths: [steps], steps }, seed)
        const got = run.backward(gradient, { truncate: k })
        if (k >= steps) return void expect(got).toEqual(run.backward(gradient))
        const chunks: NetworkGradients[] = []
        let state = initial
        for (let t = 0; t < steps; t += k) {
          const end = Math.min(t + k, steps)
          const chunk = runNetwork(spec, parameters, { inputs: time(inputs, t, end) }, { initial: state })
          const outputs = time(gradient.outputs, t, end)
          chunks.push(chunk.backward(end === steps ? { outputs, final: gradient.final } : { outputs }))
          state = chunk.final
        }
        close(got.initial.h, chunks[0]?.initial.h)
        for (const [name, tensor] of Object.entries(got.parameters)) {
          const sum = zeros(tensor.shape)
          for (const chunk of chunks) accumulate(sum, chunk.parameters[name] as Tensor)
          close(tensor, sum)
        }
      }),
    )
  })

  it('changes nothing that it is given, and two ways back are the same', () => {
    fc.assert(
      fc.property(anyNetwork, anyLengths, anySeed, (spec, given, seed) => {
        const { parameters, inputs, lengths, initial, gradient } = setUp(spec, given, seed)
        const before = structuredClone({ parameters, inputs, lengths, initial, gradient })
        const run = runNetwork(spec, parameters, { inputs, lengths }, { initial })
        expect(run.backward(gradient)).toEqual(run.backward(gradient))
        expect({ parameters, inputs, lengths, initial, gradient }).toEqual(before)
      }),
    )
  })
})

function time({ shape, data }: Tensor, from: number, to: number): Tensor {
  const width = shape[2] as number
  return { shape: [1, to - from, width], data: data.slice(from * width, to * width) }
}

function columns({ shape, data }: Tensor, from: number, count: number): Tensor {
  const width = shape[2] as number
  const kept = data.filter((_, n) => n % width >= from && n % width < from + count)
  return { shape: [...shape.slice(0, 2), count], data: kept }
}

function reversed({ shape, data }: Tensor, lengths: readonly number[]): Tensor {
  const [, steps = 1, width = 1] = shape
  const out = new Float64Array(sizeOf(shape))
  lengths.forEach((length, b) => {
    for (let t = 0; t < length; t++) {
      const from = (b * steps + length - 1 - t) * width
      out.set(data.slice(from, from + width), (b * steps + t) * width)
    }
  })
  return { shape, data: out }
}

function directionOf({ h, c }: NetworkState, direction: number): NetworkState {
  const pick = ({ shape, data }: Tensor): Tensor => {
    const size = sizeOf(shape.slice(1))
    return { shape: [1, ...shape.slice(1)], data: data.slice(direction * size, (direction + 1) * size) }
  }
  return { h: pick(h), ...(c && { c: pick(c) }) }
}
