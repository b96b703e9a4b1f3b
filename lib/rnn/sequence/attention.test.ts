import { describe, expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import { type Tensor, tensor, zeros } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { attend } from './attention'
import { type AttentionSpec, attentionShapes } from './attention-score'

const B = 3
const U = 2
const S = 4
const k = 3
const lengths = [4, 1, 2]
const specs: [string, AttentionSpec, number][] = [
  ['additive', { kind: 'additive', size: 5 }, 2],
  ['dot', { kind: 'dot' }, k],
  ['scaled dot', { kind: 'dot', scaled: true }, k],
]

function setting(spec: AttentionSpec, q: number) {
  const random = new RandomState(7)
  const normal = (shape: readonly number[]) => tensor(shape, random.randn(shape.reduce((a, b) => a * b)))
  return {
    parameters: Object.fromEntries(attentionShapes(spec, q, k).map(({ name, shape }) => [name, normal(shape)])),
    queries: normal([B, U, q]),
    keys: normal([B, S, k]),
    dContext: normal([B, U, k]),
    dWeights: normal([B, U, S]),
  }
}
const dot = (a: Tensor, b: Tensor) => a.data.reduce((sum, value, n) => sum + value * (b.data[n] as number), 0)

function expectNear(got: Tensor, wanted: Float64Array) {
  expect(got.data.length).toBe(wanted.length)
  wanted.forEach((value, n) => {
    expect(got.data[n]).toBeCloseTo(value, 8)
  })
}

describe.each(specs)('%s attention', (_, spec, q) => {
  const { parameters, queries, keys, dContext, dWeights } = setting(spec, q)
  const run = () => attend(spec, parameters, queries, keys, lengths)

  it('weighs the real positions alone, and to a sum of 1', () => {
    const { weights, context } = run()
    for (let r = 0; r < B * U; r++) {
      const b = Math.floor(r / U)
      const row = [...weights.data.subarray(r * S, (r + 1) * S)]
      expect(row.slice(lengths[b]).every((weight) => weight === 0)).toBe(true)
      expect(row.reduce((a, c) => a + c)).toBeCloseTo(1, 14)
      for (let j = 0; j < k; j++) {
        const mean = row.reduce((sum, weight, s) => sum + weight * (keys.data[(b * S + s) * k + j] as number), 0)
        expect(context.data[r * k + j]).toBeCloseTo(mean, 14)
      }
    }
  })

  it('has the gradients of central differences, of the context and of the weights', () => {
    const f = () => {
      const { context, weights } = run()
      return dot(context, dContext) + dot(weights, dWeights)
    }
    const gradient = run().backward(dContext, dWeights)
    expectNear(gradient.queries, centralDifference(f, queries.data))
    expectNear(gradient.keys, centralDifference(f, keys.data))
    for (const [name, parameter] of Object.entries(parameters)) {
      expectNear(gradient.parameters[name] as Tensor, centralDifference(f, parameter.data))
    }
    expect(Object.keys(gradient.parameters)).toEqual(Object.keys(parameters))
    const fromContext = () => dot(run().context, dContext)
    expectNear(run().backward(dContext).queries, centralDifference(fromContext, queries.data))
  })

  it('gives the same when it is asked twice, and changes no argument', () => {
    const before = JSON.stringify([parameters, queries, keys])
    const once = run()
    expect(once.backward(dContext, dWeights)).toEqual(once.backward(dContext, dWeights))
    expect(JSON.stringify([parameters, queries, keys])).toBe(before)
  })

  it('lets nothing of the padding in or out', () => {
    const other = tensor(keys.shape, keys.data)
    lengths.forEach((length, b) => {
      other.data.fill(Number.NaN, (b * S + length) * k, (b + 1) * S * k)
    })
    const changed = attend(spec, parameters, queries, other, lengths)
    expect(changed.context).toEqual(run().context)
    expect(changed.weights).toEqual(run().weights)
    const gradient = changed.backward(dContext, dWeights)
    expect(gradient.queries).toEqual(run().backward(dContext, dWeights).queries)
    expect(gradient.parameters).toEqual(run().backward(dContext, dWeights).parameters)
    lengths.forEach((length, b) => {
      const padding = gradient.keys.data.subarray((b * S + length) * k, (b + 1) * S * k)
      expect(padding.every((value) => value === 0)).toBe(true)
    })
  })

  it('does for a batch of queries what it does one by one', () => {
    const together = run()
    for (let r = 0; r < B * U; r++) {
      const b = Math.floor(r / U)
      const alone = attend(
        spec,
        parameters,
        tensor([1, 1, q], queries.data.subarray(r * q, (r + 1) * q)),
        tensor([1, lengths[b] as number, k], keys.data.subarray(b * S * k, (b * S + (lengths[b] as number)) * k)),
      )
      expect([...alone.context.data]).toEqual([...together.context.data.subarray(r * k, (r + 1) * k)])
    }
  })
})

describe('attention', () => {
  const dotProduct: AttentionSpec = { kind: 'dot' }

  it('compares as the equations say', () => {
    const query = tensor([1, 1, 2], [1, 2])
    const keys = tensor([1, 2, 2], [1, 0, 0, 1])
    // e = (1, 2) and (1, 2)/√2: α_2/α_1 = e^1 and e^(1/√2).
    const plain = attend(dotProduct, {}, query, keys).weights.data
    expect((plain[1] as number) / (plain[0] as number)).toBeCloseTo(Math.E, 12)
    const scaled = attend({ kind: 'dot', scaled: true }, {}, query, keys).weights.data
    expect((scaled[1] as number) / (scaled[0] as number)).toBeCloseTo(Math.exp(Math.SQRT1_2), 12)
    // e_s = 2 tanh(1·1 + 2·2 − 5 + k_s) with W_k reading the first number of the key alone.
    const additive = attend(
      { kind: 'additive', size: 1 },
      {
        weight_query: tensor([1, 2], [0.1, 0.2]),
        weight_key: tensor([1, 2], [1, 0]),
        vector: tensor([1], [2]),
      },
      query,
      keys,
    ).weights.data
    const ratio = Math.exp(2 * Math.tanh(0.5) - 2 * Math.tanh(1.5))
    expect((additive[1] as number) / (additive[0] as number)).toBeCloseTo(ratio, 12)
  })

  it('stays finite for scores that overflow a power', () => {
    const run = attend(dotProduct, {}, tensor([1, 1, 1], [1000]), tensor([1, 2, 1], [1000, -1000]))
    expect([...run.weights.data]).toEqual([1, 0])
    expect([...run.backward(tensor([1, 1, 1], [1])).queries.data]).toEqual([0])
  })

  it.each([
    [[2, 3, 1], [1, 2, 1], undefined, 'queries must have shape (1, 3, 1), got (2, 3, 1)'],
    [[1], [1, 1, 1], undefined, 'queries must have shape (1, 0, 0), got (1,)'],
    [[1, 1, 1], [1, 2], undefined, 'keys must have shape (1, 2, 0), got (1, 2)'],
    [[1, 1, 2], [1, 1, 1], undefined, 'a query’s length must be 1, a key’s, got 2'],
    [[1, 1, 1], [1, 2, 1], [0], 'length 0 must be an integer from 1 to 2, got 0'],
    [[1, 1, 1], [1, 2, 1], [1, 1], '1 sequences want 1 lengths, got 2'],
  ])('refuses a query %j over keys %j of lengths %j', (query, keys, lengths, message) => {
    expect(() => attend(dotProduct, {}, zeros(query), zeros(keys), lengths)).toThrow(message)
  })

  it('refuses numbers that are not finite and parameters that are missing or misshapen', () => {
    const one = zeros([1, 1, 1])
    const bad = { shape: [1, 1, 1], data: Float64Array.of(Number.NaN) }
    expect(() => attend(dotProduct, {}, bad, one)).toThrow('queries (1, 1, 1) must be finite, got NaN at 0')
    const additive: AttentionSpec = { kind: 'additive', size: 2 }
    expect(() => attend(additive, {}, one, one)).toThrow('the parameter weight_query (2, 1) is missing')
    expect(() => attend({ kind: 'additive', size: 0 }, {}, one, one)).toThrow('an integer of at least 1, got 0')
    const run = attend(dotProduct, {}, one, one)
    expect(() => run.backward(zeros([1, 2]))).toThrow('dContext must have shape (1, 1, 1), got (1, 2)')
    expect(() => run.backward(one, zeros([1, 2]))).toThrow('dWeights must have shape (1, 1, 1), got (1, 2)')
  })
})
