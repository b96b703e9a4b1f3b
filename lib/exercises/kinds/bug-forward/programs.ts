import type { Localized } from '../../../i18n/locale'

export type Cell = 'rnn' | 'lstm' | 'gru'

/** The right forward passes, as JavaScript with the engine’s `sigmoid` and `tanh`. */
export const programs: Readonly<Record<Cell, string>> = {
  rnn: `function forward(xs, p) {
  let h = 0
  let y = 0
  for (const x of xs) {
    const z = p.w * x + p.u * h + p.b
    h = tanh(z)
    y = p.v * h + p.a
  }
  return y
}`,
  lstm: `function forward(x, h, c, p) {
  const i = sigmoid(p.wi * x + p.ui * h + p.bi)
  const f = sigmoid(p.wf * x + p.uf * h + p.bf)
  const g = tanh(p.wg * x + p.ug * h + p.bg)
  const o = sigmoid(p.wo * x + p.uo * h + p.bo)
  const next = f * c + i * g
  return o * tanh(next)
}`,
  gru: `function forward(x, h, p) {
  const r = sigmoid(p.wr * x + p.ur * h + p.br)
  const z = sigmoid(p.wz * x + p.uz * h + p.bz)
  const q = p.un * h + p.bq
  const n = tanh(p.wn * x + p.bn + r * q)
  return (1 - z) * n + z * h
}`,
}

/** A mistake that somebody makes in one line. */
export interface Mutation {
  /** Never reused: events keep it. */
  readonly id: string
  readonly cell: Cell
  /** A line of the right program, and what it becomes; both without their indent. */
  readonly right: string
  readonly wrong: string
  /** What is wrong with it. */
  readonly text: Localized
}

const of =
  (cell: Cell) =>
  (id: string, right: string, wrong: string, zh: string, en: string): Mutation => ({
    id: `bug.${cell}-${id}`,
    cell,
    right,
    wrong,
    text: { zh, en },
  })
const rnn = of('rnn')
const lstm = of('lstm')
const gru = of('gru')

export const mutations: readonly Mutation[] = [
  rnn('no-tanh', 'h = tanh(z)', 'h = z', '漏了 tanh', 'the tanh is missing'),
  rnn(
    'sigmoid',
    'h = tanh(z)',
    'h = sigmoid(z)',
    '状态用了 sigmoid，应当用 tanh',
    'the state goes through a sigmoid instead of tanh',
  ),
  rnn(
    'residual',
    'h = tanh(z)',
    'h = h + tanh(z)',
    '旧状态又直接加了一次，它已经在 $z$ 里',
    'the old state is added once more, though it is in $z$ already',
  ),
  rnn('no-bias', 'const z = p.w * x + p.u * h + p.b', 'const z = p.w * x + p.u * h', '漏了偏置', 'the bias is missing'),
  rnn(
    'no-recurrence',
    'const z = p.w * x + p.u * h + p.b',
    'const z = p.w * x + p.b',
    '漏了循环项，状态没有传下去',
    'the recurrent term is missing, so that no state is passed on',
  ),
  rnn(
    'weights-swapped',
    'const z = p.w * x + p.u * h + p.b',
    'const z = p.u * x + p.w * h + p.b',
    '输入权重和循环权重弄反了',
    'input and recurrent weight are swapped',
  ),
  rnn(
    'readout-of-z',
    'y = p.v * h + p.a',
    'y = p.v * z + p.a',
    '读出用了预激活 $z$，应当用状态 $h$',
    'the readout takes the pre-activation $z$ instead of the state $h$',
  ),
  rnn(
    'readout-tanh',
    'y = p.v * h + p.a',
    'y = tanh(p.v * h + p.a)',
    '读出多了一个 tanh，而读出是线性的',
    'the readout has a tanh, though it is linear',
  ),
  rnn(
    'readout-added',
    'y = p.v * h + p.a',
    'y = y + p.v * h + p.a',
    '各步的读出被加在了一起',
    'the readouts of all steps are added up',
  ),
  rnn(
    'returns-state',
    'return y',
    'return h',
    '返回了状态 $h$，应当返回读出 $y$',
    'the state $h$ is returned instead of the readout $y$',
  ),
  rnn('initial-one', 'let h = 0', 'let h = 1', '状态的初值应当是 0', 'the state should begin at 0'),
  lstm(
    'input-without-state',
    'const i = sigmoid(p.wi * x + p.ui * h + p.bi)',
    'const i = sigmoid(p.wi * x + p.bi)',
    '输入门漏了循环项，看不到 $h$',
    'the input gate has no recurrent term and does not see $h$',
  ),
  lstm(
    'forget-tanh',
    'const f = sigmoid(p.wf * x + p.uf * h + p.bf)',
    'const f = tanh(p.wf * x + p.uf * h + p.bf)',
    '遗忘门用了 tanh，而门要在 0 和 1 之间',
    'the forget gate has a tanh, though a gate lies between 0 and 1',
  ),
  lstm(
    'forget-other-bias',
    'const f = sigmoid(p.wf * x + p.uf * h + p.bf)',
    'const f = sigmoid(p.wf * x + p.uf * h + p.bi)',
    '遗忘门用了输入门的偏置（复制时漏改）',
    'the forget gate has the input gate’s bias, a copy not changed throughout',
  ),
  lstm(
    'candidate-sigmoid',
    'const g = tanh(p.wg * x + p.ug * h + p.bg)',
    'const g = sigmoid(p.wg * x + p.ug * h + p.bg)',
    '候选用了 sigmoid，它不是门，应当用 tanh',
    'the candidate has a sigmoid, though it is no gate and takes tanh',
  ),
  lstm(
    'output-reads-cell',
    'const o = sigmoid(p.wo * x + p.uo * h + p.bo)',
    'const o = sigmoid(p.wo * x + p.uo * c + p.bo)',
    '输出门读了细胞状态 $c$，应当读 $h$',
    'the output gate reads the cell state $c$ instead of $h$',
  ),
  lstm(
    'gates-swapped',
    'const next = f * c + i * g',
    'const next = i * c + f * g',
    '遗忘门和输入门弄反了',
    'forget and input gate are swapped',
  ),
  lstm(
    'no-input-gate',
    'const next = f * c + i * g',
    'const next = f * c + g',
    '候选没有乘输入门',
    'the candidate is not multiplied by the input gate',
  ),
  lstm(
    'forget-all',
    'const next = f * c + i * g',
    'const next = f * (c + i * g)',
    '遗忘门把新写入的也乘上了',
    'the forget gate multiplies what is newly written as well',
  ),
  lstm(
    'no-output-tanh',
    'return o * tanh(next)',
    'return o * next',
    '输出之前漏了 tanh',
    'the tanh before the output is missing',
  ),
  lstm(
    'output-inside',
    'return o * tanh(next)',
    'return tanh(o * next)',
    '输出门乘到了 tanh 里面',
    'the output gate stands inside the tanh',
  ),
  lstm(
    'old-cell',
    'return o * tanh(next)',
    'return o * tanh(c)',
    '输出用了旧的细胞状态',
    'the output is that of the old cell state',
  ),
  gru(
    'reset-tanh',
    'const r = sigmoid(p.wr * x + p.ur * h + p.br)',
    'const r = tanh(p.wr * x + p.ur * h + p.br)',
    '重置门用了 tanh，而门要在 0 和 1 之间',
    'the reset gate has a tanh, though a gate lies between 0 and 1',
  ),
  gru(
    'update-other-bias',
    'const z = sigmoid(p.wz * x + p.uz * h + p.bz)',
    'const z = sigmoid(p.wz * x + p.uz * h + p.br)',
    '更新门用了重置门的偏置（复制时漏改）',
    'the update gate has the reset gate’s bias, a copy not changed throughout',
  ),
  gru(
    'no-inner-bias',
    'const q = p.un * h + p.bq',
    'const q = p.un * h',
    '漏了循环侧的偏置，它也受重置门控制',
    'the recurrent side’s bias is missing, which the reset gate acts on too',
  ),
  gru(
    'candidate-sigmoid',
    'const n = tanh(p.wn * x + p.bn + r * q)',
    'const n = sigmoid(p.wn * x + p.bn + r * q)',
    '候选用了 sigmoid，它不是门，应当用 tanh',
    'the candidate has a sigmoid, though it is no gate and takes tanh',
  ),
  gru(
    'no-reset',
    'const n = tanh(p.wn * x + p.bn + r * q)',
    'const n = tanh(p.wn * x + p.bn + q)',
    '候选里没有用重置门',
    'the candidate does not use the reset gate',
  ),
  gru(
    'reset-all',
    'const n = tanh(p.wn * x + p.bn + r * q)',
    'const n = tanh(r * (p.wn * x + p.bn + q))',
    '重置门把输入也乘上了',
    'the reset gate multiplies the input as well',
  ),
  gru(
    'update-by-reset',
    'return (1 - z) * n + z * h',
    'return (1 - r) * n + r * h',
    '更新用了重置门',
    'the update is done with the reset gate',
  ),
  gru(
    'not-coupled',
    'return (1 - z) * n + z * h',
    'return (1 - z) * n + h',
    '旧状态没有乘 $z$，两份的权重加起来应当是 1',
    'the old state is not multiplied by $z$, though the two shares sum to 1',
  ),
  gru(
    'same-share',
    'return (1 - z) * n + z * h',
    'return z * n + z * h',
    '候选和旧状态用了同一份 $z$',
    'candidate and old state have the same share $z$',
  ),
]

/** The program with one line wrong, and the number of that line, from 1. */
export function broken({ cell, right, wrong }: Mutation): { program: string; line: number } {
  const lines = programs[cell].split('\n')
  const at = lines.findIndex((line) => line.trim() === right)
  const line = lines[at]
  if (line === undefined) throw new RangeError(`no such line: ${right}`)
  return { program: lines.with(at, line.replace(right, wrong)).join('\n'), line: at + 1 }
}

/** The lines of a program that compute something, with their numbers from 1. */
export function statements(program: string): { line: number; text: string }[] {
  return program
    .split('\n')
    .map((text, at) => ({ line: at + 1, text: text.trim() }))
    .filter(({ text }) => !/[{}]$/.test(text))
}
