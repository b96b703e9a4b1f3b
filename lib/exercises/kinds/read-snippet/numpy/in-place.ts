import { handTolerance } from '../../../answer/answer'
import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

type Given = { readonly inputs: readonly (readonly [number, number])[]; readonly way: 'in-place' | 'new' | 'copy' }

const updates = { 'in-place': 'h += x_t', new: 'h = h + x_t', copy: 'h += x_t' } as const

/** Running sums: what h is after each step. */
function sums({ inputs }: Given): (readonly number[])[] {
  let h = [0, 0]
  return inputs.map((x) => {
    h = h.map((entry, n) => entry + (x[n] as number))
    return h
  })
}

/** A state that is changed in place is the same array in every place of a list. */
export const inPlace = snippet<Given>({
  id: 'in-place',
  level: 2,
  draw: (random) => ({
    inputs: Array.from({ length: random.randint(3, 5) }, () => [random.randint(1, 6), random.randint(-5, 0)] as const),
    way: pick(random, ['in-place', 'new', 'copy'] as const),
  }),
  code: ({ inputs, way }) => `import numpy as np

x = np.array([${inputs.map((row) => `[${row.join(', ')}]`).join(', ')}])
h = np.zeros(2)
states = []
for x_t in x:
    ${updates[way]}
    states.append(${way === 'copy' ? 'h.copy()' : 'h'})
print(states[0].tolist())`,
  printed: (given) => {
    // Doing the same with arrays that can be shared: what is stored is h itself, or a copy of it.
    let h = [0, 0]
    const states: number[][] = []
    for (const x of given.inputs) {
      if (given.way === 'new') h = [...h]
      x.forEach((entry, n) => {
        h[n] = (h[n] as number) + entry
      })
      states.push(given.way === 'copy' ? [...h] : h)
    }
    return { form: 'vector', key: states[0] ?? [], tolerance: handTolerance }
  },
  recount: (given) => (given.way === 'in-place' ? sums(given).at(-1) : sums(given)[0]) ?? [],
  slips: [
    {
      id: 'copied',
      value: (given) => (given.way === 'in-place' ? sums(given)[0] : undefined),
      text: {
        zh: '`h += x_t` 就地修改同一个数组，列表里每一项都是它，所以第一项也变成了最后的值。',
        en: '`h += x_t` changes one array in place, and every entry of the list is that array, so the first has become the last value too.',
      },
    },
    {
      id: 'aliased',
      value: (given) => (given.way === 'in-place' ? undefined : sums(given).at(-1)),
      text: {
        zh: '这里没有共用数组：`h = h + x_t` 每步造一个新数组，`h.copy()` 存的是副本，所以第一项还是第一步的值。',
        en: 'No array is shared here: `h = h + x_t` makes a new one at each step and `h.copy()` stores a copy, so the first entry is still that of the first step.',
      },
    },
    {
      id: 'before-update',
      value: () => [0, 0],
      text: {
        zh: '先更新，后存入：列表里没有初始状态。',
        en: 'The update comes before the append: the initial state is not in the list.',
      },
    },
    {
      id: 'last-input',
      value: ({ inputs }) => inputs.at(-1),
      text: { zh: '这是最后一个输入；状态是累加的。', en: 'This is the last input; the state is a sum.' },
    },
  ],
  hints: ({ inputs }) => [
    {
      zh: '问自己：每一步之后，`h` 是原来那个数组，还是一个新数组？',
      en: 'Ask whether `h` is the same array after each step, or a new one.',
    },
    {
      zh: `第一步之后 \`h\` 是 [${inputs[0]?.join(', ')}]。以后的步会不会改变列表里的这一项？`,
      en: `After the first step \`h\` is [${inputs[0]?.join(', ')}]. Do later steps change this entry of the list?`,
    },
  ],
  steps: ({ way }) => [
    paragraph(
      {
        'in-place': {
          zh: '`+=` 就地修改数组，列表里存的都是这同一个数组；打印时它已是全部输入的和。',
          en: '`+=` changes the array in place, and the list holds that one array again and again; when it is printed, it is the sum of all inputs.',
        },
        new: {
          zh: '`h = h + x_t` 造出新数组，旧的留在列表里不变；第一项是第一个输入。',
          en: '`h = h + x_t` makes a new array, and the old one stays in the list as it was; the first entry is the first input.',
        },
        copy: {
          zh: '`+=` 就地修改数组，但存进列表的是副本，以后不变；第一项是第一个输入。',
          en: '`+=` changes the array in place, but a copy goes into the list and stays as it is; the first entry is the first input.',
        },
      }[way],
    ),
  ],
  why: {
    zh: '把状态存进列表再就地更新，是手写 RNN 时常见的错：所有时刻的状态都变成了最后一个，BPTT 就算错了，而前向的结果看不出来。',
    en: 'Storing states in a list and updating them in place is a usual mistake in hand-written RNNs: all states become the last one, and BPTT is wrong, while the forward result shows nothing.',
  },
})
