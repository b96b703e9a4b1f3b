import { formatShape } from '../../../rnn'
import type { Kind, Slip, Values } from '../../kind'
import { codeBlock, paragraph } from '../../text'
import { batchText, shapeLabel } from './batch-text'
import { callCode, constructorCode } from './layer-code'
import { directionsOf, drawLayer, type LayerSpec, stateOf } from './layer-spec'
import { ran } from './outputs'

/** The same wrong shape for both states, given how wide a state is. */
function both(spec: LayerSpec, shape: (width: number) => readonly number[]): Values {
  const h = shape(stateOf(spec))
  return spec.cell === 'lstm' ? { h, c: shape(spec.hiddenSize) } : { h }
}

const rows = (spec: LayerSpec) => spec.layers * directionsOf(spec)

const slips: readonly Slip<LayerSpec>[] = [
  {
    id: 'shapes.states-batch-first',
    values: (spec) => both(spec, (width) => [spec.batch, rows(spec), width]),
    text: () => ({
      zh: '把批次放到最前了。`batch_first` 只影响输入与 `output`，状态的批次永远在第二维。',
      en: 'The batch was put first. `batch_first` affects the input and `output` only: in the states the batch is always second.',
    }),
  },
  {
    id: 'shapes.states-top-layer',
    values: (spec) => (spec.layers > 1 ? both(spec, (width) => [directionsOf(spec), spec.batch, width]) : undefined),
    text: () => ({
      zh: '只留了最上面一层：状态是每一层都有的。',
      en: 'Only the topmost layer was kept: every layer has a state.',
    }),
  },
  {
    id: 'shapes.states-no-directions',
    values: (spec) => (spec.bidirectional ? both(spec, (width) => [spec.layers, spec.batch, width]) : undefined),
    text: () => ({
      zh: '第一维漏乘了方向数：每个方向各有一个状态。',
      en: 'The first axis lacks the factor of two: each direction has a state of its own.',
    }),
  },
  {
    id: 'shapes.states-joined',
    values: (spec) => (spec.bidirectional ? both(spec, (width) => [spec.layers, spec.batch, 2 * width]) : undefined),
    text: () => ({
      zh: '把两个方向拼到末维了：那是 `output` 的做法，状态里两个方向在第一维上分开排。',
      en: 'The directions were joined in the last axis, as `output` does: in the states they lie apart, along the first axis.',
    }),
  },
  {
    id: 'shapes.hidden-not-projected',
    values: (spec) =>
      spec.projectionSize === undefined ? undefined : { h: [rows(spec), spec.batch, spec.hiddenSize] },
    text: () => ({
      zh: '`h_n` 是投影之后的：末维是 `proj_size`。',
      en: '`h_n` is what the projection gives: its last axis is `proj_size`.',
    }),
  },
  {
    id: 'shapes.cell-projected',
    values: (spec) =>
      spec.projectionSize === undefined ? undefined : { c: [rows(spec), spec.batch, spec.projectionSize] },
    text: () => ({
      zh: '细胞状态不投影：`c_n` 的末维仍是 `hidden_size`。',
      en: 'The cell state is not projected: the last axis of `c_n` is still `hidden_size`.',
    }),
  },
  {
    id: 'shapes.states-every-step',
    values: (spec) => both(spec, (width) => [spec.steps, spec.batch, directionsOf(spec) * width]),
    text: () => ({
      zh: '状态里没有时间轴：它只留每一层、每个方向最后算完的那一个。',
      en: 'A state has no axis of time: there is just the last one of each layer and direction.',
    }),
  },
  {
    id: 'shapes.states-two-axes',
    values: (spec) => both(spec, (width) => [spec.batch, width]),
    text: () => ({
      zh: '少了第一维：即使只有一层、一个方向，PyTorch 也留着这一维。',
      en: 'The first axis is missing: PyTorch keeps it even for a single layer and direction.',
    }),
  },
]

/** The shapes of the states that a PyTorch layer returns. */
export const stateShapes: Kind<LayerSpec> = {
  id: 'shapes.states',
  group: 'shapes',
  name: { zh: '最终状态的形状', en: 'Shapes of the final states' },
  lesson: 'counting',
  anchor: 'output-shapes',
  levels: 3,
  draw: (random, level) => drawLayer(random, level, ['lstm', 'gru']),
  pose: (spec) => {
    const { h, c } = ran(spec).final
    const D = directionsOf(spec)
    const { zh, en } = batchText(spec)
    const last = c ?? h
    const asked = c
      ? { zh: '`h_n` 和 `c_n` 各是什么形状？', en: 'What shapes have `h_n` and `c_n`?' }
      : { zh: '`h_n` 是什么形状？', en: 'What shape has `h_n`?' }
    return {
      prompt: [
        codeBlock('python', `${constructorCode(spec, true)}\n${callCode(spec)}`),
        paragraph({ zh: zh + asked.zh, en: `${en} ${asked.en}` }),
      ],
      parts: [
        { id: 'h', label: shapeLabel('h_n'), answer: { form: 'shape', key: h.shape } },
        ...(c ? [{ id: 'c', label: shapeLabel('c_n'), answer: { form: 'shape', key: c.shape } } as const] : []),
      ],
      hints: [
        {
          zh: '状态不按时间排，而按层和方向排：每一层、每个方向各留一个。再想 `batch_first` 管不管它。',
          en: 'States are not listed by time but by layer and direction, one for each. And does `batch_first` concern them?',
        },
        {
          zh: `第一维是 $L · D = ${spec.layers} × ${D}$，第二维是批次 $B = ${spec.batch}$，末维是一个方向的宽度。`,
          en: `The first axis is $L · D = ${spec.layers} × ${D}$, the second the batch, $B = ${spec.batch}$, the last the width of one direction.`,
        },
      ],
      solution: [
        paragraph({
          zh: `\`h_n\`：$(L · D, B, H) = ${formatShape(h.shape)}$${c ? '，' : '。'}${c ? '细胞状态的末维总是 `hidden_size`。' : ''}`,
          en: `\`h_n\`: $(L · D, B, H) = ${formatShape(h.shape)}$.${c ? ' The last axis of a cell state is always `hidden_size`.' : ''}`,
        }),
        paragraph({
          zh: `\`${c ? 'c_n' : 'h_n'}\`：$${formatShape(last.shape)}$`,
          en: `\`${c ? 'c_n' : 'h_n'}\`: $${formatShape(last.shape)}$`,
        }),
      ],
      why: {
        zh: '`h_n` 与 `c_n` 的形状和输入怎样摆放无关，批次总在第二维，所以它们可以直接当作下一段的初始状态。投影只作用于 $h$，不作用于 $C$。',
        en: 'The shapes of `h_n` and `c_n` do not depend on the layout of the input: the batch is always second, so they can be passed on as the next initial state. A projection acts on $h$, not on $C$.',
      },
    }
  },
  recount: (spec) => both(spec, (width) => [rows(spec), spec.batch, width]),
  slips,
}
