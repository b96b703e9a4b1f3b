import type { Localized } from '../locale'

/** How a run can end without an answer of the cell. */
type Loss = 'stopped' | 'time' | 'flood' | 'crashed' | 'unavailable'
type Place = { cell: string; line: number }

type Playground = {
  title: string
  lead: string
  /** What a notebook is, for those who cannot run it. */
  noScript: string
  sandbox: string
  notebook: string
  /** Between a name and what it is about, and between two sentences. */
  colon: string
  space: string
  openIn: string
  cell: (number: number) => string
  /** A cell that is no longer there. */
  gone: string
  run: (cell: string) => string
  runAll: string
  stop: string
  restart: string
  reset: string
  share: string
  copied: string
  copyThis: string
  tooLong: (length: number, most: number) => string
  timeLimit: string
  seconds: (count: number) => string
  add: string
  edit: (cell: string) => string
  remove: (cell: string) => string
  moveUp: (cell: string) => string
  moveDown: (cell: string) => string
  removed: (cell: string) => string
  undo: string
  code: (cell: string) => string
  output: (cell: string) => string
  editorHint: string
  plainHint: string
  plainEditor: string
  loadingEditor: string
  python: (file: string) => string
  printed: string
  value: string
  message: string
  cut: string
  /** The numbers of a plot without a title, or with one. */
  numbers: (title: string) => string
  plotUntitled: string
  tableUntitled: string
  running: (cell: string) => string
  done: (cell: string, millis: number) => string
  failedIn: (cell: string) => string
  error: { syntax: string; import: string; memory: (mebibytes: number) => string; error: string }
  /** `places` are innermost first; the cell's own line and those of other cells. */
  at: (places: readonly Place[]) => string
  loss: Record<Loss, (cell: string, seconds: number) => string>
  stateLost: string
  forgotten: string
  shared: string
  badAddress: Record<'broken' | 'too-large', string>
  engine: string
  engineLead: string
  find: string
  found: (count: number, all: number) => string
  engineMissing: string
  limits: (mebibytes: number) => string
  phrases: Record<string, string>
}

const time = (millis: number, thousandth: string, second: string) =>
  millis < 1000 ? `${Math.max(1, Math.round(millis))} ${thousandth}` : `${(millis / 1000).toFixed(1)} ${second}`

export const playgroundMessages: Localized<Playground> = {
  zh: {
    title: '演练场',
    lead: '在浏览器里写几行 JavaScript，直接调用本站的 RNN 引擎：走一步、看梯度、训练、画图。',
    noScript: '下面是演练场的代码。要运行它，需要启用 JavaScript。',
    sandbox:
      '代码只在你的浏览器里运行，而且关在一个隔离的框架中：没有网络，没有存储，碰不到这个页面，也碰不到你的学习记录。',
    notebook: '代码笔记本',
    colon: '：',
    space: '',
    openIn: '在演练场中打开',
    cell: (number) => `单元格 ${number}`,
    gone: '已删除的单元格',
    run: (cell) => `运行${cell}`,
    runAll: '全部运行',
    stop: '停止',
    restart: '清空变量',
    reset: '恢复原样',
    share: '复制链接',
    copied: '已复制，链接里就是这些代码。',
    copyThis: '请复制这个链接：',
    tooLong: (length, most) =>
      `代码太长，放不进链接：需要 ${length} 个字符，最多 ${most} 个。删掉一些再试；在此之前，刷新页面会丢掉改动。`,
    timeLimit: '每个单元格的时限',
    seconds: (count) => `${count} 秒`,
    add: '添加单元格',
    edit: (cell) => `编辑${cell}`,
    remove: (cell) => `删除${cell}`,
    moveUp: (cell) => `上移${cell}`,
    moveDown: (cell) => `下移${cell}`,
    removed: (cell) => `已删除${cell}。`,
    undo: '撤销删除',
    code: (cell) => `${cell}的代码`,
    output: (cell) => `${cell}的输出`,
    editorHint:
      'Ctrl+Enter（Mac 上 ⌘+Enter）运行；先按 Esc 再按 Tab 离开编辑器；Ctrl+空格补全，F1 查看光标处名字的说明。',
    plainHint: 'Ctrl+Enter（Mac 上 ⌘+Enter）运行；Tab 离开编辑框。',
    plainEditor: '编辑器没有加载成功，这里是普通的文本框，同样可以编辑和运行。',
    loadingEditor: '正在加载编辑器…',
    python: (file) => `同样的计算，Python（NumPy）：${file}`,
    printed: '打印的内容',
    value: '值',
    message: '错误信息',
    cut: '输出太多，后面的没有显示。',
    numbers: (title) => (title === '' ? '图中的数' : `图中的数：${title}`),
    plotUntitled: '图',
    tableUntitled: '表',
    running: (cell) => `正在运行${cell}。`,
    done: (cell, millis) => `${cell}运行完毕，用时 ${time(millis, '毫秒', '秒')}。`,
    failedIn: (cell) => `${cell}出错。`,
    error: {
      syntax: '语法有误，没有运行',
      import: '单元格里不能用 import 和 export；引擎的函数已经在那里，直接用名字即可',
      memory: (mebibytes) =>
        `数组占用的内存超过了上限 ${mebibytes} MiB。如果其中大部分已经不再使用，可以在循环里写 await pause()，让它们有机会被回收`,
      error: '运行出错',
    },
    at: (places) => {
      const [first, ...rest] = places.map(({ cell, line }) => `${cell}第 ${line} 行`)
      return rest.length === 0 ? (first ?? '') : `${first}（调用处：${rest.join('，')}）`
    },
    loss: {
      stopped: (cell) => `${cell}已停止。`,
      time: (cell, seconds) => `${cell}超过时限 ${seconds} 秒，已停止。`,
      flood: (cell) => `${cell}发出的消息太多，已停止。`,
      crashed: (cell) => `浏览器终止了${cell}，多半是内存不够。页面不受影响。`,
      unavailable: () => '运行代码的框架没有加载成功。请检查网络后再试；加载过一次之后，断网也能运行。',
    },
    stateLost: '之前各单元格的变量已经没有了；按“全部运行”可以重新得到。',
    forgotten: '变量已清空。',
    shared: '这些代码来自链接，不会自动运行。看过之后再决定是否运行。',
    badAddress: {
      broken: '链接里的代码读不出来，可能没有复制完整。下面是演练场原来的内容。',
      'too-large': '链接里的代码太长，没有打开。下面是演练场原来的内容。',
    },
    engine: '引擎里有什么',
    engineLead: '单元格可以直接使用下面每一个名字，也可以写成 rnn.名字。说明取自引擎的源码，所以是英文。',
    find: '查找名字',
    found: (count, all) => `${count} / ${all} 个`,
    engineMissing: '说明没有加载成功。',
    limits: (mebibytes) => `内存上限：数组共 ${mebibytes} MiB。`,
    phrases: {
      Completions: '补全',
      'Control character': '控制字符',
      'Selection deleted': '已删除所选内容',
      'replaced $': '已替换 $',
    },
  },
  en: {
    title: 'Playground',
    lead: 'Write a few lines of JavaScript in the browser and call this site’s RNN engine: take a step, look at gradients, train, plot.',
    noScript: 'Below is the code of the playground. Running it needs JavaScript.',
    sandbox:
      'The code runs in your browser alone, in a sealed frame: no network, no storage, no way to this page or to your learning records.',
    notebook: 'Notebook',
    colon: ': ',
    space: ' ',
    openIn: 'Open in the playground',
    cell: (number) => `cell ${number}`,
    gone: 'a deleted cell',
    run: (cell) => `Run ${cell}`,
    runAll: 'Run all',
    stop: 'Stop',
    restart: 'Clear variables',
    reset: 'Reset',
    share: 'Copy link',
    copied: 'Copied. The link holds this code.',
    copyThis: 'Copy this link:',
    tooLong: (length, most) =>
      `The code is too long for a link: ${length} characters, at most ${most}. Shorten it and try again; until then a reload loses the changes.`,
    timeLimit: 'Time limit per cell',
    seconds: (count) => `${count} s`,
    add: 'Add a cell',
    edit: (cell) => `Edit ${cell}`,
    remove: (cell) => `Delete ${cell}`,
    moveUp: (cell) => `Move ${cell} up`,
    moveDown: (cell) => `Move ${cell} down`,
    removed: (cell) => `Deleted ${cell}.`,
    undo: 'Undo',
    code: (cell) => `Code of ${cell}`,
    output: (cell) => `Output of ${cell}`,
    editorHint:
      'Ctrl+Enter (⌘+Enter on a Mac) runs; Escape, then Tab leaves the editor; Ctrl+Space completes, F1 explains the name at the cursor.',
    plainHint: 'Ctrl+Enter (⌘+Enter on a Mac) runs; Tab leaves the field.',
    plainEditor: 'The editor did not load. This is a plain text field; editing and running work the same.',
    loadingEditor: 'Loading the editor…',
    python: (file) => `The same in Python (NumPy): ${file}`,
    printed: 'Printed text',
    value: 'Value',
    message: 'Error message',
    cut: 'There was more output; it is not shown.',
    numbers: (title) => (title === '' ? 'The plot’s numbers' : `The plot’s numbers: ${title}`),
    plotUntitled: 'Plot',
    tableUntitled: 'Table',
    running: (cell) => `Running ${cell}.`,
    done: (cell, millis) => `Ran ${cell} in ${time(millis, 'ms', 's')}.`,
    failedIn: (cell) => `An error in ${cell}.`,
    error: {
      syntax: 'This is not valid JavaScript, so nothing ran',
      import: 'A cell has no import and no export; the engine’s functions are there by their names',
      memory: (mebibytes) =>
        `The arrays of the cells take more than the limit of ${mebibytes} MiB. If most of them are no longer used, write await pause() in the loop, so that they can be collected`,
      error: 'The cell failed',
    },
    at: (places) => {
      const [first, ...rest] = places.map(({ cell, line }) => `line ${line} of ${cell}`)
      return rest.length === 0 ? (first ?? '') : `${first} (called from ${rest.join(', ')})`
    },
    loss: {
      stopped: (cell) => `Stopped ${cell}.`,
      time: (cell, seconds) => `Stopped ${cell}: it took longer than the limit of ${seconds} s.`,
      flood: (cell) => `Stopped ${cell}: it sent too many messages.`,
      crashed: (cell) => `The browser ended ${cell}, most likely for want of memory. The page is unharmed.`,
      unavailable: () =>
        'The frame that runs the code did not load. Check the network and try again; once it was loaded, it runs without one.',
    },
    stateLost: 'The variables of all cells are gone; Run all makes them again.',
    forgotten: 'All variables are cleared.',
    shared: 'This code comes from a link and does not run by itself. Look at it before you run it.',
    badAddress: {
      broken:
        'The code in the link cannot be read; perhaps it was not copied whole. Below is the playground as it was.',
      'too-large': 'The code in the link is too long and was not opened. Below is the playground as it was.',
    },
    engine: 'What is in the engine',
    engineLead: 'Cells can use every name below as it is, or as rnn.name. The words are those of the engine’s source.',
    find: 'Find a name',
    found: (count, all) => `${count} of ${all}`,
    engineMissing: 'The documentation did not load.',
    limits: (mebibytes) => `Memory limit: ${mebibytes} MiB of arrays in all.`,
    phrases: {},
  },
}
