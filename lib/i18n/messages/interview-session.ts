import type { InterviewPlan } from '@/lib/events/interview-plan'
import type { Localized } from '../locale'

type Session = {
  progress: (n: number, planned: number) => string
  /** Of the whole interview: what is left of its time, and what it has taken so far. */
  totalLeft: (clock: string) => string
  totalUsed: (clock: string) => string
  totalOver: string
  extendTotal: string
  turnTotalOff: string
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
    progress: (n, planned) => `第 ${n} 问（计划 ${planned} 题，追问另算）`,
    totalLeft: (clock) => `全场剩余 ${clock}`,
    totalUsed: (clock) => `全场已用 ${clock}`,
    totalOver: '整场的时间到了。可以加时，也可以不管它，接着答完。',
    extendTotal: '全场加 5 分钟',
    turnTotalOff: '关掉全场计时',
    answerLabel: '你的回答',
    exerciseLabel: '计算与代码',
    kept: '已保存在本机',
    keeping: '正在保存…',
    preview: '预览公式',
    notes: '草稿纸',
    notesHint: '只给自己看，不参与批阅。可以把思路、要点顺序先写在这里。',
    timeLeft: (clock) => `本题剩余 ${clock}`,
    timeOver: '本题时间到了。可以加时，也可以继续写完。',
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
    progress: (n, planned) => `Question ${n} (${planned} planned, follow-ups not counted)`,
    totalLeft: (clock) => `${clock} left overall`,
    totalUsed: (clock) => `${clock} so far overall`,
    totalOver: 'The time for the whole interview is up. Add more, or go on without regard to it.',
    extendTotal: 'Five more minutes overall',
    turnTotalOff: 'Turn the overall timer off',
    answerLabel: 'Your answer',
    exerciseLabel: 'Calculation or code',
    kept: 'Kept on this device',
    keeping: 'Saving…',
    preview: 'Preview formulas',
    notes: 'Scratch paper',
    notesHint: 'For yourself alone, and not marked: your line of thought, the order of your points.',
    timeLeft: (clock) => `${clock} left for this`,
    timeOver: 'The time for this question is up. Add more, or finish what you are writing.',
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
