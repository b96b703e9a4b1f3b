import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import type { Spec } from './bidirectional-run'
import { sentenceVector } from './sentence-vector'

describeKind(sentenceVector)

const plain: Spec = {
  asked: 'output',
  cell: 'lstm',
  inputSize: 3,
  hiddenSize: 8,
  layers: 1,
  batchFirst: false,
  steps: 5,
  lengths: [5, 5],
  sequence: 0,
  turn: 0,
}
const short: Spec = { ...plain, batchFirst: true, lengths: [5, 3], sequence: 1 }
const stack: Spec = { ...plain, asked: 'h_n', layers: 3 }

/** The text of the right options. */
const keys = (spec: Spec) =>
  posed(sentenceVector, spec).parts.map(({ answer }) =>
    answer.form === 'choice' ? answer.options.find(({ id }) => id === answer.key)?.text.en : answer.key,
  )

describe('a sentence vector', () => {
  it('joins the two states that have read everything', () => {
    expect(keys(plain)).toEqual(['`output[-1, :, :8]`', '`output[0, :, 8:]`'])
    expect(keys(short)).toEqual(['`output[1, 2, :8]`', '`output[1, 0, 8:]`'])
    expect(keys(stack)).toEqual([4, 5])
  })

  it('shows the call', () => {
    expect(posed(sentenceVector, short).prompt[0]).toEqual({
      kind: 'code',
      language: 'python',
      code: [
        'net = nn.LSTM(3, 8, batch_first=True, bidirectional=True)',
        'packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)',
        'output, (h_n, c_n) = net(packed)',
        'output, _ = pad_packed_sequence(output, batch_first=True)',
      ].join('\n'),
    })
  })

  it.each<[Spec, 'forward' | 'backward', string, string]>([
    [plain, 'backward', 'end-back', 'bidirectional.last-step'],
    [short, 'forward', 'last-front', 'bidirectional.padding-slot'],
    [stack, 'forward', '2', 'bidirectional.directions-outside'],
  ])('of %j, %s = %s is %s', (spec, part, text, id) => {
    const result = grade(posed(sentenceVector, spec), { [part]: text }).parts[part]
    expect(result?.outcome === 'wrong' && result.slips.map((slip) => slip.id)).toContain(id)
  })

  it('has a name for every option that is wrong', () => {
    for (const { answer, slips } of [plain, short].flatMap((spec) => posed(sentenceVector, spec).parts)) {
      const named = slips.map(({ value }) => value)
      expect(answer.form === 'choice' && answer.options.map(({ id }) => id).sort()).toEqual(
        [answer.key, ...named].sort(),
      )
    }
  })
})
