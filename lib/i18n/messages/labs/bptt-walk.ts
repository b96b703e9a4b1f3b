import type { Localized } from '../../locale'

type Field = 'units' | 'T' | 'losses' | 'weight' | 'stop'

type Walk = {
  title: string
  lead: string
  fields: Record<Field, string>
  choices: Record<'losses' | 'weight', Record<string, string>>
  parameters: string
  sequence: string
  /** One typed number, for a screen reader and for what is wrong with it. */
  entry: (name: string, index: string) => string
  start: string
  back: string
  forward: string
  end: string
  stops: {
    forward: (t: number) => string
    back: (t: number) => string
    sum: string
    at: (stop: number, stops: number, name: string) => string
  }
  graph: string
  diagram: (stop: string) => string
  noLoss: string
  engine: string
  compare: string
  compareLead: (weight: string) => string
  immediate: string
  total: string
  lossAt: (t: number) => string
  atUse: (k: number) => string
  sum: string
  verdict: (immediate: string, engine: string, total: string) => string
  equal: string
  overcount: string
  table: string
  step: string
}

export const walkMessages: Localized<Walk> = {
  zh: {
    title: '沿展开图走一遍 BPTT',
    lead: '按“前进”先走完前向，再一步步往回走。每到一站，先猜 δ 的符号再看数。',
    fields: { units: '单元数 h', T: '步数 T', losses: '损失', weight: '对哪个权重求导', stop: '当前站' },
    choices: {
      losses: { every: '每一步都有', last: '只在最后一步' },
      weight: {
        11: 'W_hh 第 1 行第 1 列',
        12: 'W_hh 第 1 行第 2 列',
        21: 'W_hh 第 2 行第 1 列',
        22: 'W_hh 第 2 行第 2 列',
      },
    },
    parameters: '权重、偏置与初始状态',
    sequence: '输入与目标',
    entry: (name, index) => `${name}（${index}）`,
    start: '回到起点',
    back: '后退',
    forward: '前进',
    end: '走到终点',
    stops: {
      forward: (t) => `前向，第 ${t} 步`,
      back: (t) => `反向，第 ${t} 步`,
      sum: '把各步的份额加起来',
      at: (stop, stops, name) => `第 ${stop} 站，共 ${stops} 站：${name}`,
    },
    graph: '展开的计算图',
    diagram: (stop) => `按时间展开的计算图，走到：${stop}。图中的数都在下面的表里。`,
    noLoss: '这一步没有损失。',
    engine: '引擎的反向传播给出',
    compare: '直接偏导与全导数',
    compareLead: (weight) =>
      `对 ${weight}：左边固定 hₖ₋₁，只算第 k 步这一次使用；右边让之前各步的使用也一起变。表头是导数本身，表里是把它代进同一个双重求和后的各项：第 t 行是 Lₜ，第 k 列是第 k 步的使用。`,
    immediate: '直接偏导 ∂⁺hₖ/∂w',
    total: '全导数 ∂hₖ/∂w',
    lossAt: (t) => `t = ${t}`,
    atUse: (k) => `k = ${k}`,
    sum: '合计',
    verdict: (immediate, engine, total) =>
      `直接偏导的双重求和是 ${immediate}，引擎算出的梯度是 ${engine}；换成全导数，同一个求和得 ${total}。`,
    equal: '直接偏导的和等于梯度。',
    overcount: '全导数里已经含有更早各步的使用，第 j 步的使用对 Lₜ 被数了 t − j + 1 次，所以多算了。',
    table: '前向与反向的所有数值',
    step: '步',
  },
  en: {
    title: 'A walk through BPTT on the unrolled graph',
    lead: 'Press Forward to the end of the forward pass, then back step by step. At each stop guess the sign of δ before you look.',
    fields: { units: 'Units h', T: 'Steps T', losses: 'Losses', weight: 'Derivative by', stop: 'Present stop' },
    choices: {
      losses: { every: 'at every step', last: 'at the last step only' },
      weight: {
        11: 'W_hh, row 1, column 1',
        12: 'W_hh, row 1, column 2',
        21: 'W_hh, row 2, column 1',
        22: 'W_hh, row 2, column 2',
      },
    },
    parameters: 'Weights, biases and initial state',
    sequence: 'Inputs and targets',
    entry: (name, index) => `${name} (${index})`,
    start: 'To the start',
    back: 'Back',
    forward: 'Forward',
    end: 'To the end',
    stops: {
      forward: (t) => `forward, step ${t}`,
      back: (t) => `backward, step ${t}`,
      sum: 'adding up the shares',
      at: (stop, stops, name) => `Stop ${stop} of ${stops}: ${name}`,
    },
    graph: 'The unrolled graph',
    diagram: (stop) => `The graph unrolled in time, at: ${stop}. Its numbers are in the table below.`,
    noLoss: 'This step has no loss.',
    engine: 'The engine’s backward pass gives',
    compare: 'Immediate against total',
    compareLead: (weight) =>
      `By ${weight}: on the left hₖ₋₁ is held fixed, so that only its use in step k counts; on the right its uses in earlier steps change too. Each heading holds the derivative itself, and the table its terms in the same double sum: row t is the loss Lₜ, column k the use in step k.`,
    immediate: 'Immediate partial ∂⁺hₖ/∂w',
    total: 'Total derivative ∂hₖ/∂w',
    lossAt: (t) => `t = ${t}`,
    atUse: (k) => `k = ${k}`,
    sum: 'Sum',
    verdict: (immediate, engine, total) =>
      `With immediate partials the double sum is ${immediate}, and the engine’s gradient is ${engine}; with total derivatives the same sum gives ${total}.`,
    equal: 'The sum of the immediate contributions is the gradient.',
    overcount:
      'A total derivative already holds the earlier uses, so what step j does to Lₜ is counted t − j + 1 times: too much.',
    table: 'Every number, forward and back',
    step: 'Step',
  },
}
