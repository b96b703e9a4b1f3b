import { describe, expect, it } from 'vitest'
import type { ParameterSet } from '../layers/network-parameters'
import { RandomState } from '../random/random-state'
import { type Tensor, tensor } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { adam } from '../training/adam'
import { type CharacterModelSpec, characterModelShapes, runCharacterModel } from './character-model'
import { generate } from './generate'
import { initialCharacterModel } from './initial-sequence-model'
import { bitsPerToken, perplexity } from './perplexity'
import { sampleToken } from './sampling'
import { textWindows } from './text-windows'
import { tokenMatrix } from './tokens'

const specs: [string, CharacterModelSpec][] = [
  ['one-hot vanilla RNN', { vocabulary: 4, cell: { kind: 'rnn' }, hiddenSize: 3 }],
  ['embedded GRU', { vocabulary: 4, embeddingSize: 2, cell: { kind: 'gru' }, hiddenSize: 3 }],
  [
    'embedded LSTM of two layers with projection',
    { vocabulary: 4, embeddingSize: 2, cell: { kind: 'lstm', projectionSize: 2 }, hiddenSize: 3, layers: 2 },
  ],
]
const { tokens, lengths } = tokenMatrix([
  [0, 3, 1, 1, 2],
  [2, 2, 0],
])

describe.each(specs)('the language model of a(n) %s', (_, spec) => {
  const parameters = initialCharacterModel(spec, new RandomState(4))
  const run = (set: ParameterSet = parameters) => runCharacterModel(spec, set, tokens, { lengths })

  it('has the gradients of central differences', () => {
    const gradient = run().backward()
    expect(Object.keys(gradient)).toEqual(characterModelShapes(spec).map(({ name }) => name))
    for (const [name, parameter] of Object.entries(parameters)) {
      const { data } = gradient[name] as Tensor
      centralDifference(() => run().loss, parameter.data).forEach((value, n) => {
        expect(Math.abs((data[n] as number) - value), `${name} ${n}`).toBeLessThan(1e-8)
      })
    }
  })
  it('does for a batch what it does one by one, whatever stands in the padding', () => {
    const one = runCharacterModel(spec, parameters, { shape: [1, 5], data: tokens.data.slice(0, 5) })
    const two = runCharacterModel(spec, parameters, { shape: [1, 3], data: tokens.data.slice(5, 8) })
    expect(run().loss).toBeCloseTo((4 * one.loss + 2 * two.loss) / 6, 13)
    const padded = { shape: [1, 4, 4], data: new Float64Array(16) }
    padded.data.set(two.logits.data)
    expect(run().logits.data.length).toBe(32)
    run().logits.data.forEach((value, n) => {
      expect(value).toBeCloseTo((n < 16 ? one.logits.data[n] : padded.data[n - 16]) as number, 13)
    })
    const dirty = { ...tokens, data: tokens.data.map((token, n) => (n > 7 ? 99 : token)) }
    expect(runCharacterModel(spec, parameters, dirty, { lengths }).backward()).toEqual(run().backward())
  })
  it('goes on from a carried state as if the text had not been cut', () => {
    const text = Int32Array.from({ length: 25 }, (_, n) => (n * n) % 4)
    const whole = textWindows(text, 2, 12)[0] as ReturnType<typeof tokenMatrix>['tokens']
    const uncut = runCharacterModel(spec, parameters, whole)
    let initial = undefined as ReturnType<typeof runCharacterModel>['final'] | undefined
    let loss = 0
    const gradients: ParameterSet[] = []
    for (const window of textWindows(text, 2, 4)) {
      const part = runCharacterModel(spec, parameters, window, { initial })
      initial = part.final
      loss += part.loss / 3
      gradients.push(part.backward())
    }
    expect(loss).toBeCloseTo(uncut.loss, 13)
    expect(initial).toEqual(uncut.final)
    // The windows' gradients together are those of the whole text, cut at every fourth step.
    const truncated = uncut.backward({ truncate: 4 })
    for (const [name, { data }] of Object.entries(truncated)) {
      data.forEach((value, n) => {
        const sum = gradients.reduce((total, set) => total + ((set[name] as Tensor).data[n] as number), 0)
        expect(sum / 3).toBeCloseTo(value, 13)
      })
    }
    if (spec.layers !== 2) return
    expect(uncut.backward({ truncate: 12 })).toEqual(uncut.backward())
    expect(uncut.backward()).not.toEqual(truncated)
  })
  it('continues a prompt with the tokens that its own logits give', () => {
    const random = new RandomState(6)
    const made = [...generate(spec, parameters, [1, 2], 5, { temperature: 0.7, random })]
    const all = [1, 2, ...made]
    const { logits } = runCharacterModel(spec, parameters, tokenMatrix([all]).tokens)
    const again = new RandomState(6)
    for (let n = 0; n < 5; n++) {
      const row = tensor([4], logits.data.subarray((n + 1) * 4, (n + 2) * 4))
      expect(sampleToken(row, { temperature: 0.7, random: again })).toBe(made[n])
    }
    expect(generate(spec, parameters, [0], 0, { temperature: 0 })).toEqual(new Int32Array(0))
  })
})

describe('the language model', () => {
  const spec: CharacterModelSpec = { vocabulary: 4, cell: { kind: 'lstm' }, hiddenSize: 3 }
  const parameters = initialCharacterModel(spec, new RandomState(4))

  it('that knows nothing is as uncertain as among all tokens', () => {
    const blank = Object.fromEntries(
      characterModelShapes(spec).map(({ name, shape }) => [
        name,
        tensor(shape, Array(shape.reduce((a, b) => a * b)).fill(0)),
      ]),
    )
    const { loss } = runCharacterModel(spec, blank, tokens, { lengths })
    expect(perplexity(loss)).toBeCloseTo(4, 12)
    expect(bitsPerToken(loss)).toBeCloseTo(2, 12)
  })
  it('refuses what does not fit', () => {
    expect(() => runCharacterModel(spec, parameters, tokens, { lengths: [5, 1] })).toThrow(
      'a prediction needs two tokens or more, got sequences of 5, 1',
    )
    expect(() => runCharacterModel(spec, parameters, tokenMatrix([[0, 4]]).tokens)).toThrow(
      'the tokens must be integers from 0 to 3, got 4 at 1',
    )
    expect(() => characterModelShapes({ ...spec, vocabulary: 0 })).toThrow(
      'vocabulary must be an integer of at least 1, got 0',
    )
    expect(() => characterModelShapes({ ...spec, embeddingSize: 0 })).toThrow(
      'embeddingSize must be an integer of at least 1',
    )
    expect(() => generate(spec, parameters, [], 1, { temperature: 0 })).toThrow('the prompt must have at least one')
    expect(() => generate(spec, parameters, [4], 1, { temperature: 0 })).toThrow('the prompt must be integers from 0')
    expect(() => generate(spec, parameters, [0], -1, { temperature: 0 })).toThrow(
      'count must be an integer of at least 0, got -1',
    )
    expect(() => generate(spec, parameters, [0], 1, {})).toThrow('needs a random state')
  })

  it('learns a short text by truncated backpropagation with a carried state, and writes it', () => {
    // l is followed by l, o and d, o by a space and r, a space by w and h: a model that sees the last letter alone
    // cannot have a loss below (3 ln 3 + 4 ln 2)/12 = 0.51 nats, one that sees nothing none below 1.9.
    const letters = [...new Set('hello world ')].sort()
    const text = [...'hello world '.repeat(20)].map((letter) => letters.indexOf(letter))
    const model: CharacterModelSpec = {
      vocabulary: letters.length,
      embeddingSize: 4,
      cell: { kind: 'lstm' },
      hiddenSize: 12,
    }
    const optimiser = adam({ learningRate: 0.04 })
    let set = initialCharacterModel(model, new RandomState(3))
    let state = optimiser.initial(set)
    const losses: number[] = []
    for (let epoch = 0; epoch < 12; epoch++) {
      let initial: ReturnType<typeof runCharacterModel>['final'] | undefined
      for (const window of textWindows(text, 4, 10)) {
        const run = runCharacterModel(model, set, window, { initial })
        initial = run.final
        losses.push(run.loss)
        ;({ parameters: set, state } = optimiser.step(set, run.backward(), state))
      }
    }
    expect(losses[0]).toBeGreaterThan(1.8)
    expect(losses.at(-1)).toBeLessThan(0.1)
    const prompt = [...'hello '].map((letter) => letters.indexOf(letter))
    const made = generate(model, set, prompt, 18, { temperature: 0 })
    expect([...made].map((token) => letters[token]).join('')).toBe('world hello world ')
  })
})

describe('text windows', () => {
  it('let every stream read on where it stopped, and predict every token once', () => {
    expect(textWindows([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 2, 3)).toEqual([
      { shape: [2, 4], data: Int32Array.of(0, 1, 2, 3, 5, 6, 7, 8) },
      { shape: [2, 3], data: Int32Array.of(3, 4, 5, 8, 9, 10) },
    ])
  })
  it('refuse sizes and texts that make no prediction', () => {
    expect(() => textWindows([1, 2], 0, 3)).toThrow('batch must be an integer of at least 1, got 0')
    expect(() => textWindows([1, 2], 1, 0.5)).toThrow('steps must be an integer of at least 1, got 0.5')
    expect(() => textWindows([1, 2], 2, 3)).toThrow('2 streams need a text of at least 3 tokens, got 2')
    expect(() => textWindows([1, -2], 1, 3)).toThrow('the text must be integers')
  })
})
