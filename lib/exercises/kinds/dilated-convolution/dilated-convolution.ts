import type { Localized } from '../../../i18n/locale'
import type { RandomState } from '../../../rnn'
import { pick } from '../../draw'
import type { Kind, Level, Part, Posed, Slip } from '../../kind'
import { numberSlip } from '../../number-slip'
import { paragraph } from '../../text'
import { type Dilated, growthOf, layersToSee, receptiveField, seenPositions } from './receptive-field'

/** What an output sees; or, with `positions`, how many layers it needs to see so many. */
interface Spec extends Dilated {
  readonly positions?: number
}

const fieldText = ({ rule, kernel: k, layers: L }: Dilated) =>
  rule === 'kernel' ? `${k}^{${L}}` : `1 + (${k} - 1)(2^{${L}} - 1)`
const otherRule = (spec: Dilated): Dilated => ({ ...spec, rule: spec.rule === 'kernel' ? 'two' : 'kernel' })
const typed = (spec: Dilated) =>
  spec.rule === 'kernel' ? `${spec.kernel}^${spec.layers}` : `1 + (${spec.kernel} − 1) × (2^${spec.layers} − 1)`

/** A wrong receptive field, and the number of layers that it leads to. */
function slip(
  id: string,
  text: Localized,
  field: (spec: Dilated) => string | undefined,
  layers: (spec: Spec, positions: number) => number | undefined,
): Slip<Spec> {
  return numberSlip(id, text, (spec) => {
    if (spec.positions === undefined) return { field: field(spec) }
    const found = layers(spec, spec.positions)
    return found === undefined ? undefined : { layers: `${found}` }
  })
}

const slips: readonly Slip<Spec>[] = [
  slip(
    'cost.no-dilation',
    {
      zh: '没有算空洞：间隔逐层变大，上面一层的一步在输入上跨得更远。',
      en: 'The dilation is missing: it grows from layer to layer, so that a step further up spans more of the input.',
    },
    ({ kernel: k, layers: L }) => `1 + ${L} × (${k} − 1)`,
    ({ kernel: k }, n) => Math.ceil((n - 1) / (k - 1)),
  ),
  slip(
    'cost.other-dilation-rule',
    {
      zh: '用了另一种间隔规则：先看间隔每层是乘 $k$ 还是乘 2。',
      en: 'This is for the other rule: see whether the dilation is multiplied by $k$ or by 2.',
    },
    (spec) => typed(otherRule(spec)),
    (spec, n) => layersToSee(n, (layers) => receptiveField({ ...otherRule(spec), layers })),
  ),
  slip(
    'cost.field-without-itself',
    {
      zh: '漏了自己：各层加起来的是向外伸出的距离，再加上当前位置才是看到的个数。',
      en: 'The position itself is missing: the layers add up to how far it reaches, and it sees one more.',
    },
    (spec) => (spec.rule === 'kernel' ? `${typed(spec)} − 1` : `(${spec.kernel} − 1) × (2^${spec.layers} − 1)`),
    () => undefined,
  ),
  slip(
    'cost.dilation-starts-late',
    {
      zh: '间隔从第二档开始了：第一层的间隔是 1，也就是普通的卷积。',
      en: 'The dilation began one layer too early: in the first layer it is 1, an ordinary convolution.',
    },
    (spec) => {
      const { kernel: k, layers: L } = spec
      return spec.rule === 'kernel' ? `1 + ${k} × (${k}^${L} − 1)` : `1 + 2 × (${k} − 1) × (2^${L} − 1)`
    },
    () => undefined,
  ),
  slip(
    'cost.field-kernel-two',
    {
      zh: '$2^L$ 只在核宽为 2 时才对：每层跨出 $k - 1$ 个间隔。',
      en: '$2^L$ holds for a kernel size of 2 only: each layer reaches over $k - 1$ gaps.',
    },
    ({ rule, layers: L }) => (rule === 'two' ? `2^${L}` : undefined),
    ({ rule }, n) => (rule === 'two' ? layersToSee(n, (layers) => 2 ** layers) : undefined),
  ),
  slip(
    'cost.field-rounded-down',
    {
      zh: '向下取整了：少一层就看不到这么远。',
      en: 'Rounded down: with one layer fewer an output does not see that far.',
    },
    () => undefined,
    (spec, n) => layersToSee(n, (layers) => receptiveField({ ...spec, layers })) - 1,
  ),
]

/** Level 1: the receptive field. Level 2: the layers that are needed to see so many positions. */
function drawSpec(random: RandomState, level: Level): Spec {
  const rule = pick(random, ['kernel', 'two'] as const)
  const kernel = rule === 'kernel' ? random.randint(3, 6) : random.randint(3, 8)
  const layers = rule === 'kernel' ? random.randint(3, 6) : random.randint(3, 9)
  const stack = { rule, kernel, layers }
  if (level === 1) return stack
  const [fewer, all] = [receptiveField({ ...stack, layers: layers - 1 }), receptiveField(stack)]
  return { ...stack, positions: random.randint(fewer + 1, all + 1) }
}

function pose(spec: Spec): Posed {
  const { kernel: k, positions: n } = spec
  // What is asked for is counted again, whatever the draw began with.
  const layers = n === undefined ? spec.layers : layersToSee(n, (count) => seenPositions({ ...spec, layers: count }))
  const stack = { ...spec, layers }
  const field = seenPositions(stack)
  const fewer = { ...spec, layers: layers - 1 }
  const growth = growthOf(spec)
  const dilations = [0, 1, 2].map((layer) => growth ** layer).join(', ')
  const rule = {
    zh: `空洞卷积一层叠一层，核宽 $k = ${k}$，间隔逐层乘 ${growth}：${dilations.replaceAll(', ', '、')}，依此类推。`,
    en: `Dilated convolutions lie on each other, with kernel size $k = ${k}$ and a dilation multiplied by ${growth} from layer to layer: ${dilations} and so on.`,
  }
  const fieldPart: Part = {
    id: 'field',
    label: { zh: '看到的位置数', en: 'Positions seen' },
    answer: { form: 'integer', key: field },
  }
  return {
    prompt: [
      paragraph(
        n === undefined
          ? {
              zh: `${rule.zh}叠 $L = ${layers}$ 层，最上面的一个输出能看到多少个输入位置？`,
              en: `${rule.en} With $L = ${layers}$ layers, how many input positions does one topmost output see?`,
            }
          : {
              zh: `${rule.zh}要让最上面的一个输出看到 $n = ${n}$ 个输入位置，最少要几层？（信号的路径也就这么长。）`,
              en: `${rule.en} How many layers does it take, at least, for one topmost output to see $n = ${n}$ input positions? (A signal’s path is then as long.)`,
            },
      ),
    ],
    parts:
      n === undefined
        ? [fieldPart]
        : [
            { ...fieldPart, label: { zh: '这么多层看到的位置数', en: 'Positions seen by so many layers' }, step: true },
            { id: 'layers', label: { zh: '层数', en: 'Layers' }, answer: { form: 'integer', key: layers } },
          ],
    hints: [
      {
        zh: '从一个输出往下看：间隔为 $s$ 的一层，让它向外多伸出 $(k - 1) s$ 个位置。把各层加起来，别忘了自己。',
        en: 'Look down from one output: a layer of dilation $s$ lets it reach $(k - 1) s$ positions further. Add up the layers, and do not forget the position itself.',
      },
      {
        zh: `间隔是 $${growth}^0, ${growth}^1, ${growth}^2, …$，所以看到的位置数是 $${spec.rule === 'kernel' ? `${k}^L` : `1 + (${k} - 1)(2^L - 1)`}$。`,
        en: `The dilations are $${growth}^0, ${growth}^1, ${growth}^2, …$, so it sees $${spec.rule === 'kernel' ? `${k}^L` : `1 + (${k} - 1)(2^L - 1)`}$ positions.`,
      },
    ],
    solution:
      n === undefined
        ? [
            paragraph({
              zh: `看到的位置数：$${fieldText(stack)} = ${field}$`,
              en: `Positions seen: $${fieldText(stack)} = ${field}$`,
            }),
          ]
        : [
            paragraph({
              zh: `少一层只看到 $${fieldText(fewer)} = ${seenPositions(fewer)}$ 个，不够 ${n} 个；这么多层看到 $${fieldText(stack)} = ${field}$ 个。`,
              en: `One layer fewer sees $${fieldText(fewer)} = ${seenPositions(fewer)}$, less than ${n}; so many layers see $${fieldText(stack)} = ${field}$.`,
            }),
            paragraph({ zh: `所以最少要：$L = ${layers}$`, en: `So it takes at least $L = ${layers}$` }),
          ],
    why: {
      zh: '间隔按倍数变大，看到的范围就随层数指数增长，路径只有 $O(log n)$ 长，训练时还能并行：介于 RNN 的 $O(n)$ 与自注意力的 $O(1)$ 之间。',
      en: 'Since the dilation grows by a factor, what is seen grows exponentially with the layers and the path is $O(log n)$, and training is parallel too: between the $O(n)$ of an RNN and the $O(1)$ of self-attention.',
    },
  }
}

function recount(spec: Spec): Record<string, number> {
  const { positions: n } = spec
  if (n === undefined) return { field: receptiveField(spec) }
  const layers = layersToSee(n, (count) => receptiveField({ ...spec, layers: count }))
  return { field: receptiveField({ ...spec, layers }), layers }
}

/** What a stack of dilated convolutions sees, and how deep it must be. */
export const dilatedConvolution: Kind<Spec> = {
  id: 'cost.receptive-field',
  group: 'cost',
  name: { zh: '空洞卷积看多远', en: 'Reach of dilated convolutions' },
  lesson: 'architectures',
  anchor: 'path',
  levels: 2,
  draw: drawSpec,
  pose,
  recount,
  slips,
}
