import { initialParameters, RandomState, runNetwork, zeros } from '../../../../rnn'
import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'
import { call, drawNet, type Net, specOf } from './recurrent-net'

interface Given extends Net {
  readonly T: number
  readonly B: number
  readonly batchFirst: boolean
  readonly shown: 'output' | 'h_n'
}

const directions = ({ bidirectional }: Net) => (bidirectional ? 2 : 1)
const inOrder = ({ T, B, batchFirst }: Given) => (batchFirst ? [B, T] : [T, B])

/** What a recurrent layer returns. */
export const layerShapes = snippet<Given>({
  id: 'layer-shapes',
  level: 1,
  draw: (random) => ({
    ...drawNet(random),
    T: random.randint(11, 16),
    B: random.randint(7, 11),
    batchFirst: pick(random, [false, true]),
    shown: pick(random, ['output', 'h_n'] as const),
  }),
  code: (given) => `import torch
from torch import nn

net = ${call(given, ...(given.batchFirst ? ['batch_first=True'] : []))}
x = torch.zeros(${[...inOrder(given), given.d].join(', ')})
output, ${given.cell === 'lstm' ? '(h_n, c_n)' : 'h_n'} = net(x)
print(${given.shown}.shape)`,
  // The engine’s batch comes first in outputs and second in states, as PyTorch’s does with batch_first=True.
  printed: (given) => {
    const spec = specOf(given)
    const inputs = zeros([given.B, given.T, given.d])
    const { outputs, final } = runNetwork(spec, initialParameters(spec, new RandomState(0)), { inputs })
    const [B = 0, T = 0, width = 0] = outputs.shape
    const output = given.batchFirst ? [B, T, width] : [T, B, width]
    return { form: 'shape', key: given.shown === 'output' ? output : final.h.shape }
  },
  recount: (given) =>
    given.shown === 'output'
      ? [...inOrder(given), directions(given) * given.h]
      : [given.layers * directions(given), given.B, given.h],
  slips: [
    {
      id: 'state-batch-first',
      value: (given) =>
        given.shown === 'h_n' && given.batchFirst ? [given.B, given.layers * directions(given), given.h] : undefined,
      text: {
        zh: '`batch_first` 只管输入和 `output`；`h_n` 的批次总在第二维。',
        en: '`batch_first` is for the input and `output` alone; the batch of `h_n` is always the second axis.',
      },
    },
    {
      id: 'output-order',
      value: (given) =>
        given.shown === 'output' ? [...inOrder(given).reverse(), directions(given) * given.h] : undefined,
      text: {
        zh: '前两维反了：默认是时间在前，`batch_first=True` 时是批次在前。',
        en: 'The first two axes are turned round: time comes first by default, the batch with `batch_first=True`.',
      },
    },
    {
      id: 'one-direction',
      value: (given) => {
        if (!given.bidirectional) return undefined
        return given.shown === 'output' ? [...inOrder(given), given.h] : [given.layers, given.B, given.h]
      },
      text: {
        zh: '漏了另一个方向：`output` 的最后一维是 $2h$，`h_n` 的第一维是 $2L$。',
        en: 'The other direction is missing: the last axis of `output` is $2h$, the first axis of `h_n` is $2L$.',
      },
    },
    {
      id: 'state-joined',
      value: (given) =>
        given.shown === 'h_n' && given.bidirectional ? [given.layers, given.B, 2 * given.h] : undefined,
      text: {
        zh: '`h_n` 里两个方向不拼接，而是排在第一维上。',
        en: '`h_n` does not join the directions; they stand one after the other on the first axis.',
      },
    },
    {
      id: 'layers-in-output',
      value: (given) =>
        given.shown === 'output' && given.layers > 1
          ? [...inOrder(given), given.layers * directions(given) * given.h]
          : undefined,
      text: {
        zh: '`output` 只有最上层的状态，层数不在其中。',
        en: '`output` holds the states of the top layer only; the number of layers is not in it.',
      },
    },
    {
      id: 'top-layer-only',
      value: (given) => (given.shown === 'h_n' && given.layers > 1 ? [directions(given), given.B, given.h] : undefined),
      text: {
        zh: '`h_n` 有每一层的末状态，不只最上层。',
        en: '`h_n` holds the last states of all layers, not of the top one only.',
      },
    },
  ],
  hints: (given) => [
    {
      zh: '`output`：最上层每一步的状态，两个方向拼接。`h_n`：每一层、每个方向的末状态。',
      en: '`output`: the states of the top layer at every step, both directions joined. `h_n`: the last state of every layer and direction.',
    },
    {
      zh: `这里 $L = ${given.layers}$，方向数是 ${directions(given)}，$h = ${given.h}$。`,
      en: `Here $L = ${given.layers}$, there are ${directions(given)} directions, and $h = ${given.h}$.`,
    },
  ],
  steps: (given) => [
    paragraph(
      given.shown === 'output'
        ? {
            zh: `前两维与输入相同；最后一维是方向数乘以隐藏维度，$${directions(given)} × ${given.h}$。`,
            en: `The first two axes are the input’s; the last is directions times hidden size, $${directions(given)} × ${given.h}$.`,
          }
        : {
            zh: `第一维是层数乘以方向数，$${given.layers} × ${directions(given)}$；然后是批次 ${given.B} 和隐藏维度 ${given.h}。`,
            en: `The first axis is layers times directions, $${given.layers} × ${directions(given)}$; then come the batch, ${given.B}, and the hidden size, ${given.h}.`,
          },
    ),
  ],
  why: {
    zh: '`output` 按时间看最上层，`h_n` 按层看末步；`batch_first` 只影响前者。',
    en: '`output` is the top layer over time, `h_n` the last step over layers; `batch_first` concerns the former only.',
  },
})
