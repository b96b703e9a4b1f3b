import { type RandomState, tanh } from '../../rnn'
import { handTolerance } from '../answer/answer'
import { decimals } from '../answer/key-text'
import { drawDecimal } from '../draw'
import type { Kind } from '../kind'
import { columnVector, displayed, paragraph } from '../text'

type Spec = { readonly h: number; readonly x: readonly [number, number]; readonly late: boolean }

/** A kind with a part of every form, for the tests of the laws, the grades and the views. */
export const everyForm: Kind<Spec> = {
  id: 'testing.every-form',
  group: 'steps',
  name: { zh: '各种形式', en: 'Every form' },
  lesson: 'lstm',
  anchor: 'gates',
  levels: 3,
  draw: (random: RandomState, level) => ({
    h: random.randint(2, 20),
    x: [drawDecimal(random, 0.3, 0.9), drawDecimal(random, -0.9, -0.3)],
    late: level > 1 && random.randint(0, 2) === 1,
  }),
  pose: ({ h, x, late }) => ({
    prompt: [
      paragraph({ zh: `设 $h = ${h}$，$x$ 为`, en: `Let $h = ${h}$ and` }),
      columnVector('x', x),
      displayed('y = tanh(x)'),
    ],
    parts: [
      { id: 'size', label: { zh: '个数', en: 'Count' }, answer: { form: 'integer', key: h * h }, step: true },
      { id: 'shape', label: { zh: '形状', en: 'Shape' }, answer: { form: 'shape', key: [h, 2] }, weight: 2 },
      {
        id: 'when',
        label: { zh: '哪一步', en: 'Which step' },
        answer: {
          form: 'choice',
          key: late ? 'late' : 'early',
          options: [
            { id: 'late', text: { zh: '最后一步', en: 'the last' } },
            { id: 'early', text: { zh: '第一步', en: 'the first' } },
          ],
        },
      },
      {
        id: 'y',
        label: { zh: '$y$ 的值', en: 'The value of $y$' },
        answer: { form: 'vector', key: x.map(tanh), tolerance: handTolerance },
      },
      {
        id: 'sum',
        label: { zh: '$y$ 之和', en: 'The sum of $y$' },
        answer: { form: 'real', key: tanh(x[0]) + tanh(x[1]), tolerance: handTolerance },
      },
    ],
    hints: [
      { zh: '先算 tanh。', en: 'Begin with tanh.' },
      { zh: `第一项是 $tanh(${x[0]})$。`, en: `The first is $tanh(${x[0]})$.` },
    ],
    solution: [
      paragraph({
        zh: `两项之和：${decimals(tanh(x[0]) + tanh(x[1]), 4)}。`,
        en: `Both together: ${decimals(tanh(x[0]) + tanh(x[1]), 4)}.`,
      }),
    ],
    why: { zh: '逐元素。', en: 'Element by element.' },
  }),
  recount: ({ h }) => ({ size: h ** 2, shape: [h, 1 + 1] }),
  slips: [
    {
      id: 'testing.no-tanh',
      values: ({ x }) => ({ y: x, sum: x[0] + x[1] }),
      text: () => ({ zh: '漏了 tanh。', en: 'The tanh is missing.' }),
    },
    {
      id: 'testing.doubled',
      values: ({ h }) => ({ size: 2 * h }),
      text: () => ({ zh: '加倍了。', en: 'It was doubled.' }),
      how: ({ h }) => `2 × ${h}`,
    },
    {
      id: 'testing.wrong-end',
      values: ({ late }) => ({ when: late ? 'early' : 'late' }),
      text: () => ({ zh: '方向反了。', en: 'It is the other end.' }),
    },
  ],
  conventions: [
    {
      id: 'testing.rows',
      name: { zh: '行向量', en: 'row vectors' },
      values: ({ h }) => ({ shape: [2, h] }),
      text: () => ({ zh: '这是行向量约定。', en: 'This is the convention of row vectors.' }),
    },
  ],
}
