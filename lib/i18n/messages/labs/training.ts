import type { BenchRunOptions, BenchShared } from '../../../labs/training/options'
import type { BenchPreset } from '../../../labs/training/presets'
import type { Localized } from '../../locale'

type State = 'built' | 'running' | 'paused' | 'done' | 'cancelled'

type Training = {
  title: string
  lead: string
  shared: Record<keyof BenchShared, string>
  run: Record<keyof BenchRunOptions, string>
  choices: Record<'task' | 'cell' | 'init' | 'optimiser' | 'padding', Record<string, string>>
  flag: (on: boolean) => string
  presetsLabel: string
  presets: Record<BenchPreset, string>
  /** What to look at. */
  watch: Record<BenchPreset, string>
  more: string
  train: string
  state: Record<State, string>
  failed: (why: string) => string
  changed: string
  /** A label for a progress bar; `steps` is 0 before the first news. */
  progress: (run: string, step: number, steps: number) => string
  same: string
  differs: (lines: readonly { name: string; a: string; b: string }[]) => string
  result: (run: string, epoch: number, testLoss: string, accuracy: string | null) => string
  noResult: (run: string) => string
  diverged: (run: string, step: number) => string
  norm: (largest: string) => string
  pace: (millis: string) => string
  lossPlot: string
  normPlot: string
  stepAxis: string
  lossAxis: Record<BenchShared['task'], string>
  normAxis: string
  memoryless: string
  trainLoss: (run: string, bin: number) => string
  testLoss: (run: string) => string
  normLine: (run: string, bin: number) => string
  threshold: (run: string) => string
  table: string
  epoch: string
  columns: (run: string) => { step: string; train: string; test: string; accuracy: string }
}

export const trainingMessages: Localized<Training> = {
  zh: {
    title: '训练台',
    lead: '两次训练并排进行，同一个种子、同样的数据，通常只差一项设置。先猜哪条曲线会赢，再按“训练”。',
    shared: { task: '任务', seed: '随机种子' },
    run: {
      cell: '循环单元',
      steps: '序列长度 T（复制任务为间隔）',
      hiddenSize: '隐藏维度 h',
      init: '循环权重的初始化',
      learningRate: '学习率',
      clipNorm: '按范数裁剪的阈值（0 为不裁剪）',
      recurrentDropout: '循环 dropout 概率',
      layerNorm: '层归一化（仅 LSTM）',
      padding: '变长序列',
      epochs: '轮数',
      layers: '层数',
      dropout: '层间 dropout 概率',
      forgetBias: '遗忘门偏置',
      optimiser: '优化器',
      decay: '学习率线性衰减',
      weightDecay: '权重衰减',
      sequences: '训练序列数',
      batchSize: '批大小',
    },
    choices: {
      task: { 'first-last': '首末步之和的符号（原文）', adding: '加法问题', copy: '复制' },
      cell: { rnn: '普通 RNN', lstm: 'LSTM', gru: 'GRU' },
      init: {
        orthogonal: '正交',
        xavierNormal: 'Xavier 正态',
        heNormal: 'He 正态',
        pytorch: 'PyTorch 默认（±1/√h 均匀）',
      },
      optimiser: { adam: 'Adam（AdamW）', sgd: 'SGD' },
      padding: { none: '等长', masked: '变长，用掩码', unmasked: '变长，不用掩码' },
    },
    flag: (on) => (on ? '是' : '否'),
    presetsLabel: '实验（按下就开始训练）：',
    presets: {
      vanishing: '梯度消失：RNN 对 LSTM',
      exploding: '梯度爆炸：不裁剪对裁剪',
      slow: '训练慢：T = 20 对 100',
      overfitting: '过拟合：有无循环 dropout',
      'long-range': '长程：LSTM，T = 20 对 60',
      init: '初始化：正交对 He',
      clipping: '裁剪阈值：1 对 5',
      'learning-rate': '学习率：0.3 对 0.01',
      batching: '填充：有无掩码',
      'layer-norm': '层归一化：无对有',
      'gru-lstm': 'GRU 对 LSTM',
      toy: '原文的任务：RNN 对 LSTM',
    },
    watch: {
      vanishing: '看 A 的损失：它停在“没有记忆”的虚线上，因为第一个标记离末尾太远，梯度传不到。B 越过了虚线。',
      exploding:
        '看梯度范数：A 的某一步太大，权重被甩得很远，之后每一步都更大，直到数值溢出。B 的梯度被缩到阈值以内，继续学习。',
      slow: '看“每步用时”：两次训练的更新次数相同，但每次更新里，B 要一步接一步走 100 个时间步，用时约为五倍。时间维不能并行。',
      overfitting:
        '看测试损失（点线）：只有 60 条训练序列，A 的训练损失趋于 0，测试损失却上升；B 每条序列随机遮住一部分状态，测试损失低得多。',
      'long-range':
        '看 B：同样的 LSTM、同样的轮数，距离拉长到 60 步，在这几轮里学不会。门控缓解梯度消失，不等于长程没有代价。',
      init: '看前几轮：正交矩阵的奇异值全为 1，梯度既不放大也不缩小；He 的尺度是为 ReLU 设计的，对 tanh 偏大。这不是定理：把任务换成“复制”，He 反而更快。',
      clipping:
        '看梯度范数与阈值的关系：阈值 1 几乎步步都在裁剪，相当于把学习率改小；阈值 5 只压住少数尖峰。1.0–5.0 是常见选择，不是定律：先看平均范数，再定阈值。',
      'learning-rate':
        '看 A：学习率太大，损失在虚线附近乱跳。再把 A 改成 0.001（Adam 的默认值）：稳，但这几轮里学得慢。',
      batching:
        'A 告诉网络每条序列的真实长度：末态取自真正的最后一步，损失也不算填充。B 把填充的零当作数据读，末态被它们冲淡。',
      'layer-norm':
        '看两条曲线何时离开虚线：归一化后的 LSTM 用的步数更少，但每一步更慢，PyTorch 的 cuDNN 融合核也不支持它。',
      'gru-lstm': '短序列上两者都学得会。看“每步用时”：参数少四分之一，时间未必少四分之一。',
      toy: '原文只做了前向传播；这里真的训练。T = 5，两者都能到 95% 以上。把 T 改成 20 再试。',
    },
    more: '更多设置',
    train: '训练',
    state: {
      built: '下面是建站时训练好的结果；按“训练”在你的浏览器里重新训练。',
      running: '正在训练。',
      paused: '已暂停。',
      done: '训练完成。',
      cancelled: '已停止；下面是停止前的部分。',
    },
    failed: (why) => `训练没有完成：${why}`,
    changed: '上面的设置与曲线的不同，按“训练”才会按新的设置训练。',
    progress: (run, step, steps) => (steps === 0 ? `${run}：准备中` : `${run}：${step} / ${steps} 步`),
    same: 'A 与 B 的设置相同：两条曲线应该逐位相同。',
    differs: (lines) => `A 与 B 的不同：${lines.map(({ name, a, b }) => `${name}（${a} 对 ${b}）`).join('；')}。`,
    result: (run, epoch, testLoss, accuracy) =>
      `${run}：第 ${epoch} 轮之后，测试损失 ${testLoss}${accuracy === null ? '' : `，测试准确率 ${accuracy}`}。`,
    noResult: (run) => `${run}：第一轮还没有结束。`,
    diverged: (run, step) => `${run}：第 ${step} 步之后数值超出了双精度的范围——发散了，训练到此为止。`,
    norm: (largest) => `最大梯度范数 ${largest}。`,
    pace: (millis) => `每步用时 ${millis} 毫秒。`,
    lossPlot: '损失',
    normPlot: '梯度范数（裁剪之前）',
    stepAxis: '更新步数',
    lossAxis: {
      'first-last': '二元交叉熵（奈特，对数轴）',
      adding: '均方误差（对数轴）',
      copy: '交叉熵（奈特，对数轴）',
    },
    normAxis: '‖g‖（对数轴）',
    memoryless: '没有记忆的模型',
    trainLoss: (run, bin) => `${run}：训练损失${bin > 1 ? `（每 ${bin} 步平均）` : ''}`,
    testLoss: (run) => `${run}：测试损失`,
    normLine: (run, bin) => `${run}：梯度范数${bin > 1 ? `（每 ${bin} 步取最大）` : ''}`,
    threshold: (run) => `${run}：裁剪阈值`,
    table: '各轮数据',
    epoch: '轮',
    columns: (run) => ({
      step: `${run}：步`,
      train: `${run}：训练损失`,
      test: `${run}：测试损失`,
      accuracy: `${run}：测试准确率`,
    }),
  },
  en: {
    title: 'Training bench',
    lead: 'Two trainings side by side, of one seed and on the same data, as a rule one setting apart. Guess which curve wins, then press Train.',
    shared: { task: 'Task', seed: 'Random seed' },
    run: {
      cell: 'Cell',
      steps: 'Sequence length T (copy: the delay)',
      hiddenSize: 'Hidden size h',
      init: 'Initial recurrent weights',
      learningRate: 'Learning rate',
      clipNorm: 'Clip the norm to (0: no clipping)',
      recurrentDropout: 'Recurrent dropout, probability',
      layerNorm: 'Layer normalisation (LSTM only)',
      padding: 'Sequences of unequal length',
      epochs: 'Epochs',
      layers: 'Layers',
      dropout: 'Dropout between layers, probability',
      forgetBias: 'Forget bias',
      optimiser: 'Optimiser',
      decay: 'Learning rate falls linearly',
      weightDecay: 'Weight decay',
      sequences: 'Training sequences',
      batchSize: 'Batch size',
    },
    choices: {
      task: { 'first-last': 'Sign of first plus last (the source’s)', adding: 'Adding problem', copy: 'Copy' },
      cell: { rnn: 'Vanilla RNN', lstm: 'LSTM', gru: 'GRU' },
      init: {
        orthogonal: 'orthogonal',
        xavierNormal: 'Xavier, normal',
        heNormal: 'He, normal',
        pytorch: 'PyTorch’s default (uniform, ±1/√h)',
      },
      optimiser: { adam: 'Adam (AdamW)', sgd: 'SGD' },
      padding: { none: 'none', masked: 'with a mask', unmasked: 'without a mask' },
    },
    flag: (on) => (on ? 'yes' : 'no'),
    presetsLabel: 'Experiments (a press starts the training):',
    presets: {
      vanishing: 'Vanishing: RNN against LSTM',
      exploding: 'Exploding: without and with clipping',
      slow: 'Slow: T = 20 against 100',
      overfitting: 'Overfitting: recurrent dropout',
      'long-range': 'Long range: LSTM, T = 20 against 60',
      init: 'Initialisation: orthogonal against He',
      clipping: 'Clipping threshold: 1 against 5',
      'learning-rate': 'Learning rate: 0.3 against 0.01',
      batching: 'Padding: with and without a mask',
      'layer-norm': 'Layer norm: without and with',
      'gru-lstm': 'GRU against LSTM',
      toy: 'The source’s task: RNN against LSTM',
    },
    watch: {
      vanishing:
        'Watch the loss of A: it stays on the dashed line of no memory, since the first mark is too far away for its gradient to arrive. B gets below it.',
      exploding:
        'Watch the gradient norm: one step of A is too large and throws the weights far off, every step after it is larger still, until the numbers overflow. B’s gradients are scaled down to the threshold, and it goes on learning.',
      slow: 'Watch the time a step takes: both are updated equally often, but within each update B walks through 100 time steps one after the other, which takes about five times as long. Time cannot be parallelised.',
      overfitting:
        'Watch the test loss: with 60 training sequences A’s training loss goes to 0 while its test loss rises. B hides a part of the state in each sequence and ends with a far lower test loss.',
      'long-range':
        'Watch B: the same LSTM and as many epochs, but a distance of 60 steps, and within these epochs it does not learn. Gates mitigate vanishing gradients; they do not make distance free.',
      init: 'Watch the first epochs: all singular values of an orthogonal matrix are 1, so gradients neither grow nor shrink; He’s scale is made for ReLU and too large for tanh. It is no theorem: take the copy task, and He is the faster one.',
      clipping:
        'Compare the norms with the thresholds: 1 clips almost every step, as if the learning rate were smaller; 5 cuts a few peaks only. 1.0–5.0 is a common choice, not a law: look at the average norm first.',
      'learning-rate':
        'Watch A: with so large a rate the loss jumps about near the dashed line. Then give A 0.001, Adam’s default: steady, but slow within these epochs.',
      batching:
        'A is told how long each sequence really is: its last state is that of the last real step. B reads the zeros of the padding as if they were data, and they wash its last state out.',
      'layer-norm':
        'Watch when each curve leaves the dashed line: with normalisation the LSTM needs fewer steps. But each step is slower, and cuDNN’s fused kernel does not have it.',
      'gru-lstm':
        'Both learn sequences this short. Watch the time a step takes: a quarter fewer parameters is not necessarily a quarter less time.',
      toy: 'The source only runs forward; here it is trained. With T = 5 both get above 95%. Then set T to 20 and try again.',
    },
    more: 'More settings',
    train: 'Train',
    state: {
      built: 'Below is what was trained when the site was built; press Train to train in your browser.',
      running: 'Training.',
      paused: 'Paused.',
      done: 'Trained.',
      cancelled: 'Stopped; below is what there was until then.',
    },
    failed: (why) => `Training did not finish: ${why}`,
    changed: 'The settings above are not those of the curves; press Train to train with them.',
    progress: (run, step, steps) => (steps === 0 ? `${run}: preparing` : `${run}: step ${step} of ${steps}`),
    same: 'A and B have the same settings: their curves should be the same to the bit.',
    differs: (lines) => `A and B differ in ${lines.map(({ name, a, b }) => `${name} (${a} against ${b})`).join('; ')}.`,
    result: (run, epoch, testLoss, accuracy) =>
      `${run}: after ${epoch} ${epoch === 1 ? 'epoch' : 'epochs'} the test loss is ${testLoss}${accuracy === null ? '' : `, the test accuracy ${accuracy}`}.`,
    noResult: (run) => `${run}: the first epoch is not over yet.`,
    diverged: (run, step) =>
      `${run}: after step ${step} the numbers left the range of doubles. It diverged; this run is over.`,
    norm: (largest) => `Largest gradient norm ${largest}.`,
    pace: (millis) => `${millis} ms a step.`,
    lossPlot: 'Loss',
    normPlot: 'Gradient norm, before clipping',
    stepAxis: 'Updates',
    lossAxis: {
      'first-last': 'Binary cross-entropy (nats, log scale)',
      adding: 'Mean squared error (log scale)',
      copy: 'Cross-entropy (nats, log scale)',
    },
    normAxis: '‖g‖ (log scale)',
    memoryless: 'A model without memory',
    trainLoss: (run, bin) => `${run}: training loss${bin > 1 ? ` (mean of ${bin} steps)` : ''}`,
    testLoss: (run) => `${run}: test loss`,
    normLine: (run, bin) => `${run}: gradient norm${bin > 1 ? ` (largest of ${bin} steps)` : ''}`,
    threshold: (run) => `${run}: clipping threshold`,
    table: 'Numbers by epoch',
    epoch: 'Epoch',
    columns: (run) => ({
      step: `${run}: step`,
      train: `${run}: training loss`,
      test: `${run}: test loss`,
      accuracy: `${run}: test accuracy`,
    }),
  },
}
