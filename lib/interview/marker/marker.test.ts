import { describe, expect, it } from 'vitest'
import { Marker } from './marker'

const marker = new Marker(
  {
    concepts: {
      clipping: ['clip*', '裁剪'],
      cures: ['cure*', 'solve*', 'fix*', '解决', '治'],
      'vanishing-gradient': ['vanishing gradient*', 'vanishing', 'gradients vanish', '梯度消失', '消失'],
    },
    points: { p1: { asserted: ['ct=ft·ct-1+it·<candidate>', '<forget> .. keep* .. <candidate>|ct-1'] } },
    misconceptions: {
      m1: {
        asserted: ['<clipping> .. <cures> .. <vanishing-gradient>', '<vanishing-gradient> .. <cures> .. <clipping>'],
      },
    },
  },
  { candidate: ['c~t', 'gt', 'candidate'], forget: ['forget gate', '遗忘门'] },
  ['How do you stop vanishing gradients?'],
)

const verdicts = (answer: string) => {
  const { points, misconceptions } = marker.mark(answer)
  return [...points, ...misconceptions].map(({ verdict }) => verdict)
}
const claims = (answer: string) => marker.mark(answer).misconceptions[0]?.verdict

describe('the marker', () => {
  it('reads formulas in plain text, Unicode and LaTeX alike', () => {
    for (const formula of [
      'c_t = f_t * c_{t-1} + i_t * g_t',
      'C_t = f_t ⊙ C_{t−1} + i_t ⊙ C̃_t',
      '$C_t = f_t \\odot C_{t-1} + i_t \\odot \\tilde{C}_t$',
      '\\[ C_t=f_t\\circ C_{t-1}+i_t\\circ\\tilde C_t \\]',
      'Ｃｔ＝ｆｔ＊Ｃｔ－１＋ｉｔ＊ｇｔ',
      'c(t) = f(t)*c(t-1) + i(t)*g_t',
    ])
      expect(verdicts(formula), formula).toEqual(['covered', 'not asserted'])
  })

  it('shows where in the answer its evidence is', () => {
    const answer = '嗯，公式是 $C_t = f_t \\odot C_{t-1} + i_t \\odot \\tilde{C}_t$，就这样。'
    const spans = marker.mark(answer).points[0]?.spans ?? []
    expect(spans.map(({ start, end }) => answer.slice(start, end))).toEqual([
      'C_t = f_t \\odot C_{t-1} + i_t \\odot \\tilde{C}_t',
    ])
  })

  it('takes a claim for asserted only where the writer stands behind it', () => {
    expect(claims('You can use clipping to solve vanishing gradients.')).toBe('asserted')
    expect(claims('梯度裁剪可以解决梯度消失。')).toBe('asserted')
    for (const denied of [
      'Clipping does not solve vanishing gradients.',
      "Clipping can't fix vanishing.",
      '裁剪不能解决梯度消失。',
      '裁剪并不能治消失，只管爆炸。',
      'Some people say that clipping solves vanishing gradients, which is false.',
      'It is wrong to say that clipping fixes vanishing gradients.',
      'Don’t say that clipping cures vanishing.',
      'The idea that clipping solves the vanishing gradient is a myth.',
      '有人说裁剪能解决梯度消失，这不对。',
      '别以为裁剪能解决消失。',
      '很多人以为裁剪可以解决梯度消失，其实它只管爆炸。',
      '“裁剪能解决梯度消失”是误传。',
      '误区：裁剪解决梯度消失。',
      'Does clipping fix vanishing gradients? No.',
      'Clipping solves vanishing gradients. No wait, it does not.',
      'Clipping solves vanishing gradients. Wait, it only caps those that explode.',
      'Clipping solves vanishing gradients, no, cross that out.',
      '"Clipping solves vanishing gradients" - no, it only caps those that explode.',
      'Clipping solves vanishing gradients, which isn’t the case.',
      'It’s not true that clipping solves which part of vanishing gradients remains.',
      'no it’s not that clipping solves vanishing gradients',
      '裁剪可以解决梯度消失……不对，说错了，它只管爆炸。',
    ])
      expect(claims(denied), denied).toBe('not asserted')
  })

  it('reads a double negation as an assertion', () => {
    expect(claims('It is not true that clipping does not solve vanishing gradients.')).toBe('asserted')
    expect(claims('不能说裁剪不能解决梯度消失。')).toBe('asserted')
  })

  it('takes a statement of which one half is rejected and the other denied for none at all', () => {
    const halves = new Marker(
      { concepts: {}, points: { p1: { asserted: ['near: forget gate .. input gate'] } }, misconceptions: {} },
      {},
      [],
    )
    const answer = 'It is not true that the forget gate decides. There is no say that the input gate would have.'
    expect(halves.mark(answer).points[0]?.verdict).toBe('missing')
    expect(halves.mark('The forget gate decides. Then the input gate does.').points[0]?.verdict).toBe('covered')
  })

  it('takes a correct half of a sentence for asserted beside a denied one', () => {
    expect(claims('LSTMs do not cure everything, but clipping solves vanishing gradients.')).toBe('asserted')
    expect(claims('LSTM 不是万能的，但裁剪可以解决梯度消失。')).toBe('asserted')
    expect(claims('裁剪不但能解决梯度消失，还很便宜。')).toBe('asserted')
  })

  it('gives nothing for bare terms, for the question said again, or for nothing at all', () => {
    for (const answer of [
      '',
      '   \n',
      'clipping, repair, vanishing gradients, LSTM, GRU, attention',
      'forget gate; keep; candidate; LSTM; sigmoid; tanh',
      '😀'.repeat(50),
      'Keywords: LSTM, attention, forget gate keeping and candidate, states, gates, clipping, vanishing gradients',
      'LSTM and the forget gate and keeping and candidate and clipping and cures and vanishing gradients and attention',
    ])
      expect(verdicts(answer), answer).toEqual(['missing', 'not asserted'])
  })
})
