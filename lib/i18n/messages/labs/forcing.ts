import type { ForcingOptions, ForcingSchedule } from '../../../labs/forcing/options'
import type { Localized } from '../../locale'

type State = 'idle' | 'running' | 'paused' | 'done' | 'cancelled'
type Preset = 'forced' | 'longer' | 'linear' | 'inverse-sigmoid' | 'never'

type Forcing = {
  title: string
  lead: string
  fields: Record<keyof ForcingOptions, string>
  choices: Record<'text' | 'schedule', Record<string, string>>
  presetsLabel: string
  presets: Record<Preset, string>
  watch: Record<Preset, string>
  train: string
  state: Record<State, string>
  failed: (why: string) => string
  changed: string
  progress: (step: number, steps: number, loss: string) => string
  forcedError: (percent: string, prompts: number) => string
  atEnd: (place: number, forced: string, free: string) => string
  allRight: (place: number, measured: string, predicted: string) => string
  errorPlot: string
  place: string
  errorAxis: string
  forced: string
  free: string
  broken: string
  predicted: string
  sample: (n: number, of: number) => string
  nextSample: string
  prompt: string
  truth: string
  wrong: (count: number) => string
  schedulePlot: string
  trainingStep: string
  epsilonAxis: string
  schedules: Record<ForcingSchedule, string>
  used: (schedule: string) => string
  errorTable: string
  scheduleTable: string
}

export const forcingMessages: Localized<Forcing> = {
  zh: {
    title: '教师强制与自由运行',
    lead: '一个小模型背绕口令。给它真实的前文，它很少错；让它读自己写的字，错误就越积越多。',
    fields: {
      text: '要背的文字',
      schedule: '训练时读真值的概率 ε',
      slope: '线性：每步降低 c',
      minimum: '线性：下限 εₘᵢₙ',
      base: '指数：k（小于 1）',
      scale: '逆 sigmoid：k（不小于 1）',
      trainingSteps: '训练步数',
      hiddenSize: '隐藏维度 h',
      horizon: '预测多少个字符 T',
      seed: '随机种子',
    },
    choices: {
      text: { butter: '英文：Betty Botter', bench: '中文：扁担与板凳等' },
      schedule: {
        always: '始终为 1（教师强制）',
        linear: '线性下降',
        exponential: '指数下降',
        'inverse-sigmoid': '逆 sigmoid 下降',
        never: '始终为 0（只读自己的预测）',
      },
    },
    presetsLabel: '实验（按下就开始训练）：',
    presets: {
      forced: '教师强制',
      longer: '教师强制，多训练一倍',
      linear: '计划采样：线性降到 0.75',
      'inverse-sigmoid': '计划采样：逆 sigmoid',
      never: '完全不给真值',
    },
    watch: {
      forced:
        '每个位置的强制错误率都差不多，自由运行的错误率却一路上升，而“到此为止出过错”的比例与 1 − (1 − ε)ᵗ 很接近。',
      longer: 'ε 小了，曲线也缓了，形状不变：只要 ε 不是 0，序列够长，总会出错。',
      linear: '模型见过自己的错误了，但损失仍要求它写出真值的下一个字，而前文已经不是真值。看看自由运行有没有变好。',
      'inverse-sigmoid': 'ε 降到接近 0 之后，训练目标几乎与前文无关，强制错误率反而升高。',
      never:
        '前文是自己乱写的，与目标对不上，模型只学到哪些字常见。这就是 Huszár 2015 说的不一致：目标的最优解不是真实的分布。',
    },
    train: '训练并测量',
    state: {
      idle: '下面是建站时训练并测量好的结果。',
      running: '正在训练。',
      paused: '已暂停。',
      done: '训练并测量完了。',
      cancelled: '已停止；下面还是之前的结果。',
    },
    failed: (why) => `没有完成：${why}`,
    changed: '上面的设置与下面的结果不同，按“训练并测量”才会更新。',
    progress: (step, steps, loss) => `第 ${step} 步，共 ${steps} 步；损失 ${loss} 奈特`,
    forcedError: (percent, prompts) =>
      `前文为真值时，平均每个字符出错的概率 ε = ${percent}（${prompts} 个不同的开头）。`,
    atEnd: (place, forced, free) => `第 ${place} 个字符：强制解码错 ${forced}，自由运行错 ${free}。`,
    allRight: (place, measured, predicted) =>
      `前 ${place} 个字符全对的比例：实测 ${measured}，假设各步独立的 (1 − ε)^T 给出 ${predicted}。`,
    errorPlot: '错误率随位置的变化',
    place: '开头之后的第 t 个字符',
    errorAxis: '错误率',
    forced: '强制解码',
    free: '自由运行',
    broken: '到此为止出过错（两种解码相同）',
    predicted: '1 − (1 − ε)ᵗ',
    sample: (n, of) => `第 ${n} 个例子，共 ${of} 个`,
    nextSample: '换一个例子',
    prompt: '开头',
    truth: '原文',
    wrong: (count) => (count === 0 ? '全对' : `错 ${count} 个`),
    schedulePlot: '计划采样的三种时间表（用上面的参数）',
    trainingStep: '训练步 i',
    epsilonAxis: '读真值的概率 εᵢ',
    schedules: {
      always: '始终为 1',
      linear: '线性',
      exponential: '指数',
      'inverse-sigmoid': '逆 sigmoid',
      never: '始终为 0',
    },
    used: (schedule) => `${schedule}（这次训练用的）`,
    errorTable: '错误率的数据',
    scheduleTable: '时间表的数据',
  },
  en: {
    title: 'Forced and free running',
    lead: 'A small model learns a tongue twister. With the true text before its eyes it seldom errs; reading what it wrote itself, it errs more and more.',
    fields: {
      text: 'Text to learn',
      schedule: 'Probability ε of the truth in training',
      slope: 'Linear: c, less each step',
      minimum: 'Linear: at least εₘᵢₙ',
      base: 'Exponential: k, below 1',
      scale: 'Inverse sigmoid: k, at least 1',
      trainingSteps: 'Training steps',
      hiddenSize: 'Hidden size h',
      horizon: 'Characters to predict, T',
      seed: 'Random seed',
    },
    choices: {
      text: { butter: 'English: Betty Botter', bench: 'Chinese: the pole and the bench, and others' },
      schedule: {
        always: '1 throughout (teacher forcing)',
        linear: 'falls linearly',
        exponential: 'falls exponentially',
        'inverse-sigmoid': 'falls as an inverse sigmoid',
        never: '0 throughout (own predictions only)',
      },
    },
    presetsLabel: 'Experiments (a press starts the training):',
    presets: {
      forced: 'Teacher forcing',
      longer: 'Teacher forcing, twice as long',
      linear: 'Scheduled sampling: linear to 0.75',
      'inverse-sigmoid': 'Scheduled sampling: inverse sigmoid',
      never: 'No truth at all',
    },
    watch: {
      forced:
        'Forced decoding errs about equally often at every place; free running errs more and more, and the share of sequences with an error so far is close to 1 − (1 − ε)ᵗ.',
      longer:
        'ε is smaller and the curve rises more slowly, in the same shape: unless ε is 0, a sequence that is long enough goes wrong.',
      linear:
        'The model has seen its own errors now, but the loss still wants the next character of the original after a prefix that is not the original’s. Is free running any better?',
      'inverse-sigmoid':
        'Once ε is near 0 the targets have next to nothing to do with the prefix, and even forced decoding gets worse.',
      never:
        'The prefix is the model’s own scribble and does not belong to the target, so all it learns is which characters are common. This is Huszár’s point (2015): the optimum of the objective is not the true distribution.',
    },
    train: 'Train and measure',
    state: {
      idle: 'Below is what was trained and measured when the site was built.',
      running: 'Training.',
      paused: 'Paused.',
      done: 'Trained and measured.',
      cancelled: 'Stopped; below is still the result before.',
    },
    failed: (why) => `Not finished: ${why}`,
    changed: 'The settings above are not those of the result below; press Train and measure.',
    progress: (step, steps, loss) => `Step ${step} of ${steps}; loss ${loss} nats`,
    forcedError: (percent, prompts) =>
      `With the true prefix a character is wrong with probability ε = ${percent} on average (${prompts} different prompts).`,
    atEnd: (place, forced, free) => `Character ${place}: wrong in ${forced} forced, in ${free} running free.`,
    allRight: (place, measured, predicted) =>
      `All of the first ${place} right: measured ${measured}; (1 − ε)^T, as if errors came independently, says ${predicted}.`,
    errorPlot: 'Error rate by place',
    place: 'Character t after the prompt',
    errorAxis: 'Error rate',
    forced: 'Forced decoding',
    free: 'Free running',
    broken: 'An error so far (the same for both)',
    predicted: '1 − (1 − ε)ᵗ',
    sample: (n, of) => `Example ${n} of ${of}`,
    nextSample: 'Another example',
    prompt: 'Prompt',
    truth: 'Original',
    wrong: (count) => (count === 0 ? 'all right' : `${count} wrong`),
    schedulePlot: 'The three schedules, with the parameters above',
    trainingStep: 'Training step i',
    epsilonAxis: 'Probability εᵢ of the truth',
    schedules: {
      always: '1 throughout',
      linear: 'Linear',
      exponential: 'Exponential',
      'inverse-sigmoid': 'Inverse sigmoid',
      never: '0 throughout',
    },
    used: (schedule) => `${schedule} (used in this training)`,
    errorTable: 'Numbers of the error rates',
    scheduleTable: 'Numbers of the schedules',
  },
}
