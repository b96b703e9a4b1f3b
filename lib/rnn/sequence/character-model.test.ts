import { describe, expect, it } from 'vitest'
import type { ParameterSet } from '../layers/network-parameters'
import { RandomState } from '../random/random-state'
import { characterText } from '../tasks/character-text'
import { take } from '../tasks/dataset'
import { decodeText, encodeText } from '../tasks/vocabulary'
import { type Tensor, tensor } from '../tensor/tensor'
import { centralDifference } from '../testing/central-difference'
import { adam } from '../training/adam'
import {
  type CharacterModelRun,
  type CharacterModelSpec,
  characterModelShapes,
  initialCharacterModel,
  runCharacterModel,
} from './character-model'
import { generate } from './generate'
import { sampleToken } from './sampling'
import { tokenMatrix } from './testing/token-matrix'

const specs: [string, CharacterModelSpec][] = [
  ['embedded vanilla RNN', { vocabulary: 4, embeddingSize: 3, cell: { kind: 'rnn' }, hiddenSize: 3 }],
  ['embedded GRU', { vocabulary: 4, embeddingSize: 2, cell: { kind: 'gru' }, hiddenSize: 3 }],
  [
    'embedded LSTM of two layers with projection',
    { vocabulary: 4, embeddingSize: 2, cell: { kind: 'lstm', projectionSize: 2 }, hiddenSize: 3, layers: 2 },
  ],
]
const { tokens: inputs, lengths } = tokenMatrix([
  [0, 3, 1, 1],
  [2, 2],
])
const targets = Int32Array.of(3, 1, 1, 2, 2, 0, 0, 0)
const batch = { inputs, targets, lengths }

describe.each(specs)('the language model of a(n) %s', (_, spec) => {
  const parameters = initialCharacterModel(spec, new RandomState(4))
  const run = (set: ParameterSet = parameters) => runCharacterModel(spec, set, batch)

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
    const alone = (start: number, end: number) => {
      const read = { shape: [1, end - start] as const, data: inputs.data.slice(start, end) }
      return runCharacterModel(spec, parameters, { inputs: read, targets: targets.slice(start, end) })
    }
    const [one, two] = [alone(0, 4), alone(4, 6)]
    expect(run().loss).toBeCloseTo((4 * one.loss + 2 * two.loss) / 6, 13)
    const padded = { shape: [1, 4, 4], data: new Float64Array(16) }
    padded.data.set(two.logits.data)
    expect(run().logits.data.length).toBe(32)
    run().logits.data.forEach((value, n) => {
      expect(value).toBeCloseTo((n < 16 ? one.logits.data[n] : padded.data[n - 16]) as number, 13)
    })
    const dirty = (tokens: Int32Array) => tokens.map((token, n) => (n > 5 ? 99 : token))
    const dirtyBatch = { inputs: { ...inputs, data: dirty(inputs.data) }, targets: dirty(targets), lengths }
    expect(runCharacterModel(spec, parameters, dirtyBatch).backward()).toEqual(run().backward())
  })
  it('goes on from a carried state as if the text had not been cut', () => {
    const text = 'abacddabbacadcbdaabcdacbd'
    const uncut = runCharacterModel(spec, parameters, characterText(text, { steps: 12 }))
    // Two streams of three windows each: window 0 with 3, 1 with 4, 2 with 5.
    const windows = characterText(text, { steps: 4 })
    let initial: CharacterModelRun['final'] | undefined
    let loss = 0
    const gradients: ParameterSet[] = []
    for (let n = 0; n < 3; n++) {
      const part = runCharacterModel(spec, parameters, take(windows, [n, n + 3]), { initial })
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
    const made = [...generate(spec, parameters, Int32Array.of(1, 2), 5, { temperature: 0.7, random })]
    const read = tokenMatrix([[1, 2, ...made]]).tokens
    const { logits } = runCharacterModel(spec, parameters, { inputs: read, targets: new Int32Array(7) })
    const again = new RandomState(6)
    for (let n = 0; n < 5; n++) {
      const row = tensor([4], logits.data.subarray((n + 1) * 4, (n + 2) * 4))
      expect(sampleToken(row, { temperature: 0.7, random: again })).toBe(made[n])
    }
    expect(generate(spec, parameters, Int32Array.of(0), 0, { temperature: 0 })).toEqual(new Int32Array(0))
  })
})

describe('the language model', () => {
  const spec: CharacterModelSpec = { vocabulary: 4, embeddingSize: 2, cell: { kind: 'lstm' }, hiddenSize: 3 }
  const parameters = initialCharacterModel(spec, new RandomState(4))

  it('that knows nothing is as uncertain as among all tokens', () => {
    const blank = Object.fromEntries(
      characterModelShapes(spec).map(({ name, shape }) => [
        name,
        tensor(shape, Array(shape.reduce((a, b) => a * b)).fill(0)),
      ]),
    )
    const { loss } = runCharacterModel(spec, blank, batch)
    expect(loss).toBeCloseTo(Math.log(4), 12)
  })
  it('refuses what does not fit', () => {
    const run = (change: Partial<typeof batch>) => () => runCharacterModel(spec, parameters, { ...batch, ...change })
    expect(run({ lengths: [4, 0] })).toThrow('length 1 must be an integer from 1 to 4, got 0')
    expect(run({ targets: targets.slice(1) })).toThrow('the targets must have shape (8,), got (7,)')
    expect(run({ targets: targets.map(() => 4) })).toThrow('from 0 to 3, got 4')
    const { tokens } = tokenMatrix([
      [0, 4, 0, 0],
      [0, 0],
    ])
    expect(run({ inputs: tokens })).toThrow('a token must be an integer from 0 to 3, got 4')
    const prompt = Int32Array.of(0)
    const greedy = { temperature: 0 }
    expect(() => characterModelShapes({ ...spec, vocabulary: 0 })).toThrow(
      'outputSize must be an integer of at least 1, got 0',
    )
    expect(() => characterModelShapes({ ...spec, embeddingSize: 0 })).toThrow(
      'inputSize must be an integer of at least 1',
    )
    expect(() => generate(spec, parameters, new Int32Array(0), 1, greedy)).toThrow(
      'prompt.length must be an integer of',
    )
    expect(() => generate(spec, parameters, Int32Array.of(4), 1, greedy)).toThrow(
      'a token must be an integer from 0 to 3',
    )
    expect(() => generate(spec, parameters, prompt, -1, greedy)).toThrow(
      'count must be an integer of at least 0, got -1',
    )
    expect(() => generate(spec, parameters, prompt, 1, {})).toThrow('random must be given, got undefined')
  })

  it('learns a short text by truncated backpropagation with a carried state, and writes it', () => {
    // l is followed by l, o and d, o by a space and r, a space by w and h: a model that sees the last letter alone
    // cannot have a loss below (3 ln 3 + 4 ln 2)/12 = 0.51 nats, one that sees nothing none below 1.9.
    const windows = characterText('hello world '.repeat(20), { steps: 10 })
    const { vocabulary } = windows
    const model: CharacterModelSpec = {
      vocabulary: vocabulary.characters.length,
      embeddingSize: 4,
      cell: { kind: 'lstm' },
      hiddenSize: 12,
    }
    const optimiser = adam({ learningRate: 0.04 })
    let set = initialCharacterModel(model, new RandomState(3))
    let state = optimiser.initial(set)
    const losses: number[] = []
    for (let epoch = 0; epoch < 12; epoch++) {
      // Four streams of five windows.
      let initial: CharacterModelRun['final'] | undefined
      for (let n = 0; n < 5; n++) {
        const window = take(windows, [n, n + 5, n + 10, n + 15])
        const run = runCharacterModel(model, set, window, { initial })
        initial = run.final
        losses.push(run.loss)
        ;({ parameters: set, state } = optimiser.step(set, run.backward(), state))
      }
    }
    expect(losses[0]).toBeGreaterThan(1.8)
    expect(losses.at(-1)).toBeLessThan(0.1)
    const made = generate(model, set, encodeText(vocabulary, 'hello '), 18, { temperature: 0 })
    expect(decodeText(vocabulary, made)).toBe('world hello world ')
  })
})
