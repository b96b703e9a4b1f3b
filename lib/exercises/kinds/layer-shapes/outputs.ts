import { formatShape, networkShapes, runNetwork, zeros } from '../../../rnn'
import type { Kind, Slip } from '../../kind'
import { codeBlock, paragraph } from '../../text'
import { batchText, shapeLabel } from './batch-text'
import { callCode, constructorCode } from './layer-code'
import { directionsOf, drawLayer, type LayerSpec, networkOf, stateOf } from './layer-spec'

/** A run of the engine over a batch of this shape. */
export function ran(spec: LayerSpec) {
  const network = networkOf(spec)
  const parameters = Object.fromEntries(networkShapes(network).map(({ name, shape }) => [name, zeros(shape)]))
  return runNetwork(network, parameters, { inputs: zeros([spec.batch, spec.steps, spec.inputSize]) })
}

/** The first two axes of input and output, in the layer's layout. */
function leading({ batch, steps, batchFirst }: LayerSpec): [number, number] {
  return batchFirst ? [batch, steps] : [steps, batch]
}

/** A wrong number of entries in the last axis. */
function lastAxis(
  id: string,
  width: (spec: LayerSpec) => number | undefined,
  text: Slip<LayerSpec>['text'],
): Slip<LayerSpec> {
  return {
    id,
    values: (spec) => {
      const found = width(spec)
      return found === undefined ? undefined : { output: [...leading(spec), found] }
    },
    text,
  }
}

const slips: readonly Slip<LayerSpec>[] = [
  {
    id: 'shapes.layout-swapped',
    values: (spec) => ({ output: [...leading(spec).reverse(), directionsOf(spec) * stateOf(spec)] }),
    text: ({ batchFirst }) =>
      batchFirst
        ? {
            zh: '写了 `batch_first=True`，`output` 的批次就在最前。',
            en: 'With `batch_first=True` the batch comes first in `output`.',
          }
        : {
            zh: '没有写 `batch_first=True` 时，时间在最前，批次在第二维。',
            en: 'Without `batch_first=True` time comes first, and the batch second.',
          },
  },
  lastAxis(
    'shapes.output-one-direction',
    (spec) => (spec.bidirectional ? stateOf(spec) : undefined),
    () => ({
      zh: '末维只算了一个方向：`output` 把两个方向的隐藏状态并排放在一起。',
      en: 'The last axis has one direction only: `output` holds the hidden states of both, side by side.',
    }),
  ),
  lastAxis(
    'shapes.output-all-layers',
    (spec) => (spec.layers > 1 ? spec.layers * directionsOf(spec) * stateOf(spec) : undefined),
    () => ({
      zh: '把各层的状态都算进了末维：`output` 只有最上面一层。',
      en: 'The last axis has the states of all layers: `output` holds the topmost layer only.',
    }),
  ),
  lastAxis(
    'shapes.output-not-projected',
    (spec) => (spec.projectionSize === undefined ? undefined : directionsOf(spec) * spec.hiddenSize),
    () => ({
      zh: '末维用了 `hidden_size`：有 `proj_size` 时，隐藏状态是投影后的宽度。',
      en: 'The last axis is `hidden_size`: with `proj_size` a hidden state has the projected width.',
    }),
  ),
  lastAxis(
    'shapes.output-input-width',
    ({ inputSize }) => inputSize,
    () => ({
      zh: '末维还是输入的维度：`output` 装的是隐藏状态。',
      en: 'The last axis is the input’s: `output` holds hidden states.',
    }),
  ),
  {
    id: 'shapes.output-last-step',
    values: (spec) => ({ output: [spec.batch, directionsOf(spec) * stateOf(spec)] }),
    text: () => ({
      zh: '这只是一步的输出（Keras 默认如此）：PyTorch 的 `output` 每一步都有。',
      en: 'This is the output of one step, as Keras returns by default: PyTorch’s `output` has every step.',
    }),
  },
  {
    id: 'shapes.output-is-state',
    values: (spec) => ({ output: [spec.layers * directionsOf(spec), spec.batch, stateOf(spec)] }),
    text: () => ({
      zh: '这是 `h_n` 的形状：它按层和方向排，每个只留最后的状态。',
      en: 'This is the shape of `h_n`, which has one last state for each layer and direction.',
    }),
  },
]

/** The shape of what a PyTorch layer returns first. */
export const outputShape: Kind<LayerSpec> = {
  id: 'shapes.output',
  group: 'shapes',
  name: { zh: '输出的形状', en: 'Shape of the output' },
  lesson: 'counting',
  anchor: 'output-shapes',
  levels: 3,
  draw: (random, level) => drawLayer(random, level, ['rnn', 'lstm', 'gru']),
  pose: (spec) => {
    const [batch = 0, steps = 0, width = 0] = ran(spec).outputs.shape
    const key = spec.batchFirst ? [batch, steps, width] : [steps, batch, width]
    const D = directionsOf(spec)
    const axes = spec.batchFirst ? '(B, T, D · H)' : '(T, B, D · H)'
    const { zh, en } = batchText(spec)
    return {
      prompt: [
        codeBlock('python', `${constructorCode(spec, true)}\n${callCode(spec)}`),
        paragraph({ zh: `${zh}\`output\` 是什么形状？`, en: `${en} What shape has \`output\`?` }),
      ],
      parts: [{ id: 'output', label: shapeLabel('output'), answer: { form: 'shape', key } }],
      hints: [
        {
          zh: '`output` 是最上面一层在每一步的隐藏状态。它有三条轴：时间、批次，还有一条是什么？',
          en: '`output` holds the hidden state of the topmost layer at every step. Its three axes are time, batch and what else?',
        },
        {
          zh: `先看有没有 \`batch_first=True\`，定下前两维；末维是方向数 $D = ${D}$ 乘每个方向的宽度 $H = ${stateOf(spec)}$。`,
          en: `Look for \`batch_first=True\` to order the first two axes; the last is $D = ${D}$ times the width $H = ${stateOf(spec)}$ of one direction.`,
        },
      ],
      solution: [
        paragraph({
          zh: `$T = ${steps}$，$B = ${batch}$，$D · H = ${D} × ${stateOf(spec)} = ${width}$；层数不影响 \`output\`。`,
          en: `$T = ${steps}$, $B = ${batch}$, $D · H = ${D} × ${stateOf(spec)} = ${width}$; the number of layers does not matter for \`output\`.`,
        }),
        paragraph({
          zh: `${spec.batchFirst ? '批次在前' : '时间在前'}：$${axes} = ${formatShape(key)}$`,
          en: `${spec.batchFirst ? 'Batch first' : 'Time first'}: $${axes} = ${formatShape(key)}$`,
        }),
      ],
      why: {
        zh: '`output` 是最上面一层每一步的状态，两个方向并排，所以末维是 $D · H$；有投影时 $H$ 是 `proj_size`。`batch_first` 只换输入与 `output` 的前两维。',
        en: '`output` holds the topmost layer’s state at every step, both directions side by side: hence $D · H$, where $H$ is `proj_size` under a projection. `batch_first` swaps the first two axes of the input and of `output`, and nothing else.',
      },
    }
  },
  recount: (spec) => ({ output: [...leading(spec), directionsOf(spec) * stateOf(spec)] }),
  slips,
}
