import type { Ingredient } from '@/lib/events/interview-choices'
import type { InterviewPlan } from '@/lib/events/interview-plan'
import type { Competencies } from '@/lib/interview/report'
import type { Localized } from '../locale'

type Interview = {
  title: string
  lead: string
  length: string
  minutes: (n: number) => string
  level: string
  levels: Record<1 | 2 | 3, string>
  style: string
  styles: Record<InterviewPlan['style'], string>
  include: string
  ingredients: Record<Ingredient, string>
  includeNothing: string
  topics: string
  topicsHint: string
  topicsChosen: (n: number) => string
  timerChoice: string
  timerOption: (minutes: number) => string
  timerOff: string
  start: string
  bankFailed: string
  resume: (date: string) => string
  unfinished: string
  past: string
  pastItem: (date: string, score: number | null) => string
  reportTitle: string
  sessionTitle: string
  notFound: string
  notFoundBody: string
  back: string
}

export const interviewMessages: Localized<Interview> = {
  zh: {
    title: '模拟面试',
    lead: '像真的面试那样，一次问一件事，会根据你的回答追问。打字就能答；结束后自动批阅，给出报告。',
    length: '时长',
    minutes: (n) => `${n} 分钟`,
    level: '难度',
    levels: { 1: '基础', 2: '进阶', 3: '深入' },
    style: '面试官',
    styles: { friendly: '友善', neutral: '平和', pressing: '步步紧逼' },
    include: '问什么',
    ingredients: { concept: '概念', derivation: '推导', numeric: '计算题', code: '代码题' },
    includeNothing: '至少选一样。',
    topics: '只问这些主题',
    topicsHint: '一个都不选，就什么都可能问到。没记牢的内容会多问一些。',
    topicsChosen: (n) => `已选 ${n} 个`,
    timerChoice: '每问时间',
    timerOption: (minutes) => `${minutes} 分钟`,
    timerOff: '不计时',
    start: '开始面试',
    bankFailed: '题库没有取到。联网后重开这一页再试。',
    resume: (date) => `继续 ${date} 的面试`,
    unfinished: '还没结束的面试',
    past: '以前的面试',
    pastItem: (date, score) => (score === null ? `${date}，没有成绩` : `${date}，平均 ${score} 分（满分 100）`),
    reportTitle: '面试报告',
    sessionTitle: '模拟面试',
    notFound: '这台设备上没有这场面试',
    notFoundBody: '链接里的编号可能不完整，或者这场面试属于另一位学习者。',
    back: '回到模拟面试',
  },
  en: {
    title: 'Mock interview',
    lead: 'As in a real one: one thing at a time, and what comes next depends on what you answer. Type your answers; they are marked at the end, with a report.',
    length: 'Length',
    minutes: (n) => `${n} minutes`,
    level: 'Level',
    levels: { 1: 'Basic', 2: 'Advanced', 3: 'Deep' },
    style: 'Interviewer',
    styles: { friendly: 'Friendly', neutral: 'Neutral', pressing: 'Pressing' },
    include: 'What is asked',
    ingredients: { concept: 'Concepts', derivation: 'Derivations', numeric: 'Calculations', code: 'Code' },
    includeNothing: 'Choose one at least.',
    topics: 'Only these topics',
    topicsHint: 'With none chosen, anything may come up. What you remember least comes up more often.',
    topicsChosen: (n) => `${n} chosen`,
    timerChoice: 'Time for each question',
    timerOption: (minutes) => `${minutes} minutes`,
    timerOff: 'No timer',
    start: 'Start the interview',
    bankFailed: 'The questions could not be fetched. Open this page again when you are online.',
    resume: (date) => `Go on with the interview of ${date}`,
    unfinished: 'Interviews not finished yet',
    past: 'Earlier interviews',
    pastItem: (date, score) => (score === null ? `${date}, no score` : `${date}, average ${score} of 100`),
    reportTitle: 'Interview report',
    sessionTitle: 'Mock interview',
    notFound: 'This interview is not on this device',
    notFoundBody: 'The number in the link may be incomplete, or the interview belongs to another learner.',
    back: 'Back to mock interviews',
  },
}

type Session = {
  progress: (n: number, planned: number) => string
  totalTime: (used: string, minutes: number) => string
  answerLabel: string
  exerciseLabel: string
  kept: string
  keeping: string
  preview: string
  notes: string
  notesHint: string
  timeLeft: (clock: string) => string
  timeOver: string
  timerIsOff: string
  extend: string
  turnOff: string
  pause: string
  resume: string
  pausedNow: string
  send: string
  sendExercise: string
  unknown: string
  skip: string
  hint: (cost: number) => string
  hintGiven: (n: number) => string
  finish: string
  finishing: string
  soFar: string
  /** What the interviewer says before what is asked, by style. */
  lines: Record<InterviewPlan['style'], Record<'first' | 'next' | 'probe' | 'challenge' | 'harder' | 'easier', string>>
}

export const interviewSessionMessages: Localized<Session> = {
  zh: {
    progress: (n, planned) => `第 ${n} 问，计划 ${planned} 题`,
    totalTime: (used, minutes) => `已用 ${used}，共 ${minutes} 分钟`,
    answerLabel: '你的回答',
    exerciseLabel: '计算与代码',
    kept: '已保存在本机',
    keeping: '正在保存…',
    preview: '预览公式',
    notes: '草稿纸',
    notesHint: '只给自己看，不参与批阅。可以把思路、要点顺序先写在这里。',
    timeLeft: (clock) => `剩余 ${clock}`,
    timeOver: '时间到了。可以加时，也可以继续写完。',
    timerIsOff: '不计时',
    extend: '加 2 分钟',
    turnOff: '关掉计时',
    pause: '暂停',
    resume: '继续',
    pausedNow: '已暂停，时钟停着。回答还可以改。',
    send: '答完了',
    sendExercise: '提交',
    unknown: '我不会',
    skip: '跳过',
    hint: (cost) => `要一个提示（扣 ${cost} 分）`,
    hintGiven: (n) => `提示 ${n}`,
    finish: '提前结束，看报告',
    finishing: '正在批阅…',
    soFar: '刚才的对话',
    lines: {
      friendly: {
        first: '你好，我们开始吧。别紧张，想到什么说什么。',
        next: '好，我们换个话题。',
        probe: '讲得不错，还有一点想听你说说。',
        challenge: '等一下，这里我想再确认一下。',
        harder: '很好！那我问深一点。',
        easier: '没关系，我们先从一小步想起。',
      },
      neutral: {
        first: '我们开始。',
        next: '下一个问题。',
        probe: '再问一点。',
        challenge: '你刚才的一个说法，请再想想。',
        harder: '再深入一步。',
        easier: '那先看这一步。',
      },
      pressing: {
        first: '时间有限，直接开始。',
        next: '下一题，抓重点。',
        probe: '不完整。还缺一点：',
        challenge: '你确定吗？',
        harder: '这个不算难。接着：',
        easier: '那退一步，这个总该想过：',
      },
    },
  },
  en: {
    progress: (n, planned) => `Question ${n}, ${planned} planned`,
    totalTime: (used, minutes) => `${used} of ${minutes} minutes`,
    answerLabel: 'Your answer',
    exerciseLabel: 'Calculation or code',
    kept: 'Kept on this device',
    keeping: 'Saving…',
    preview: 'Preview formulas',
    notes: 'Scratch paper',
    notesHint: 'For yourself alone, and not marked: your line of thought, the order of your points.',
    timeLeft: (clock) => `${clock} left`,
    timeOver: 'Time is up. Add more, or finish what you are writing.',
    timerIsOff: 'No timer',
    extend: 'Two more minutes',
    turnOff: 'Turn the timer off',
    pause: 'Pause',
    resume: 'Go on',
    pausedNow: 'Paused: the clocks stand still. You can still edit your answer.',
    send: 'That is my answer',
    sendExercise: 'Submit',
    unknown: 'I don’t know',
    skip: 'Skip',
    hint: (cost) => `A hint, for ${cost} points`,
    hintGiven: (n) => `Hint ${n}`,
    finish: 'End now and see the report',
    finishing: 'Marking…',
    soFar: 'What was said just now',
    lines: {
      friendly: {
        first: 'Hello, let us begin. Take your time, and think aloud if you like.',
        next: 'Thank you. On to something else.',
        probe: 'Good so far. There is one more thing I would like to hear.',
        challenge: 'Let me come back to something you said.',
        harder: 'Very good! Then a harder one.',
        easier: 'No problem. Let us take one small step first.',
      },
      neutral: {
        first: 'Let us begin.',
        next: 'Next question.',
        probe: 'One more point.',
        challenge: 'Think again about something you said.',
        harder: 'One step deeper.',
        easier: 'Then take this step first.',
      },
      pressing: {
        first: 'We are short of time, so straight to it.',
        next: 'Next. Keep to the essentials.',
        probe: 'Not complete. What about this:',
        challenge: 'Are you sure?',
        harder: 'That was the easy part. Now:',
        easier: 'A step back, then:',
      },
    },
  },
}

type Report = {
  summary: (date: string) => string
  overall: (score: number) => string
  noOverall: string
  competencies: string
  competency: Record<keyof Competencies, string>
  measured: Record<keyof Competencies, string>
  notMeasured: string
  questionNumber: (n: number) => string
  harderQuestion: (n: number) => string
  score: (score: number) => string
  mustScore: (got: number, of: number) => string
  bonusScore: (got: number, of: number) => string
  timeUsed: (used: string, allowed: string | null) => string
  hints: (n: number) => string
  followUps: (n: number) => string
  withdrawn: string
  yourAnswer: string
  noAnswer: string
  passed: Record<'unknown' | 'skip', string>
  model: string
  modelFailed: string
  sources: string
  stronger: string
  said: string
  check: string
  notMarked: string
  exercise: (name: string, percent: number | null) => string
  exercises: string
  practise: string
  weak: (n: number) => string
  review: string
  history: string
  historyHead: { date: string; score: string }
  thisOne: string
  print: string
  download: string
  again: string
}

export const interviewReportMessages: Localized<Report> = {
  zh: {
    summary: (date) => `${date} 的面试`,
    overall: (score) => `平均 ${score} 分（满分 100）`,
    noOverall: '没有可以评分的回答。',
    competencies: '各项能力',
    competency: {
      correctness: '正确',
      depth: '深度',
      precision: '严谨',
      tradeOffs: '权衡',
      communication: '表达',
    },
    measured: {
      correctness: '必答要点说到了多少，计算与代码题对了多少',
      depth: '加分要点说到了多少，追加的难题得分',
      precision: '100 减去误解的扣分；被追问后收回的，只扣一半',
      tradeOffs: '涉及取舍、代价与适用条件的要点说到了多少',
      communication: '篇幅（40–350 词）、条理、开门见山、不超时',
    },
    notMeasured: '没有涉及',
    questionNumber: (n) => `第 ${n} 题`,
    harderQuestion: (n) => `第 ${n} 题（追加的难题）`,
    score: (score) => `${score} 分`,
    mustScore: (got, of) => `必答 ${got}/${of}`,
    bonusScore: (got, of) => `加分 ${got}/${of}`,
    timeUsed: (used, allowed) => (allowed === null ? `用时 ${used}` : `用时 ${used}，给了 ${allowed}`),
    hints: (n) => `提示 ${n} 次`,
    followUps: (n) => `追问 ${n} 次`,
    withdrawn: '被追问后收回的说法',
    yourAnswer: '你的回答',
    noAnswer: '（没有作答）',
    passed: { unknown: '你说不会。', skip: '你跳过了。' },
    model: '参考答案',
    modelFailed: '参考答案没有取到。联网后重开这一页即可看到。',
    sources: '依据',
    stronger: '更好的回答还会说到',
    said: '说错的地方',
    check: '逐条核对评分，改判',
    notMarked: '评分规则没有取到，这一题还没有批阅。',
    exercise: (name, percent) => (percent === null ? `${name}：没有作答` : `${name}：对了 ${percent}%`),
    exercises: '计算与代码题',
    practise: '去练习',
    weak: (n) => `有 ${n} 张卡片对应没说到的要点，已经排进复习。`,
    review: '现在复习',
    history: '和以前的面试相比',
    historyHead: { date: '日期', score: '平均分' },
    thisOne: '本场',
    print: '打印或存成 PDF',
    download: '下载 Markdown',
    again: '再来一场',
  },
  en: {
    summary: (date) => `Interview of ${date}`,
    overall: (score) => `average ${score} of 100`,
    noOverall: 'There is no answer to score.',
    competencies: 'Competencies',
    competency: {
      correctness: 'Correctness',
      depth: 'Depth',
      precision: 'Precision',
      tradeOffs: 'Trade-offs',
      communication: 'Communication',
    },
    measured: {
      correctness: 'weight of the required points made, and how much of each calculation was right',
      depth: 'weight of the bonus points made, and the scores of the harder questions',
      precision: '100 minus the cost of misconceptions; one taken back when challenged costs half',
      tradeOffs: 'weight of the points about costs, limits and conditions',
      communication: 'length (40–350 words), structure, coming to the point, within the time',
    },
    notMeasured: 'not asked',
    questionNumber: (n) => `Question ${n}`,
    harderQuestion: (n) => `Question ${n}, a harder one`,
    score: (score) => `${score} of 100`,
    mustScore: (got, of) => `required ${got}/${of}`,
    bonusScore: (got, of) => `bonus ${got}/${of}`,
    timeUsed: (used, allowed) => (allowed === null ? `took ${used}` : `took ${used} of ${allowed}`),
    hints: (n) => (n === 1 ? '1 hint' : `${n} hints`),
    followUps: (n) => (n === 1 ? 'asked on once' : `asked on ${n} times`),
    withdrawn: 'Said, and taken back when challenged',
    yourAnswer: 'Your answer',
    noAnswer: '(no answer)',
    passed: { unknown: 'You said that you do not know.', skip: 'You skipped it.' },
    model: 'Model answer',
    modelFailed: 'The model answer could not be fetched: open this page again when you are online.',
    sources: 'Sources',
    stronger: 'A stronger answer also says',
    said: 'What was wrong',
    check: 'Check each verdict, and overrule it',
    notMarked: 'The marking rules could not be fetched: this answer is not marked yet.',
    exercise: (name, percent) => (percent === null ? `${name}: not answered` : `${name}: ${percent}% right`),
    exercises: 'Calculations and code',
    practise: 'Practise',
    weak: (n) =>
      n === 1
        ? '1 card belongs to a point you missed, and is up for review.'
        : `${n} cards belong to points you missed, and are up for review.`,
    review: 'Review now',
    history: 'Beside earlier interviews',
    historyHead: { date: 'Date', score: 'Average' },
    thisOne: 'this one',
    print: 'Print, or save as PDF',
    download: 'Download as Markdown',
    again: 'Another interview',
  },
}
