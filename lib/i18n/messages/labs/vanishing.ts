import type { Fate, NormCurve } from '../../../labs/vanishing'
import type { VanishingOptions } from '../../../labs/vanishing/options'
import type { Localized } from '../../locale'

type Preset = 'vanish' | 'orthogonal' | 'explode' | 'forget' | 'source' | 'quiet' | 'scalar' | 'zero-radius' | 'escape'

type Vanishing = {
  title: string
  lead: string
  fields: Record<keyof VanishingOptions, string>
  choices: Record<'matrix' | 'measure' | 'activation', Record<string, string>>
  presetsLabel: string
  presets: Record<Preset, string>
  computing: string
  failed: (why: string) => string
  /** σ_max, ρ, γ and γσ_max as text. */
  sizes: (sigma: string, rho: string, gamma: string, product: string) => string
  left: (steps: number, norm: string, bound: string) => string
  /** What σ_max allows against what happens. */
  verdict: (mustVanish: boolean, fate: Fate) => string
  zeroRadius: string
  capped: (steps: number) => string
  beyond: (steps: number) => string
  plot: string
  distance: string
  norm: string
  bound: string
  curves: Record<`${NormCurve['cell']}-${NormCurve['part']}`, string>
  trusted: (steps: number) => string
  slopePlot: string
  step: string
  slope: string
  slopeLegend: (gamma: string) => string
  departurePlot: string
  departure: string
  table: (stride: number) => string
}

export const vanishingMessages: Localized<Vanishing> = {
  zh: {
    title: '梯度消失实验室',
    lead: '先猜：梯度往回走这么多步，还剩多少？再看真实的雅可比连乘，和上界差多远。',
    fields: {
      matrix: '循环矩阵 Wₕₕ',
      measure: '按哪个量缩放',
      size: 'σₘₐₓ、ρ 或 w 的值',
      activation: 'RNN 的激活函数',
      forgetBias: 'LSTM 的遗忘门偏置',
      inputScale: '输入的标准差（0 为无输入）',
      steps: '步数 T',
      hiddenSize: '隐藏维度 h',
      seed: '随机种子',
      beyond: '越过上限，看状态逃离不动点',
    },
    choices: {
      matrix: {
        orthogonal: '随机正交矩阵',
        normal: '独立正态元素',
        source: '原文自己的 Wₕₕ',
        scalar: '只有一个单元，权重 w',
        'zero-radius': 'ρ = 0 的 [[8, 8], [−8, −8]]',
      },
      measure: { sigma: '最大奇异值 σₘₐₓ', rho: '谱半径 ρ' },
      activation: { tanh: 'tanh（γ = 1）', sigmoid: 'sigmoid（γ = 1/4）', relu: 'ReLU（γ = 1）' },
    },
    presetsLabel: '一键设置：',
    presets: {
      vanish: 'σₘₐₓ = 0.9：必然消失',
      orthogonal: '正交，σₘₐₓ = 1',
      explode: 'ReLU，σₘₐₓ = 1.2：爆炸',
      forget: '遗忘门偏置 5',
      source: '反例：σₘₐₓ = 2.09 却消失',
      quiet: '同一个 Wₕₕ，无输入：爆炸',
      scalar: '反例：w = 1.5 却消失',
      'zero-radius': '反例：ρ = 0 却增长',
      escape: 'ρ = 0，走到状态逃离之后',
    },
    computing: '正在计算；下面还是之前的结果。',
    failed: (why) => `没有算成：${why}`,
    sizes: (sigma, rho, gamma, product) => `σₘₐₓ(Wₕₕ) = ${sigma}，ρ(Wₕₕ) = ${rho}，γ = ${gamma}，γσₘₐₓ = ${product}。`,
    left: (steps, norm, bound) => `走 ${steps} 步之后，RNN 的 ‖∂h/∂h₀‖ = ${norm}；上界 (γσₘₐₓ)ⁿ = ${bound}。`,
    verdict: (mustVanish, fate) => {
      if (mustVanish) return 'γσₘₐₓ < 1 是消失的充分条件：不管输入是什么，这条曲线都在指数衰减的上界之下。'
      const happened = {
        vanished: '这里它消失了：饱和使 φ′ 变小，σₘₐₓ > 1/γ 不足以保证爆炸。',
        kept: '这里它既没有消失，也没有爆炸。',
        grown: '这里它确实爆炸了。',
      }[fate]
      return `γσₘₐₓ ≥ 1 只是爆炸的必要条件：上界允许增长，但不保证增长。${happened}`
    },
    zeroRadius:
      'W² = 0，所以 ρ(W) = 0；但在不动点 h = (0, ½) 处，雅可比 diag(1 − h²)W 的特征值是 2 和 0，梯度每步翻倍。非线性网络里，W 的谱半径说明不了梯度的命运。',
    capped: (steps) =>
      `这里只画到 ${steps} 步。这个不动点不稳定：浮点舍入误差也每步翻倍，大约 50 步之后状态就离开不动点，再往后的数已经是另一段轨迹的。勾选“越过上限”可以亲眼看到。`,
    beyond: (steps) =>
      `${steps} 步之后的曲线不再说明不动点：舍入误差把状态推离了不动点，tanh 饱和，范数随后下降。看下面状态离开的距离。`,
    plot: '梯度范数随距离的变化',
    distance: '距离 n（步）',
    norm: '‖∂sₙ/∂s₀‖₂（对数轴）',
    bound: 'RNN 的上界 (γσₘₐₓ)ⁿ',
    curves: {
      'rnn-h': 'RNN：h',
      'rnn-c': 'RNN：c',
      'lstm-h': 'LSTM：h',
      'lstm-c': 'LSTM：细胞状态 C',
      'gru-h': 'GRU：h',
      'gru-c': 'GRU：c',
    },
    trusted: (steps) => `第 ${steps} 步：此后状态逐渐离开不动点`,
    slopePlot: '每一步 φ′(z) 在 RNN 各单元上的平均：饱和到什么程度',
    step: '步 t',
    slope: 'φ′(zₜ) 的平均',
    slopeLegend: (gamma) => `φ′ 的平均（最大可能为 γ = ${gamma}）`,
    departurePlot: '状态离开不动点的距离',
    departure: 'max |hₜ − h₀|（对数轴）',
    table: (stride) => (stride === 1 ? '曲线的数据' : `曲线的数据（每 ${stride} 步一行）`),
  },
  en: {
    title: 'Vanishing-gradient lab',
    lead: 'Guess first how much of a gradient is left after so many steps; then compare the true product of Jacobians with its bound.',
    fields: {
      matrix: 'Recurrent matrix Wₕₕ',
      measure: 'Scaled by its',
      size: 'Value of σₘₐₓ, ρ or w',
      activation: 'Activation of the RNN',
      forgetBias: 'Forget bias of the LSTM',
      inputScale: 'Std. deviation of the input (0: none)',
      steps: 'Steps T',
      hiddenSize: 'Hidden size h',
      seed: 'Random seed',
      beyond: 'Go beyond the cap and watch the state escape',
    },
    choices: {
      matrix: {
        orthogonal: 'Random orthogonal',
        normal: 'Independent normal entries',
        source: 'The source’s own Wₕₕ',
        scalar: 'A single unit of weight w',
        'zero-radius': '[[8, 8], [−8, −8]], ρ = 0',
      },
      measure: { sigma: 'largest singular value σₘₐₓ', rho: 'spectral radius ρ' },
      activation: { tanh: 'tanh (γ = 1)', sigmoid: 'sigmoid (γ = 1/4)', relu: 'ReLU (γ = 1)' },
    },
    presetsLabel: 'One click away:',
    presets: {
      vanish: 'σₘₐₓ = 0.9: must vanish',
      orthogonal: 'Orthogonal, σₘₐₓ = 1',
      explode: 'ReLU, σₘₐₓ = 1.2: explodes',
      forget: 'Forget bias 5',
      source: 'Counter-example: σₘₐₓ = 2.09, vanishes',
      quiet: 'The same Wₕₕ without input: explodes',
      scalar: 'Counter-example: w = 1.5, vanishes',
      'zero-radius': 'Counter-example: ρ = 0, grows',
      escape: 'ρ = 0, until the state has escaped',
    },
    computing: 'Computing; below is still the result before.',
    failed: (why) => `Not computed: ${why}`,
    sizes: (sigma, rho, gamma, product) => `σₘₐₓ(Wₕₕ) = ${sigma}, ρ(Wₕₕ) = ${rho}, γ = ${gamma}, γσₘₐₓ = ${product}.`,
    left: (steps, norm, bound) => `After ${steps} steps the RNN’s ‖∂h/∂h₀‖ is ${norm}; the bound (γσₘₐₓ)ⁿ is ${bound}.`,
    verdict: (mustVanish, fate) => {
      if (mustVanish)
        return 'γσₘₐₓ < 1 is sufficient for vanishing: whatever the input, the curve stays below a bound that decays exponentially.'
      const happened = {
        vanished: 'Here it vanishes: saturation makes φ′ small, so σₘₐₓ > 1/γ guarantees no explosion.',
        kept: 'Here it neither vanishes nor explodes.',
        grown: 'Here it does explode.',
      }[fate]
      return `γσₘₐₓ ≥ 1 is only necessary for exploding: the bound allows growth without causing it. ${happened}`
    },
    zeroRadius:
      'W² = 0, so ρ(W) = 0; yet at the fixed point h = (0, ½) the Jacobian diag(1 − h²)W has the eigenvalues 2 and 0, and a gradient doubles with every step. In a nonlinear network the spectral radius of W does not decide what becomes of a gradient.',
    capped: (steps) =>
      `Drawn up to step ${steps} only. The fixed point is unstable: rounding errors double with every step as well, after some 50 steps the state has left it, and what follows belongs to another trajectory. Tick “Go beyond the cap” to see it happen.`,
    beyond: (steps) =>
      `Beyond step ${steps} the curve says nothing about the fixed point any more: rounding has pushed the state away, tanh saturates, and the norm falls. The second plot shows the state leaving.`,
    plot: 'Gradient norm against distance',
    distance: 'Distance n (steps)',
    norm: '‖∂sₙ/∂s₀‖₂ (log scale)',
    bound: 'Bound of the RNN, (γσₘₐₓ)ⁿ',
    curves: {
      'rnn-h': 'RNN: h',
      'rnn-c': 'RNN: c',
      'lstm-h': 'LSTM: h',
      'lstm-c': 'LSTM: cell state C',
      'gru-h': 'GRU: h',
      'gru-c': 'GRU: c',
    },
    trusted: (steps) => `Step ${steps}: from here on the state drifts away`,
    slopePlot: 'Mean of φ′(z) over the RNN’s units at each step: how far it is saturated',
    step: 'Step t',
    slope: 'Mean of φ′(zₜ)',
    slopeLegend: (gamma) => `Mean of φ′ (γ = ${gamma} at most)`,
    departurePlot: 'How far the state is from the fixed point',
    departure: 'max |hₜ − h₀| (log scale)',
    table: (stride) => (stride === 1 ? 'Numbers of the curves' : `Numbers of the curves (every ${stride} steps)`),
  },
}
