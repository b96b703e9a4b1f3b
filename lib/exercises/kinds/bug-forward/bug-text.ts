import type { Localized } from '../../../i18n/locale'
import { decimals } from '../../answer/key-text'
import { type Block, code, codeBlock, paragraph, table } from '../../text'
import type { Spec } from './forward-numbers'
import { broken, type Cell, type Mutation, statements } from './programs'
import type { ProgramRun } from './run-program'

/** What each program is meant to be, with the convention where there is more than one. */
const subjects: Readonly<Record<Cell, Localized>> = {
  rnn: {
    zh: '这是一个单元的普通 RNN：状态用 tanh，初值为 0，每步有线性读出，返回最后一步的读出。',
    en: 'This is meant to be a vanilla RNN with one unit: a tanh state that begins at 0, a linear readout at each step, and the last readout returned.',
  },
  lstm: {
    zh: '这是一个单元的标准 LSTM 走一步（三个门、一个候选，没有窥孔），返回新的 $h$。',
    en: 'This is meant to be one step of a standard LSTM with one unit (three gates and a candidate, no peepholes), returning the new $h$.',
  },
  gru: {
    zh: '这是一个单元的 GRU 走一步，按 PyTorch 约定：$z$ 是保留旧状态的份额，重置门乘在循环侧的乘积（连同它的偏置）上。返回新的 $h$。',
    en: 'This is meant to be one step of a GRU with one unit, by PyTorch’s convention: $z$ is the share of the old state, and the reset gate multiplies the recurrent product together with its bias. It returns the new $h$.',
  },
}

/** The call, with its numbers: the weights of one gate to a line. */
function call({ p, given }: Spec): string {
  const gates = new Map<string, string[]>()
  for (const [name, value] of Object.entries(p)) {
    const gate = name.slice(1)
    gates.set(gate, [...(gates.get(gate) ?? []), `${name}: ${value}`])
  }
  const lines = [...gates.values()].map((entries) => `  ${entries.join(', ')},`)
  const args = Object.values(given).map((value) =>
    typeof value === 'number' ? String(value) : `[${value.join(', ')}]`,
  )
  return `const p = {\n${lines.join('\n')}\n}\nforward(${args.join(', ')}, p)`
}

export function promptBlocks(spec: Spec, mutation: Mutation): Block[] {
  return [
    paragraph({
      zh: `${subjects[mutation.cell].zh}有一行写错了。`,
      en: `${subjects[mutation.cell].en} One line is wrong.`,
    }),
    codeBlock('javascript', broken(mutation).program),
    paragraph({ zh: '用这些数调用：', en: 'It is called with these numbers:' }),
    codeBlock('javascript', call(spec)),
    paragraph({
      zh: '哪一行错了？这个程序返回多少？把它改对，改对之后应当返回多少？数值保留四位小数。',
      en: 'Which line is wrong? What does this program return? Put the line right; what does it return then? Give four decimals.',
    }),
  ]
}

export const labels = {
  line: { zh: '写错的一行', en: 'The wrong line' },
  got: { zh: '这个程序返回', en: 'This program returns' },
  fix: { zh: '改好的程序', en: 'The program put right' },
  right: { zh: '改对之后返回', en: 'Put right, it returns' },
} as const satisfies Record<string, Localized>

/** The lines to choose from, by their numbers. */
export function lineOptions(program: string): { id: string; text: Localized }[] {
  return statements(program).map(({ line, text }) => {
    const shown = code(text)
    return { id: lineId(line), text: { zh: shown, en: shown } }
  })
}

export function lineId(line: number): string {
  return `line-${line}`
}

export function hintTexts({ cell }: Mutation, run: ProgramRun): readonly [Localized, Localized] {
  const [first] = run.trace.filter(({ name }) => cell !== 'rnn' || name === 'z')
  const begin = `\`${first?.name}\` ≈ ${decimals(first?.value ?? 0, 4)}`
  const formulas: Record<Cell, string> = {
    rnn: '$h_t = tanh(w x_t + u h_{t-1} + b)$, $y_t = v h_t + a$',
    lstm: '$c_t = f_t c_{t-1} + i_t g_t$, $h_t = o_t tanh(c_t)$',
    gru: '$n_t = tanh(w_n x_t + b_n + r_t (u_n h_{t-1} + b_q))$, $h_t = (1 - z_t) n_t + z_t h_{t-1}$',
  }
  return [
    {
      zh: `写下正确的公式，逐行对照：${formulas[cell].replace(', ', '，')}。`,
      en: `Write down the right equations and compare line by line: ${formulas[cell]}.`,
    },
    {
      zh: `照着程序一行一行算，第一个值是 ${begin}。`,
      en: `Follow the program line by line; the first value is ${begin}.`,
    },
  ]
}

export function solutionBlocks(mutation: Mutation, got: ProgramRun, right: ProgramRun): Block[] {
  const [shown, wanted] = [got.value, right.value].map((value) => decimals(value, 4))
  return [
    paragraph({
      zh: `错的是 ${code(mutation.wrong)}：${mutation.text.zh}。应当是 ${code(mutation.right)}。`,
      en: `${code(mutation.wrong)} is wrong: ${mutation.text.en}. It should be ${code(mutation.right)}.`,
    }),
    table(
      [
        { zh: '依次算出', en: 'Computed in turn' },
        { zh: '这个程序', en: 'This program' },
        { zh: '改对之后', en: 'Put right' },
      ],
      right.trace.map(({ name, value }, n) => [code(name), decimals(got.trace[n]?.value ?? 0, 4), decimals(value, 4)]),
    ),
    paragraph({ zh: `这个程序返回：${shown}`, en: `This program returns: ${shown}` }),
    paragraph({ zh: `改对之后返回：${wanted}`, en: `Put right, it returns: ${wanted}` }),
  ]
}

export const whyText: Localized = {
  zh: '这样的错不会报错：形状都对，程序照样返回一个数。所以除了逐行对照公式，还要拿一个独立的实现（或手算）核对几组数，找第一个不同的中间值。',
  en: 'A mistake like this raises no error: all shapes fit, and a number comes out. So, besides comparing line by line with the equations, check a few numbers against an independent implementation or by hand, and look for the first intermediate value that differs.',
}
