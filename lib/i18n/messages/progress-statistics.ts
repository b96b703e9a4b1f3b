import type { Maturity, RetentionPeriod } from '../../srs/statistics'
import type { Localized } from '../locale'

/** What one plot says: its section, its caption, and what stands there when there is nothing to draw. */
type Plot = { heading: string; caption: string; empty: string }

type Statistics = {
  title: string
  lead: string
  nothing: string
  table: (caption: string) => string
  csv: string
  /** Axes and columns, with their units. */
  day: string
  /** A day on the axis of days: `09-01` is the first of September. */
  date: string
  grades: string
  cards: string
  reviews: string
  recalled: string
  /** Ends of a bin or of an interval, of a quantity with its unit. */
  from: (quantity: string) => string
  to: (quantity: string) => string
  low: string
  high: string
  activity: Plot & {
    summary: (grades: number, longest: number, current: number) => string
    months: readonly string[]
    weekdays: readonly string[]
    perDay: (from: number, to: number) => string
  }
  forecast: Plot & { due: string; summary: (today: number, overdue: number, days: number, later: number) => string }
  retention: Plot & {
    share: string
    desired: string
    interval: string
    period: string
    cards: string
    periods: Record<RetentionPeriod, string>
    maturity: Record<Maturity, string>
    row: (period: string, cards: string) => string
    note: (share: number, reviews: number) => string
    none: string
    about: string
  }
  calibration: Plot & {
    predicted: string
    observed: string
    ideal: string
    interval: string
    bins: string
    summary: (reviews: number, logLoss: string, rmse: string) => string
  }
  memory: {
    heading: string
    about: string
    empty: string
    captions: Record<'stability' | 'difficulty' | 'retrievability', string>
    axes: Record<'stability' | 'difficulty' | 'retrievability', string>
    medians: Record<'stability' | 'difficulty' | 'retrievability', (value: string) => string>
  }
  time: Plot & { minutes: string; timed: string; summary: (minutes: string, seconds: number) => string }
  mastery: {
    lessons: Omit<Plot, 'empty'>
    concepts: Omit<Plot, 'empty'>
    about: { lessons: string; concepts: string }
    lesson: string
    concept: string
    share: string
    met: string
    learned: string
    recall: string
    legend: Record<'met' | 'learned' | 'recall', string>
    note: (learned: number, cards: number, recall: number) => string
  }
}

export const statisticsMessages: Localized<Statistics> = {
  zh: {
    title: '统计',
    lead: '每张图下面都有同样数字的表格，也可以下载为 CSV。',
    nothing: '给第一张卡片评分之后，这里会画出你的复习记录、到期预测和记忆状态。',
    table: (caption) => `表格：${caption}`,
    csv: '下载 CSV',
    day: '日期',
    date: '日期（月-日）',
    grades: '评分（次）',
    cards: '卡片（张）',
    reviews: '复习（次）',
    recalled: '想起（次）',
    from: (quantity) => `${quantity}，下限`,
    to: (quantity) => `${quantity}，上限`,
    low: '95% 区间下限（%）',
    high: '95% 区间上限（%）',
    activity: {
      heading: '每日评分',
      caption: '最近一年每天的评分次数',
      empty: '还没有评过分。',
      summary: (grades, longest, current) =>
        `一年来共评分 ${grades} 次。最长连续 ${longest} 天，目前连续 ${current} 天。`,
      months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
      weekdays: ['一', '', '三', '', '五', '', '日'],
      perDay: (from, to) => (from === to ? `${from} 次` : `${from}–${to} 次`),
    },
    forecast: {
      heading: '到期预测',
      caption: '未来 30 天每天到期的卡片数',
      empty: '见过的卡片到期之前，这里没有可以预测的。',
      due: '到期（张）',
      summary: (today, overdue, days, later) =>
        `今天到期 ${today} 张${overdue > 0 ? `，其中 ${overdue} 张已经逾期` : ''}；30 天内共 ${days} 张，更晚的 ${later} 张。没有算上新卡，也没有算上今后的评分。`,
    },
    retention: {
      heading: '真实保留率',
      caption: '真实保留率与目标保留率',
      empty: '已经记住的卡片隔天复习之后，这里会显示真实保留率。',
      share: '保留率（%）',
      desired: '目标保留率（%）',
      interval: '真实保留率与 95% 区间',
      period: '时段',
      cards: '卡片',
      periods: { month: '最近 30 天', year: '最近一年', all: '全部' },
      maturity: { young: '年轻', mature: '成熟', both: '合计' },
      row: (period, cards) => `${period} · ${cards}`,
      note: (share, reviews) => `${share}% · ${reviews} 次`,
      none: '没有复习',
      about:
        '只数已经记住的卡片每天的第一次评分，除了“忘了”都算想起。稳定性不到 21 天的卡片算年轻，其余算成熟。区间是 Wilson 区间：次数越少，区间越宽。',
    },
    calibration: {
      heading: '校准',
      caption: '预测的可提取性与实际想起的比例',
      empty: '卡片隔天再评分之后，才能比较预测与实际。',
      predicted: '预测的可提取性（%）',
      observed: '实际想起（%）',
      ideal: '预测与实际相等',
      interval: '95% 区间',
      bins: '各档的平均',
      summary: (reviews, logLoss, rmse) =>
        `共 ${reviews} 次隔天复习：对数损失 ${logLoss}，RMSE（分箱）${rmse}%，都是越小越好。点在虚线上方，说明记得比预测的牢；在下方，说明忘得比预测的快。`,
    },
    memory: {
      heading: '记忆状态',
      about:
        '稳定性是想起的概率降到 90% 所需的天数；难度从 1 到 10，越高，稳定性涨得越慢；可提取性是此刻能想起的概率。只算见过的卡片。',
      empty: '还没有见过现有的卡片。',
      captions: { stability: '稳定性的分布', difficulty: '难度的分布', retrievability: '此刻可提取性的分布' },
      axes: { stability: '稳定性（天，对数刻度）', difficulty: '难度（1–10）', retrievability: '可提取性（%）' },
      medians: {
        stability: (value) => `中位数 ${value} 天`,
        difficulty: (value) => `中位数 ${value}`,
        retrievability: (value) => `中位数 ${value}%`,
      },
    },
    time: {
      heading: '用时',
      caption: '最近 30 天每天的用时',
      empty: '最近 30 天没有记下用时的复习或练习。',
      minutes: '用时（分钟）',
      timed: '计时的卡片（张）',
      summary: (minutes, seconds) => `30 天共 ${minutes} 分钟，每张卡片用时的中位数是 ${seconds} 秒。`,
    },
    mastery: {
      lessons: { heading: '各课的掌握程度', caption: '各课卡片的掌握程度' },
      concepts: { heading: '各概念的掌握程度', caption: '各概念卡片的掌握程度' },
      about: {
        lessons: '平均可提取性按全部卡片计算，没见过的卡片算 0。',
        concepts: '一张卡片可以属于多个概念；平均可提取性的算法同上。',
      },
      lesson: '课程',
      concept: '概念',
      share: '占全部卡片，平均可提取性（%）',
      met: '见过（张）',
      learned: '记住（张）',
      recall: '平均可提取性（%）',
      legend: { met: '见过', learned: '记住', recall: '平均可提取性' },
      note: (learned, cards, recall) => `记住 ${learned}/${cards} · 可提取性 ${recall}%`,
    },
  },
  en: {
    title: 'Statistics',
    lead: 'Below each plot stand its numbers as a table, which can be downloaded as CSV.',
    nothing:
      'Once you have graded a first card, your reviews, what falls due and the state of your memory are drawn here.',
    table: (caption) => `Table: ${caption}`,
    csv: 'Download CSV',
    day: 'Day',
    date: 'Day (month-day)',
    grades: 'Grades (count)',
    cards: 'Cards (count)',
    reviews: 'Reviews (count)',
    recalled: 'Recalled (count)',
    from: (quantity) => `${quantity}, from`,
    to: (quantity) => `${quantity}, to`,
    low: '95% interval, low (%)',
    high: '95% interval, high (%)',
    activity: {
      heading: 'Grades by day',
      caption: 'Grades on each day of the last year',
      empty: 'Nothing was graded yet.',
      summary: (grades, longest, current) =>
        `${grades} ${grades === 1 ? 'grade' : 'grades'} in a year. Longest streak: ${days(longest)}; current streak: ${days(current)}.`,
      months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
      weekdays: ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'],
      perDay: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
    },
    forecast: {
      heading: 'Forecast',
      caption: 'Cards that fall due on each of the next 30 days',
      empty: 'There is nothing to foresee before a card was met.',
      due: 'Due (cards)',
      summary: (today, overdue, within, later) =>
        `${today} due today${overdue > 0 ? `, ${overdue} of them overdue` : ''}; ${within} within 30 days, ${later} later. New cards and grades to come are not foreseen.`,
    },
    retention: {
      heading: 'True retention',
      caption: 'True retention against desired retention',
      empty: 'True retention is shown once cards that you have learned were reviewed on a later day.',
      share: 'Retention (%)',
      desired: 'Desired retention (%)',
      interval: 'True retention and its 95% interval',
      period: 'Period',
      cards: 'Cards',
      periods: { month: 'Last 30 days', year: 'Last year', all: 'All time' },
      maturity: { young: 'Young', mature: 'Mature', both: 'All' },
      row: (period, cards) => `${period} · ${cards.toLowerCase()} cards`,
      note: (share, reviews) => `${share}% of ${reviews}`,
      none: 'no reviews',
      about:
        'The first grade of the day of each card that had been learned; every grade but Again counts as recalled. Cards with a stability below 21 days are young, the others mature. The intervals are Wilson’s: the fewer the reviews, the wider.',
    },
    calibration: {
      heading: 'Calibration',
      caption: 'Predicted retrievability against observed recall',
      empty: 'Predictions can be compared once a card was graded again on a later day.',
      predicted: 'Predicted retrievability (%)',
      observed: 'Observed recall (%)',
      ideal: 'Observed as predicted',
      interval: '95% interval',
      bins: 'Mean of a bin',
      summary: (reviews, logLoss, rmse) =>
        `${reviews} ${reviews === 1 ? 'review' : 'reviews'} a day or more after the last: log loss ${logLoss}, RMSE (bins) ${rmse}%; less is better. A dot above the dashed line means that you recall more than predicted, one below that you forget faster.`,
    },
    memory: {
      heading: 'State of memory',
      about:
        'Stability is the number of days until recall falls to 90%. Difficulty runs from 1 to 10: the higher, the more slowly stability grows. Retrievability is the probability of recall at this moment. Of cards that were met.',
      empty: 'None of the present cards was met yet.',
      captions: {
        stability: 'Distribution of stability',
        difficulty: 'Distribution of difficulty',
        retrievability: 'Distribution of retrievability now',
      },
      axes: {
        stability: 'Stability (days, logarithmic)',
        difficulty: 'Difficulty (1–10)',
        retrievability: 'Retrievability (%)',
      },
      medians: {
        stability: (value) => `median ${value} days`,
        difficulty: (value) => `median ${value}`,
        retrievability: (value) => `median ${value}%`,
      },
    },
    time: {
      heading: 'Time spent',
      caption: 'Time spent on each of the last 30 days',
      empty: 'No review or exercise of the last 30 days was timed.',
      minutes: 'Time (minutes)',
      timed: 'Timed cards (count)',
      summary: (minutes, seconds) => `${minutes} minutes in 30 days; the median card took ${seconds} s.`,
    },
    mastery: {
      lessons: { heading: 'Mastery by lesson', caption: 'How well the cards of each lesson are known' },
      concepts: { heading: 'Mastery by concept', caption: 'How well the cards of each concept are known' },
      about: {
        lessons: 'Mean retrievability is taken over all cards; one that was never met counts 0.',
        concepts: 'A card may belong to several concepts; mean retrievability is taken as above.',
      },
      lesson: 'Lesson',
      concept: 'Concept',
      share: 'Share of all cards, mean retrievability (%)',
      met: 'Met (cards)',
      learned: 'Learned (cards)',
      recall: 'Mean retrievability (%)',
      legend: { met: 'Met', learned: 'Learned', recall: 'Mean retrievability' },
      note: (learned, cards, recall) => `${learned} of ${cards} learned · recall ${recall}%`,
    },
  },
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
