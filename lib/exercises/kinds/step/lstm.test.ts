import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { lstmStepKind } from './lstm'
import type { LstmSpec } from './lstm-hand'

describeKind(lstmStepKind)

const unit = (wh: number, wx: number, b: number) => ({ W: [[wh, wx]], b: [b] })
/** The step of the lesson, with the source review’s values. */
const worked: LstmSpec = {
  blocks: { f: unit(0.5, 0.5, 1), i: unit(1, -0.5, 0), g: unit(-1, 2, 0.5), o: unit(0.25, 1, 0) },
  h0: [0.5],
  c0: [-0.5],
  xs: [[1]],
}

describe('one step of an LSTM', () => {
  const { parts, prompt, solution } = posed(lstmStepKind, worked)

  it('gives the numbers of the lesson', () => {
    const answers = { f: '0.851953', i: '0.5', g: '0.964028', o: '0.754915', c: '0.0560374', h: '0.0422592' }
    const graded = grade({ parts }, answers)
    expect(Object.values(graded.parts).map(({ outcome }) => outcome)).toEqual(Array(6).fill('correct'))
    expect(solution.at(-2)).toEqual({ kind: 'formula', formula: 'C_1 = 0.8520 * (−0.5) + 0.5 * 0.9640 = 0.0560' })
    expect(solution.at(-1)).toEqual({ kind: 'formula', formula: 'h_1 = 0.7549 * tanh(0.0560) = 0.0423' })
  })

  it('asks for both states and lists the weights', () => {
    expect(parts.filter(({ step }) => !step).map(({ id }) => id)).toEqual(['c', 'h'])
    expect(prompt).toMatchObject([
      {
        text: {
          en: 'A standard LSTM (with a forget gate, without peepholes) has one unit. It starts from $h_0 = 0.5$ and $C_0 = −0.5$ and reads $x_1 = 1$. Find $C_1$ and $h_1$ to four decimals. Its weights, $w_h$ for $h_{t-1}$ and $w_x$ for $x_t$:',
        },
      },
      {
        rows: [
          [{ en: 'Forget gate $f$' }, '0.5', '0.5', '1'],
          [{ en: 'Input gate $i$' }, '1', '−0.5', '0'],
          [{ en: 'Candidate $~C$' }, '−1', '2', '0.5'],
          [{ en: 'Output gate $o$' }, '0.25', '1', '0'],
        ],
      },
    ])
  })

  it.each<[string, string, string]>([
    ['c', '0.754915 * 0.0560374', 'lstm.output-on-cell'],
    ['h', '0.754915 * 0.0560374 + 0.02', ''],
    ['c', '0.851953 * 0.5 + 0.5 * 0.964028', 'lstm.hidden-for-cell'],
    ['c', '(1 - 0.851953) * (-0.5) + 0.5 * 0.964028', 'lstm.forget-inverted'],
    ['f', 'sigmoid(0.75)', 'lstm.no-bias'],
  ])('%s = %s is named %s', (part, text, id) => {
    const result = grade({ parts }, { [part]: text }).parts[part]
    expect(result?.outcome === 'wrong' && (result.slips[0]?.id ?? '')).toBe(id)
  })
})
