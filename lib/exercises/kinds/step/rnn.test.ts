import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { rnnStepKind } from './rnn'

describeKind(rnnStepKind)

describe('one step of an RNN', () => {
  // The two steps worked in the lesson.
  const worked = posed(rnnStepKind, { block: { W: [[0.8, 0.5]], b: [0.1] }, h0: [0.5], xs: [[1], [-1]] })

  it('gives the numbers of the lesson', () => {
    expect(grade(worked, { z: '1', h: '0.7616', z2: '0.2093', h2: '0.2063' }).credit).toBe(1)
    expect(worked.prompt).toEqual([
      {
        kind: 'text',
        text: {
          zh: '一个单元的 tanh RNN：$w_{hh} = 0.8$，$w_{xh} = 0.5$，$b_h = 0.1$；初始状态 $h_0 = 0.5$，输入 $x_1 = 1$，$x_2 = −1$。求 $h_2$，保留四位小数。',
          en: 'A tanh RNN of one unit has $w_{hh} = 0.8$, $w_{xh} = 0.5$, $b_h = 0.1$; it starts from $h_0 = 0.5$ and reads $x_1 = 1$, then $x_2 = −1$. Find $h_2$ to four decimals.',
        },
      },
    ])
    expect(worked.solution.map((block) => block.kind === 'formula' && block.formula)).toEqual([
      'z_1 = 0.8 * 0.5 + 0.5 * 1 + 0.1 = 1.0000',
      'h_1 = tanh(1) = 0.7616',
      'z_2 = 0.8 * 0.7616 + 0.5 * (−1) + 0.1 = 0.2093',
      'h_2 = tanh(0.2093) = 0.2063',
    ])
  })

  it('multiplies a column by the rows of the matrix', () => {
    const block = {
      W: [
        [0, 1, 0.5, 0],
        [0, 0, 1, 1],
      ],
      b: [0.1, 0.4],
    }
    const { parts } = posed(rnnStepKind, { block, h0: [0.3, 0.2], xs: [[1, -1]] })
    // z = (0.2 + 0.5 + 0.1, 1 − 1 + 0.4)
    expect(grade({ parts }, { z: '(0.8, 0.4)', h: '(tanh(0.8), tanh(0.4))' }).credit).toBe(1)
    // By rows: h·W = (0, 0.3), x·W = (0.5 − 1, −1)
    const byRows = grade({ parts }, { h: '(tanh(-0.4), tanh(-0.3))' }).parts.h
    expect(byRows?.outcome === 'convention' && byRows.conventions.map(({ id }) => id)).toEqual(['rnn.row-vectors'])
  })
})
