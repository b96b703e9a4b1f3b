import { initialParameters, RandomState, runNetwork, zeros } from '../../../../rnn'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

/** A list of states, which may or may not begin with h_0. */
export const stateList = snippet<{ T: number; d: number; h: number; initial: boolean }>({
  id: 'state-list',
  level: 1,
  draw: (random) => {
    const [d, T] = [random.randint(2, 5), random.randint(5, 9)]
    return { T, d, h: random.randint(10, 17), initial: random.randint(0, 2) === 1 }
  },
  code: ({ T, d, h, initial }) => `import numpy as np

random = np.random.RandomState(0)
x = random.randn(${T}, ${d})
W_xh = random.randn(${d}, ${h})
W_hh = random.randn(${h}, ${h})
h = np.zeros(${h})
states = ${initial ? '[h]' : '[]'}
for x_t in x:
    h = np.tanh(x_t @ W_xh + h @ W_hh)
    states.append(h)
print(np.array(states).shape)`,
  printed: ({ T, d, h, initial }) => {
    const spec = { cell: { kind: 'rnn' }, inputSize: d, hiddenSize: h } as const
    const { outputs } = runNetwork(spec, initialParameters(spec, new RandomState(0)), { inputs: zeros([1, T, d]) })
    const [, states = 0, size = 0] = outputs.shape
    return { form: 'shape', key: [states + (initial ? 1 : 0), size] }
  },
  recount: ({ T, h, initial }) => [initial ? T + 1 : T, h],
  slips: [
    {
      id: 'initial-state',
      value: ({ T, h, initial }) => [initial ? T : T + 1, h],
      text: {
        zh: '看清列表从什么开始：`[h]` 里已有 $h_0$，共 $T + 1$ 个；`[]` 里没有，共 $T$ 个。',
        en: 'Look at what the list begins with: `[h]` holds $h_0$ already, which makes $T + 1$ states; `[]` does not, which makes $T$.',
      },
    },
    {
      id: 'input-size',
      value: ({ T, d, initial }) => [initial ? T + 1 : T, d],
      text: {
        zh: '列表里是状态，长度是隐藏维度，不是输入维度。',
        en: 'The list holds states, whose length is the hidden size and not the input size.',
      },
    },
    {
      id: 'transposed',
      value: ({ T, h, initial }) => [h, initial ? T + 1 : T],
      text: {
        zh: '两维反了：列表的长度在前，每个状态的长度在后。',
        en: 'The axes are turned round: the length of the list comes first, that of a state second.',
      },
    },
    {
      id: 'last-state',
      value: ({ h }) => [h],
      text: {
        zh: '这是一个状态的形状；打印的是所有状态。',
        en: 'This is the shape of one state; all of them are printed.',
      },
    },
  ],
  hints: ({ T, h }) => [
    {
      zh: '数一数列表里有几个状态，再看每个状态多长。',
      en: 'Count the states in the list, then see how long each one is.',
    },
    {
      zh: `循环走 ${T} 次，每次添一个长度为 ${h} 的状态。`,
      en: `The loop runs ${T} times and appends a state of length ${h} each time.`,
    },
  ],
  steps: ({ T, h, initial }) => [
    paragraph(
      initial
        ? {
            zh: `列表开始时已有 $h_0$，循环再添 ${T} 个，每个长度为 ${h}。`,
            en: `The list holds $h_0$ from the start, and the loop appends ${T} more, each of length ${h}.`,
          }
        : {
            zh: `列表开始时是空的，循环添 ${T} 个，每个长度为 ${h}；$h_0$ 不在其中。`,
            en: `The list is empty at the start, and the loop appends ${T}, each of length ${h}; $h_0$ is not among them.`,
          },
    ),
  ],
  why: {
    zh: '有的代码把初始状态也放进列表，有的不放；与别人的结果对照之前，先看清下标从哪一步数起。',
    en: 'Some code keeps the initial state in its list and some does not; before comparing with anybody’s results, see at which step its index begins.',
  },
})
