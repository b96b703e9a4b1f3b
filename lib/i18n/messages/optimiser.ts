import type { Localized } from '../locale'

type Assumed = {
  readonly cards: number
  readonly simulated: number
  readonly ownShares: boolean
  /** Milliseconds a card. */
  readonly pace: number | null
}

type Optimiser = {
  optimiser: {
    title: string
    lead: string
    start: string
    again: string
    unsent: (count: number) => string
    progress: string
    tooFew: (reviews: number, needed: number) => string
    waiting: (ahead: number) => string
    running: string
    failed: string
    lost: string
    unavailable: string
    unreachable: string
    better: string
    kept: string
    reviews: (all: number, heldOut: number) => string
    table: string
    metric: string
    logLoss: string
    rmse: string
    before: string
    after: string
    use: string
    used: string
    reschedule: string
  }
  calibration: {
    title: string
    predicted: string
    observed: string
    ideal: string
    table: string
    weights: string
    count: string
  }
  workload: {
    title: string
    lead: string
    horizon: string
    days: (days: number) => string
    run: string
    stop: string
    progress: string
    running: string
    failed: string
    done: string
    plot: (days: number) => string
    retention: string
    reviews: string
    shown: string
    minutes: string
    remembered: string
    simulated: string
    own: (percent: number) => string
    yours: string
    table: string
    assumptions: string
    assumed: (assumed: Assumed) => readonly string[]
  }
}

export const optimiserMessages: Localized<Optimiser> = {
  zh: {
    optimiser: {
      title: '用自己的记录优化参数',
      lead: '根据你自己的复习记录，重新训练 FSRS-6 的 21 个参数，让它更准地算出你什么时候会忘。训练在服务器上进行，期间照常可以复习；你不点“采用”，什么都不会变。',
      start: '开始优化',
      again: '重新优化',
      unsent: (count) => `还有 ${count} 条记录没有传到服务器，现在开始的话不会算进去。`,
      progress: '训练进度',
      tooFew: (reviews, needed) =>
        `能用的复习还太少：现在有 ${reviews} 次，至少要 ${needed} 次。同一张卡片隔了一天以上的复习才算，当天的重复不算。`,
      waiting: (ahead) => (ahead === 0 ? '马上开始…' : `前面还有 ${ahead} 人在排队…`),
      running: '正在训练…',
      failed: '训练没有成功，参数没有变。请稍后再试。',
      lost: '服务器重新启动过，这次训练没有做完。请重新开始。',
      unavailable: '服务器的系统没有对应的优化器程序，参数没法在这里优化；其他功能不受影响。',
      unreachable: '连不上服务器，请检查网络后再试。',
      better: '新参数的预测更准。',
      kept: '新参数的预测并没有更准，所以保留原来的参数。',
      reviews: (all, heldOut) =>
        `能用的复习共 ${all} 次。先用较早的 ${all - heldOut} 次训练，再拿最近的 ${heldOut} 次检验两组参数，下面的数字和图都来自这 ${heldOut} 次。新参数若胜出，会再用全部复习训练一遍。`,
      table: '两组参数的检验结果',
      metric: '指标（越低越好）',
      logLoss: '对数损失（奈特）',
      rmse: '均方根误差 RMSE（分组，概率）',
      before: '原参数',
      after: '新参数',
      use: '采用新参数',
      used: '正在使用这组参数。已有卡片的到期日没有变；',
      reschedule: '要按新参数改期，请看“重新安排”。',
    },
    calibration: {
      title: '校准：预测与实际',
      predicted: '预测记得的概率（%）',
      observed: '实际记得的比例（%）',
      ideal: '预测与实际一致',
      table: '校准图的数据',
      weights: '参数',
      count: '复习次数',
    },
    workload: {
      title: '模拟：保留率与复习量',
      lead: '期望保留率定得越高，记得越牢，要复习的也越多。这里用你现有的卡片模拟今后的日子，看每一档保留率各要花多少工夫。',
      horizon: '模拟多长时间',
      days: (days) => `${days} 天`,
      run: '开始模拟',
      stop: '停止',
      progress: '模拟进度',
      running: '正在模拟…',
      failed: '没能读到卡片列表，请检查网络后再试。',
      done: '模拟完成。',
      plot: (days) => `模拟 ${days} 天：不同保留率下每天的复习次数`,
      retention: '期望保留率（%）',
      reviews: '平均每天复习（次）',
      shown: '平均每天看卡片（次，含新卡和当天重复）',
      minutes: '平均每天用时（分钟）',
      remembered: '结束时记得的卡片（张）',
      simulated: '模拟结果',
      own: (percent) => `你现在的设置：${percent}%`,
      yours: '（现在）',
      table: '模拟结果的数据',
      assumptions: '这个模拟假定',
      assumed: ({ cards, simulated, ownShares, pace }) => [
        '到期的卡片记不记得，按 FSRS-6 用你现在的参数算出的概率随机决定；当天再次出现的卡片都算记得。',
        ownShares
          ? '记得时选“吃力”“记得”“轻松”的比例取自你自己的记录。'
          : '你的评分还太少，各种评分的比例取 Anki 用户的平均值。',
        '每天的新卡和复习上限、学习步骤、最长间隔按现在的设置；当天没复习完的顺延。不考虑随机微调、轻松日和面试日期。',
        ...(simulated < cards ? [`${cards} 张卡片中随机抽取 ${simulated} 张代表全部。`] : [`共 ${cards} 张卡片。`]),
        pace === null
          ? '还没有用时记录，因此不算时间。'
          : `每看一次卡片用 ${(pace / 1000).toFixed(1)} 秒，这是你最近用时的中位数。`,
        '这是一次随机模拟，不是预测：实际的数字会有出入，曲线也会有小起伏。',
      ],
    },
  },
  en: {
    optimiser: {
      title: 'Optimise the weights on your own log',
      lead: 'Trains the 21 weights of FSRS-6 on your own reviews, so that it knows better when you will forget. It runs on the server while you go on; nothing changes until you choose to use the result.',
      start: 'Optimise',
      again: 'Optimise again',
      unsent: (count) =>
        `${count === 1 ? 'One record has' : `${count} records have`} not reached the server yet and would not be counted now.`,
      progress: 'Progress of the training',
      tooFew: (reviews, needed) =>
        `There are too few reviews: ${reviews} of at least ${needed}. A review counts when it comes a day or more after the one before it; repeats of the same day do not.`,
      waiting: (ahead) =>
        ahead === 0 ? 'About to begin…' : `${ahead === 1 ? 'One learner is' : `${ahead} learners are`} before you…`,
      running: 'Training…',
      failed: 'The training failed, and your weights are as they were. Please try again later.',
      lost: 'The server was restarted before the training was done. Please begin again.',
      unavailable:
        'There is no optimiser for the system that this server runs on, so weights cannot be optimised here. All else works.',
      unreachable: 'The server cannot be reached: check your connection and try again.',
      better: 'The new weights predict better.',
      kept: 'The new weights predict no better, so the old ones are kept.',
      reviews: (all, heldOut) =>
        `${all} reviews can be used. The earlier ${all - heldOut} were trained on, and both sets of weights were judged on the latest ${heldOut}: the numbers and the plot below are of those ${heldOut}. New weights that win are trained once more on all reviews.`,
      table: 'How both sets of weights did',
      metric: 'Measure (lower is better)',
      logLoss: 'Log loss (nats)',
      rmse: 'RMSE (bins, probability)',
      before: 'Old weights',
      after: 'New weights',
      use: 'Use these weights',
      used: 'These weights are in use. Days that were promised have not changed:',
      reschedule: 'see Reschedule to move them.',
    },
    calibration: {
      title: 'Calibration: predicted and observed',
      predicted: 'Predicted recall (%)',
      observed: 'Observed recall (%)',
      ideal: 'Predicted as observed',
      table: 'Numbers of the calibration',
      weights: 'Weights',
      count: 'Reviews',
    },
    workload: {
      title: 'Simulator: retention against reviews a day',
      lead: 'The higher the desired retention, the more you remember and the more you review. This plays the days to come with the cards that you have, to show what each retention would take.',
      horizon: 'Simulate',
      days: (days) => `${days} days`,
      run: 'Run the simulation',
      stop: 'Stop',
      progress: 'Progress of the simulation',
      running: 'Simulating…',
      failed: 'The list of cards could not be read: check your connection and try again.',
      done: 'The simulation is done.',
      plot: (days) => `Simulated over ${days} days: reviews a day at each retention`,
      retention: 'Desired retention (%)',
      reviews: 'Reviews a day, on average',
      shown: 'Cards shown a day, with new ones and repeats',
      minutes: 'Minutes a day, on average',
      remembered: 'Cards remembered at the end',
      simulated: 'Simulated',
      own: (percent) => `Your setting: ${percent}%`,
      yours: '(yours)',
      table: 'Numbers of the simulation',
      assumptions: 'What the simulation assumes',
      assumed: ({ cards, simulated, ownShares, pace }) => [
        'Whether a card that is due is remembered is drawn with the probability that FSRS-6 gives it under your present weights; what comes back on the same day is remembered.',
        ownShares
          ? 'How often a remembered card is graded Hard, Good or Easy is taken from your own log.'
          : 'You have given too few grades yet: how often each is given is the average of Anki’s learners.',
        'Limits of new cards and reviews, steps and the longest interval are those of your settings; what a day leaves is due on the next. Fuzz, easy days and the day of an interview are left out.',
        simulated < cards ? `${simulated} of ${cards} cards, drawn at random, stand for all.` : `All ${cards} cards.`,
        pace === null
          ? 'No card was timed yet, so there are no minutes.'
          : `Each time a card is shown takes ${(pace / 1000).toFixed(1)} seconds, the median of your latest.`,
        'It is one random run and no forecast: what really comes will differ, and the curve is not perfectly smooth.',
      ],
    },
  },
}
