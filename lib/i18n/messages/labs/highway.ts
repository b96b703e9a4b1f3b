import type { Localized } from '../../locale'

type Field = 'weights' | 'hiddenSize' | 'seed' | 'steps' | 'forgetBias' | 'gain' | 'distance'

type Highway = {
  title: string
  lead: string
  fields: Record<Field, string>
  choices: Record<'weights', Record<string, string>>
  presetsLabel: string
  presets: Record<'source' | 'keeps' | 'direct' | 'explodes', string>
  computing: string
  failed: (why: string) => string
  gates: (mean: string) => string
  /** What is left over the distance, by the direct path and in all. */
  left: (distance: number, direct: string, total: string, rest: string) => string
  verdict: Record<'alone' | 'direct' | 'through' | 'grows', string>
  plot: string
  distance: string
  norm: string
  series: Record<'direct' | 'total' | 'rest', string>
  maps: (from: number, to: number) => string
  direct: string
  total: string
  rest: string
  whole: string
  legend: (scale: string) => string
  byDistance: string
  byStep: string
  wholeNorm: string
  step: string
  entries: string
  row: string
}

export const highwayMessages: Localized<Highway> = {
  zh: {
    title: '细胞状态的高速公路',
    lead: '先猜：遗忘门偏置调大，哪条线抬得最多？循环权重乘 0 之后，哪条线会消失？',
    fields: {
      weights: '权重',
      hiddenSize: '隐藏维度 h',
      seed: '随机种子',
      steps: '步数 T',
      forgetBias: '遗忘门偏置 b_f',
      gain: '循环权重的倍数',
      distance: '矩阵的距离 n',
    },
    choices: { weights: { source: '原文的 LSTM（种子 42）', drawn: '另外抽取' } },
    presetsLabel: '可以先看：',
    presets: {
      source: '原文的 LSTM',
      keeps: '偏置 6：几乎不忘',
      direct: '循环权重乘 0',
      explodes: '循环权重很大：爆炸',
    },
    computing: '正在计算；下面是之前的结果。',
    failed: (why) => `没有算成：${why}`,
    gates: (mean) => `遗忘门的平均值是 ${mean}。`,
    left: (n, direct, total, rest) =>
      `隔 ${n} 步：直接路径剩下 ${direct}，完整导数的范数是 ${total}，经过 h 的那部分是 ${rest}。`,
    verdict: {
      alone: '循环权重为零，除直接路径外没有别的路：两者完全相同。',
      direct: '直接路径占大头，经过 h 的路较小，但不是零。',
      through: '经过 h 的路比直接路径还大：只看 diag(f) 会严重低估。',
      grows: '完整导数的范数大于 1：虽然所有 f 都小于 1，隔这么远仍有某个方向上的梯度被放大，所以 LSTM 也要裁剪。',
    },
    plot: '∂Cₜ/∂Cₖ（t = T）的范数随距离的变化',
    distance: '距离 n = T − k（步）',
    norm: '谱范数（对数刻度）',
    series: { direct: '直接路径 ∏ diag(f)', total: '完整导数', rest: '经过 h 的部分（两者之差）' },
    maps: (from, to) => `从 k = ${from} 到 t = ${to} 的矩阵`,
    direct: '直接路径 ∏ diag(f)',
    total: '完整导数 ∂Cₜ/∂Cₖ',
    rest: '两者之差',
    whole: '∂(hₜ, Cₜ)/∂(hₖ, Cₖ)',
    legend: (scale) => `颜色越深绝对值越大，最深为 ${scale}；蓝色为正，黄褐色为负。各图同一刻度。`,
    byDistance: '按距离的范数',
    byStep: '相邻两步的范数',
    wholeNorm: '(h, C) 的雅可比',
    step: '从 k 到 t',
    entries: '矩阵的元素',
    row: '行',
  },
  en: {
    title: 'The cell-state highway',
    lead: 'Guess first: with a larger forget bias, which line rises most? With the recurrent weights times 0, which one disappears?',
    fields: {
      weights: 'Weights',
      hiddenSize: 'Hidden size h',
      seed: 'Random seed',
      steps: 'Steps T',
      forgetBias: 'Forget bias b_f',
      gain: 'Recurrent weights times',
      distance: 'Distance n of the matrices',
    },
    choices: { weights: { source: 'the source’s LSTM (seed 42)', drawn: 'drawn anew' } },
    presetsLabel: 'Worth a look:',
    presets: {
      source: 'The source’s LSTM',
      keeps: 'Bias 6: forgets next to nothing',
      direct: 'Recurrent weights times 0',
      explodes: 'Large recurrent weights: explodes',
    },
    computing: 'Computing; below is the previous result.',
    failed: (why) => `It could not be computed: ${why}`,
    gates: (mean) => `The forget gates are ${mean} on average.`,
    left: (n, direct, total, rest) =>
      `Over ${n} ${n === 1 ? 'step' : 'steps'} the direct path leaves ${direct}; the whole derivative has norm ${total}, and what goes through h ${rest}.`,
    verdict: {
      alone: 'Without recurrent weights there is no way but the direct one: both are the same.',
      direct: 'The direct path is most of it; the ways through h are smaller, but not nothing.',
      through: 'The ways through h are larger than the direct path: diag(f) alone is a serious underestimate.',
      grows:
        'The whole derivative has a norm above 1: although every f is below 1, a gradient of some direction grows over this distance, which is why LSTMs are clipped too.',
    },
    plot: 'Norm of ∂Cₜ/∂Cₖ, t = T, over the distance',
    distance: 'Distance n = T − k (steps)',
    norm: 'Spectral norm (logarithmic)',
    series: { direct: 'Direct path ∏ diag(f)', total: 'Whole derivative', rest: 'Through h (the difference)' },
    maps: (from, to) => `The matrices from k = ${from} to t = ${to}`,
    direct: 'Direct path ∏ diag(f)',
    total: 'Whole derivative ∂Cₜ/∂Cₖ',
    rest: 'The difference',
    whole: '∂(hₜ, Cₜ)/∂(hₖ, Cₖ)',
    legend: (scale) =>
      `The darker, the larger in absolute value, up to ${scale}; blue above 0, amber below. All maps have one scale.`,
    byDistance: 'Norms by distance',
    byStep: 'Norms from each step to the next',
    wholeNorm: 'Jacobian of (h, C)',
    step: 'From k to t',
    entries: 'Entries of the matrices',
    row: 'Row',
  },
}
