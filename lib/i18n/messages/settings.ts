import type { Localized } from '../locale'

type Field = { label: string; help?: string; wrong: string }

type Settings = {
  title: string
  lead: string
  loading: string
  interview: Field & { none: string }
  newPerDay: Field
  reviewsPerDay: Field
  desiredRetention: Field
  maximumInterval: Field
  learningSteps: Field
  relearningSteps: Field
  fuzz: Field
  loadBalance: Field
  easyDays: Field & { days: readonly string[]; shares: Readonly<Record<'1' | '0.5' | '0', string>> }
  dayStart: Field
  timeZone: Field
  weights: Field & { reset: string }
  groups: { pace: string; schedule: string; clock: string; algorithm: string }
  save: string
  saved: string
  nothing: string
  wrong: (count: number) => string
  notKept: string
  reschedule: {
    title: string
    body: (count: number) => string
    none: string
    act: string
    done: (count: number) => string
    undo: string
    undone: (count: number) => string
  }
}

export const settingsMessages: Localized<Settings> = {
  zh: {
    title: '设置',
    lead: '这里决定复习怎么排。每一项单独生效，在你所有的设备上都一样；改动写进学习记录，不会影响已经学过的内容。',
    loading: '正在读取设置…',
    groups: { pace: '每天学多少', schedule: '间隔怎么定', clock: '什么时候算新的一天', algorithm: '算法' },
    interview: {
      label: '面试日期',
      help: '填上以后，任何卡片都不会排到这一天之后，新卡会均匀分到之前的每一天；来不及时复习页会说明。留空则不限。',
      wrong: '请填一个存在的日期，例如 2026-12-05。',
      none: '不设日期',
    },
    newPerDay: { label: '每天新卡上限', wrong: '请填 0 到 9999 之间的整数。' },
    reviewsPerDay: {
      label: '每天复习上限',
      help: '正在学习的卡片不受此限。',
      wrong: '请填 0 到 9999 之间的整数。',
    },
    desiredRetention: {
      label: '期望保留率（%）',
      help: '卡片到期时还记得的概率。越高复习越多：95% 时的间隔只有 90% 时的四成。',
      wrong: '请填 70 到 99 之间的数。',
    },
    maximumInterval: { label: '最长间隔（天）', wrong: '请填 1 到 36500 之间的整数。' },
    learningSteps: {
      label: '学习步骤',
      help: '新卡当天再出现的时间，例如 1m 10m（分钟）或 2h（小时）。留空则全由 FSRS 决定。',
      wrong: '请填最多 10 个小于一天的时间，例如 1m 10m。',
    },
    relearningSteps: {
      label: '重学步骤',
      help: '忘了的卡片当天再出现的时间。',
      wrong: '请填最多 10 个小于一天的时间，例如 10m。',
    },
    fuzz: {
      label: '随机微调',
      help: '把间隔前后挪几天，免得同一天学的卡片总在同一天到期。',
      wrong: '',
    },
    loadBalance: { label: '均衡每天的量', help: '在微调允许的范围里，优先选到期卡片少的日子。', wrong: '' },
    easyDays: {
      label: '轻松日',
      help: '到期的卡片会尽量避开这些日子（需要打开前两项）。',
      wrong: '',
      days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
      shares: { '1': '照常', '0.5': '减半', '0': '尽量不排' },
    },
    dayStart: {
      label: '新的一天从几点开始',
      help: '默认 04:00，熬夜复习仍算前一天。',
      wrong: '请填 00:00 到 23:59 之间的时间。',
    },
    timeZone: {
      label: '时区',
      help: '例如 Asia/Shanghai。留空则跟随设备。',
      wrong: '这台设备不认识这个时区，请填 Asia/Shanghai 这样的名称。',
    },
    weights: {
      label: 'FSRS-6 的 21 个参数',
      help: '可以从 Anki 里复制过来。改动后所有记忆按新参数重算，已承诺的到期日不变，除非你重新安排。',
      wrong: '请填 21 个 0 到 100 之间的数，用逗号或空格隔开。',
      reset: '恢复默认参数',
    },
    save: '保存',
    saved: '已保存。',
    nothing: '没有改动。',
    wrong: (count) => `有 ${count} 项看不懂，已在下面标出；什么都没有保存。`,
    notKept: '浏览器没能存下来，请检查存储空间后再试。',
    reschedule: {
      title: '重新安排已有的卡片',
      body: (count) => `按现在的设置，有 ${count} 张卡片的到期日会变。不安排也可以：它们会在下次评分之后自然跟上。`,
      none: '按现在的设置，没有卡片需要改期。',
      act: '重新安排',
      done: (count) => `已为 ${count} 张卡片改期。`,
      undo: '撤销这次安排',
      undone: (count) => `已撤销，${count} 张卡片回到原来的到期日。`,
    },
  },
  en: {
    title: 'Settings',
    lead: 'How reviews are scheduled. Every setting holds by itself, on all of your devices; a change is part of your log and takes nothing away from what you have learned.',
    loading: 'Reading your settings…',
    groups: { pace: 'How much a day', schedule: 'Intervals', clock: 'When a day begins', algorithm: 'Algorithm' },
    interview: {
      label: 'Day of the interview',
      help: 'With a day, no card is scheduled past it, and new cards are spread over the days before; the review page says when there are too many. Empty: no limit.',
      wrong: 'Enter a day that exists, such as 2026-12-05.',
      none: 'No day',
    },
    newPerDay: { label: 'New cards a day, at most', wrong: 'Enter a whole number from 0 to 9999.' },
    reviewsPerDay: {
      label: 'Reviews a day, at most',
      help: 'Cards that are being learned are not counted.',
      wrong: 'Enter a whole number from 0 to 9999.',
    },
    desiredRetention: {
      label: 'Desired retention (%)',
      help: 'How likely you are to remember a card when it is due. Higher means more reviews: at 95 % intervals are two fifths of those at 90 %.',
      wrong: 'Enter a number from 70 to 99.',
    },
    maximumInterval: { label: 'Longest interval (days)', wrong: 'Enter a whole number from 1 to 36500.' },
    learningSteps: {
      label: 'Learning steps',
      help: 'When a new card comes back the same day, such as 1m 10m (minutes) or 2h (hours). Empty: FSRS alone decides.',
      wrong: 'Enter at most ten times of less than a day, such as 1m 10m.',
    },
    relearningSteps: {
      label: 'Relearning steps',
      help: 'When a card that was forgotten comes back the same day.',
      wrong: 'Enter at most ten times of less than a day, such as 10m.',
    },
    fuzz: {
      label: 'Fuzz',
      help: 'Moves intervals by a few days either way, so that cards learned together part.',
      wrong: '',
    },
    loadBalance: {
      label: 'Load balancing',
      help: 'Of the days that fuzz allows, prefers those on which less is due.',
      wrong: '',
    },
    easyDays: {
      label: 'Easy days',
      help: 'Cards keep off these days where they can; this needs the two settings above.',
      wrong: '',
      days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
      shares: { '1': 'as usual', '0.5': 'half', '0': 'as few as possible' },
    },
    dayStart: {
      label: 'A new day begins at',
      help: 'Usually 04:00, so that a late evening still belongs to its day.',
      wrong: 'Enter a time from 00:00 to 23:59.',
    },
    timeZone: {
      label: 'Time zone',
      help: 'Such as Europe/Berlin. Empty: that of the device.',
      wrong: 'This device knows no such time zone: enter a name such as Europe/Berlin.',
    },
    weights: {
      label: 'The 21 weights of FSRS-6',
      help: 'They can be copied from Anki. Memory is computed anew under them; days that were promised stay until you reschedule.',
      wrong: 'Enter 21 numbers from 0 to 100, separated by commas or blanks.',
      reset: 'Default weights',
    },
    save: 'Save',
    saved: 'Saved.',
    nothing: 'Nothing has changed.',
    wrong: (count) =>
      `${count === 1 ? 'One field' : `${count} fields`} could not be read and ${count === 1 ? 'is' : 'are'} marked below; nothing was saved.`,
    notKept: 'The browser could not keep this: check its storage and try again.',
    reschedule: {
      title: 'Reschedule the cards that you have',
      body: (count) =>
        `Under these settings ${count === 1 ? 'one card' : `${count} cards`} would be due on another day. You need not: they follow by themselves after their next grade.`,
      none: 'Under these settings no card would be due on another day.',
      act: 'Reschedule',
      done: (count) => `${count === 1 ? 'One card is' : `${count} cards are`} due on another day now.`,
      undo: 'Undo the reschedule',
      undone: (count) => `Undone: ${count === 1 ? 'one card is' : `${count} cards are`} due as before.`,
    },
  },
}
