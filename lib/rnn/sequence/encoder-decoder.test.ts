import { describe, expect, it } from 'vitest'
import { runNetwork } from '../layers/network'
import type { ParameterSet } from '../layers/network-parameters'
import { RandomState } from '../random/random-state'
import { sizeOf, type Tensor, tensor } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { runEncoderDecoder, type SequencePairs, type TeacherForcing } from './encoder-decoder'
import { type EncoderDecoderSpec, encoderDecoderShapes } from './encoder-decoder-specification'
import { sampleToken } from './sampling'
import { tokenMatrix } from './testing/token-matrix'

const small = {
  sourceVocabulary: 4,
  targetVocabulary: 5,
  embeddingSize: 2,
  hiddenSize: 3,
  startToken: 3,
  endToken: 4,
}
const { tokens: source, lengths: sourceLengths } = tokenMatrix([[0, 1, 3], [2], [3, 2]])
const { tokens: target, lengths: targetLengths } = tokenMatrix([[1, 4], [0, 2, 4], [4]])
const pairs: SequencePairs = { source, sourceLengths, target, targetLengths }

/** Normal numbers everywhere, biases included, so that no gradient is small by chance. */
function start(spec: EncoderDecoderSpec): ParameterSet {
  const random = new RandomState(5)
  return Object.fromEntries(
    encoderDecoderShapes(spec).map(({ name, shape }) => [
      name,
      tensor(
        shape,
        random.randn(sizeOf(shape)).map((value) => 0.5 * value),
      ),
    ]),
  )
}

function expectGradients(spec: EncoderDecoderSpec, forcing: () => TeacherForcing) {
  const parameters = start(spec)
  const gradient = runEncoderDecoder(spec, parameters, pairs, forcing()).backward()
  expect(Object.keys(gradient)).toEqual(Object.keys(parameters))
  for (const [name, parameter] of Object.entries(parameters)) {
    const wanted = centralDifference(() => runEncoderDecoder(spec, parameters, pairs, forcing()).loss, parameter.data)
    const { data } = gradient[name] as Tensor
    wanted.forEach((value, n) => {
      expect(Math.abs((data[n] as number) - value), `${name} ${n}`).toBeLessThan(1e-8)
    })
  }
}

const additive = { kind: 'additive', size: 2 } as const
const specs: [string, EncoderDecoderSpec][] = [
  ['a vanilla RNN without attention', { ...small, cell: { kind: 'rnn' } }],
  [
    'a GRU, additive, of both directions',
    { ...small, cell: { kind: 'gru' }, hiddenSize: 2, bidirectional: true, attention: additive },
  ],
  ['an LSTM, scaled dot', { ...small, cell: { kind: 'lstm' }, attention: { kind: 'dot', scaled: true } }],
  [
    'two layers of an LSTM with projection, dot',
    {
      ...small,
      cell: { kind: 'lstm', projectionSize: 2 },
      bias: false,
      layers: 2,
      attention: { kind: 'dot' },
    },
  ],
  [
    'two layers of an LSTM with projection, both directions, additive',
    {
      ...small,
      cell: { kind: 'lstm', projectionSize: 1 },
      hiddenSize: 2,
      layers: 2,
      bidirectional: true,
      attention: additive,
    },
  ],
]

describe.each(specs)('the encoder–decoder of %s', (_, spec) => {
  it('has the gradients of central differences under teacher forcing', () => {
    expectGradients(spec, () => ({}))
  })
  it('does for a batch what it does one by one, whatever stands in the padding', () => {
    const parameters = start(spec)
    const dirty = (tokens: typeof source, lengths: readonly number[]) => {
      const T = tokens.shape[1]
      return {
        ...tokens,
        data: tokens.data.map((token, n) => (n % T < (lengths[Math.floor(n / T)] ?? 0) ? token : -9)),
      }
    }
    const together = runEncoderDecoder(spec, parameters, {
      source: dirty(source, sourceLengths),
      sourceLengths,
      target: dirty(target, targetLengths),
      targetLengths,
    })
    expect(together.backward()).toEqual(runEncoderDecoder(spec, parameters, pairs).backward())
    const V = spec.targetVocabulary
    const [, U] = target.shape
    const [, S] = source.shape
    let loss = 0
    sourceLengths.forEach((s, b) => {
      const u = targetLengths[b] as number
      const alone = runEncoderDecoder(spec, parameters, {
        source: { shape: [1, s], data: source.data.slice(b * S, b * S + s) },
        target: { shape: [1, u], data: target.data.slice(b * U, b * U + u) },
      })
      loss += (alone.loss * u) / targetLengths.reduce((x, y) => x + y)
      const row = together.logits.data.subarray(b * U * V, (b + 1) * U * V)
      alone.logits.data.forEach((value, n) => {
        expect(row[n]).toBeCloseTo(value, 13)
      })
      expect(row.subarray(u * V).every((value) => value === 0)).toBe(true)
      const weights = together.attention?.data.subarray(b * U * S, (b + 1) * U * S)
      weights?.forEach((weight, n) => {
        const real = n % S < s && Math.floor(n / S) < u
        if (!real) expect(weight === 0).toBe(true)
        else expect(weight).toBeCloseTo(alone.attention?.data[Math.floor(n / S) * s + (n % S)] as number, 13)
      })
    })
    expect(together.loss).toBeCloseTo(loss, 13)
  })
})

describe('what the decoder reads', () => {
  const spec: EncoderDecoderSpec = { ...small, cell: { kind: 'rnn' }, attention: additive }
  const parameters = start(spec)
  const readWith = (forcing: TeacherForcing) => runEncoderDecoder(spec, parameters, pairs, forcing)

  it('is the start token and the truth under teacher forcing', () => {
    expect([...readWith({}).read.data]).toEqual([3, 1, 0, 3, 0, 2, 3, 0, 0])
  })
  it.each([0, 0.5])('is, with ε = %d, what a coin and the own predictions say, step by step', (teacherForcing) => {
    const { read, logits } = readWith({ teacherForcing, random: new RandomState(3) })
    const random = new RandomState(3)
    for (let t = 1; t < 3; t++) {
      targetLengths.forEach((length, b) => {
        if (t >= length) return
        const n = b * 3 + t
        const own = random.randomSample() >= teacherForcing
        const row = tensor([5], logits.data.subarray((n - 1) * 5, n * 5))
        expect(read.data[n]).toBe(own ? sampleToken(row, { random }) : target.data[n - 1])
      })
    }
  })
  it('follows the numbers drawn: one for each coin, one for each token of its own', () => {
    let drawn = 0
    const random = new RandomState(3)
    const original = random.randomSample.bind(random)
    random.randomSample = () => {
      drawn++
      return original()
    }
    readWith({ teacherForcing: 1, random })
    expect(drawn).toBe(0)
    readWith({ teacherForcing: 0, random })
    expect(drawn).toBe(2 * (1 + 2))
    expect(readWith({ teacherForcing: 0.3, random: new RandomState(8) }).read).toEqual(
      readWith({ teacherForcing: 0.3, random: new RandomState(8) }).read,
    )
  })
  it('is held fixed by the gradients', () => {
    expectGradients(spec, () => ({ teacherForcing: 0, random: new RandomState(2) }))
    expectGradients(spec, () => ({ teacherForcing: 0.5, random: new RandomState(1) }))
  })
  it('is held fixed together with the dropout masks', () => {
    const dropout = { dropout: 0.5, recurrentDropout: 0.25 }
    const stacked: EncoderDecoderSpec = { ...small, cell: { kind: 'rnn' }, hiddenSize: 2, layers: 2, ...dropout }
    const dropped = () => ({ teacherForcing: 0.5, random: new RandomState(1) })
    expectGradients(stacked, dropped)
    const loss = (forcing: TeacherForcing) => runEncoderDecoder(stacked, start(stacked), pairs, forcing).loss
    expect(loss({ random: new RandomState(1) })).not.toBe(loss({}))
  })
  it('is refused when it is not a probability, or cannot be drawn', () => {
    expect(() => readWith({ teacherForcing: 1.1 })).toThrow('teacherForcing must be in [0, 1], got 1.1')
    expect(() => readWith({ teacherForcing: 0.5 })).toThrow('random must be given')
    expect(() => readWith({ teacherForcing: 0 })).toThrow('random must be given')
  })
})

describe('the encoder–decoder', () => {
  const spec: EncoderDecoderSpec = { ...small, cell: { kind: 'gru' }, attention: additive }
  it.each([
    [{ ...spec, embeddingSize: 0 }, 'inputSize must be an integer'],
    [{ ...spec, targetVocabulary: 0 }, 'targetVocabulary must be an integer of at least 1, got 0'],
    [{ ...spec, endToken: 5 }, 'endToken must be an integer from 0 to 4, got 5'],
    [{ ...spec, hiddenSize: 1.5 }, 'hiddenSize must be an integer'],
    [
      { ...spec, bidirectional: true, attention: { kind: 'dot' } as const },
      'a query’s length must be 6, a key’s, got 3',
    ],
    [{ ...spec, attention: { kind: 'additive', size: 0 } as const }, 'size must be an integer of at least 1, got 0'],
  ])('refuses the specification %j', (bad, message) => {
    expect(() => encoderDecoderShapes(bad)).toThrow(message)
  })
  it('refuses tokens, lengths and parameters that do not fit', () => {
    const parameters = start(spec)
    const run =
      (change: Partial<SequencePairs>, set = parameters) =>
      () =>
        runEncoderDecoder(spec, set, { ...pairs, ...change })
    expect(run({ sourceLengths: [3, 1] })).toThrow('3 sequences want 3 lengths, got 2')
    expect(run({ targetLengths: [2, 0, 3] })).toThrow('length 1 must be an integer from 1 to 3, got 0')
    const far = { ...target, data: target.data.map((token, n) => (n === 4 ? 7 : token)) }
    expect(run({ target: far })).toThrow('a token must be an integer from 0 to 4, got 7')
    expect(run({ target: tokenMatrix([[1], [2]]).tokens, targetLengths: [1, 1] })).toThrow(
      'the target must have shape (3, 1), got (2, 1)',
    )
    const { 'readout.bias': _, ...without } = parameters
    expect(run({}, without)).toThrow('the parameter readout.bias (5,) is missing')
  })

  it('is, without attention, two networks of which the second goes on where the first ends', () => {
    const plain: EncoderDecoderSpec = { ...small, cell: { kind: 'gru' }, layers: 2 }
    const parameters = start(plain)
    const part = (name: string): ParameterSet => {
      const own = Object.entries(parameters).filter(([key]) => key.startsWith(name))
      return Object.fromEntries(own.map(([key, value]) => [key.slice(name.length), value]))
    }
    const network = { cell: plain.cell, hiddenSize: 3, layers: 2, inputSize: 2 }
    const rowsOf = (name: string, tokens: number[]) => {
      const { data } = parameters[name] as Tensor
      const rows = tokens.flatMap((token) => [...data.subarray(2 * token, 2 * token + 2)])
      return { inputs: tensor([1, tokens.length, 2], rows) }
    }
    const encoded = runNetwork(network, part('encoder.'), rowsOf('source_embedding.weight', [0, 1, 3]))
    const read = rowsOf('target_embedding.weight', [3, 0, 2])
    const { outputs } = runNetwork(network, part('decoder.'), read, { initial: encoded.final })
    const { logits } = runEncoderDecoder(plain, parameters, {
      source: tokenMatrix([[0, 1, 3]]).tokens,
      target: tokenMatrix([[0, 2, 4]]).tokens,
    })
    const { weight, bias } = part('readout.') as { weight: Tensor; bias: Tensor }
    logits.data.forEach((value, n) => {
      const [t, v] = [Math.floor(n / 5), n % 5]
      let wanted = bias.data[v] as number
      for (let j = 0; j < 3; j++) wanted += (weight.data[v * 3 + j] as number) * (outputs.data[t * 3 + j] as number)
      expect(value).toBeCloseTo(wanted, 14)
    })
  })
})
