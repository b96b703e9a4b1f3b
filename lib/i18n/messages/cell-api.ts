import type { Localized } from '../locale'

/** What cells have beside the engine, as completion and documentation show it. */
export type CellName = { name: string; signature: string; doc: string }

export const cellApiMessages: Localized<readonly CellName[]> = {
  zh: [
    {
      name: 'print',
      signature: 'print(...values)',
      doc: '打印若干个值，用空格隔开。张量显示形状和开头的元素。',
    },
    {
      name: 'plot',
      signature: 'plot(lines, { title, x, y, log, dots })',
      doc: '画折线图。lines 是一列数、若干个 [x, y]，或者用名字区分的若干条线，如 { RNN: [3, 2, 1], LSTM: [3, 2.9, 2.8] }。x、y 是坐标轴的名称；log: true 时纵轴取对数，不大于 0 的点略去；dots: true 时画点。',
    },
    {
      name: 'table',
      signature: 'table(rows, { title, columns })',
      doc: '显示表格。rows 是若干行（数组或对象），也可以是一个矩阵。',
    },
    {
      name: 'list',
      signature: 'list(x, decimals?)',
      doc: '把张量变成嵌套的数组，可以四舍五入到若干位小数，相当于 NumPy 的 x.round(6).tolist()。',
    },
    {
      name: 'pause',
      signature: 'await pause(milliseconds = 0)',
      doc: '让出执行权，过若干毫秒再继续。不再使用的数组此时可以被回收。',
    },
    { name: 'rnn', signature: 'rnn', doc: '整个引擎：rnn.tensor 就是 tensor，其余类推。' },
  ],
  en: [
    {
      name: 'print',
      signature: 'print(...values)',
      doc: 'Prints values with spaces between them. A tensor shows its shape and first entries.',
    },
    {
      name: 'plot',
      signature: 'plot(lines, { title, x, y, log, dots })',
      doc: 'Draws lines: numbers, pairs [x, y], or several of these by name, as { RNN: [3, 2, 1], LSTM: [3, 2.9, 2.8] }. x and y name the axes; log: true makes the y axis logarithmic and leaves out what is not above 0; dots: true draws dots.',
    },
    {
      name: 'table',
      signature: 'table(rows, { title, columns })',
      doc: 'Shows a table of rows (lists or objects), or of a matrix.',
    },
    {
      name: 'list',
      signature: 'list(x, decimals?)',
      doc: 'A tensor as nested lists, rounded if decimals are given: NumPy’s x.round(6).tolist().',
    },
    {
      name: 'pause',
      signature: 'await pause(milliseconds = 0)',
      doc: 'Gives the turn away and goes on after so many milliseconds. Arrays that are no longer used can be collected meanwhile.',
    },
    { name: 'rnn', signature: 'rnn', doc: 'The whole engine: rnn.tensor is tensor, and so on.' },
  ],
}
