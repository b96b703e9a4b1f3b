import type { Localized } from '../locale'

type Entry = { title: string; body: string; action: string }
type Home = {
  title: string
  lead: string
  start: string
  browse: string
  entries: {
    lessons: Entry
    cell: Entry
    playground: Entry
    quiz: Entry
    exercises: Entry
    review: Entry
    interview: Entry
  }
  promises: { title: string; items: string[] }
}

export const homeMessages: Localized<Home> = {
  zh: {
    title: '把循环神经网络讲清楚，算清楚',
    lead: '面向面试的 RNN、LSTM、GRU 课程：读得懂推导，跑得通代码，答得出追问。不用注册，打开就能学。',
    start: '从总览开始',
    browse: '直接做测验',
    entries: {
      lessons: {
        title: '课程',
        body: '十四课，从总览到参考答案：推导逐步写明，数字当场算出，每课都有能动手的单元。',
        action: '读课程',
      },
      cell: { title: '运行代码单元', body: '在浏览器里跑 NumPy 的例子：同一个种子，同一串随机数。', action: '跑一遍' },
      playground: {
        title: '演练场',
        body: '用引擎写几行 JavaScript：走一步、看梯度、训练、画图，都在隔离的框架里运行。',
        action: '去试试',
      },
      quiz: { title: '测验', body: '六道面试题：先写下你的回答，再对照参考答案和评分要点。', action: '去答题' },
      exercises: { title: '练习', body: '数参数：每次换一组数字，由引擎判分，答错会说出错在哪里。', action: '去练习' },
      review: { title: '复习', body: '间隔重复（FSRS）：在快要忘记的时候，再问你一次。', action: '去复习' },
      interview: {
        title: '模拟面试',
        body: '10、25或45分钟：一题一题问，答得怎样就接着怎么追问，当场判分，最后给出报告。',
        action: '开始面试',
      },
    },
    promises: {
      title: '你可以放心的事',
      items: [
        '页面上的计算结果都由同一个引擎在构建时算出，和正文对不上就无法发布。',
        '作答先写进本机，再传到服务器；断网、刷新、崩溃都不会丢。',
        '课程不依赖 JavaScript，公式对屏幕阅读器可读。',
      ],
    },
  },
  en: {
    title: 'Explain recurrent networks. Get the numbers right.',
    lead: 'RNN, LSTM and GRU for interviews: derivations you can follow, code you can run, answers that survive the follow-up question. No sign-up: open it and learn.',
    start: 'Start with the overview',
    browse: 'Go straight to the quiz',
    entries: {
      lessons: {
        title: 'Lessons',
        body: 'Fourteen lessons from the summary to the model answers: derivations step by step, numbers computed, something to run in each.',
        action: 'Read',
      },
      cell: {
        title: 'Run the cell',
        body: 'Run the NumPy example in your browser: the same seed, the same random stream.',
        action: 'Run it',
      },
      playground: {
        title: 'Playground',
        body: 'A few lines of JavaScript on the engine: take a step, look at gradients, train, plot, all in a sealed frame.',
        action: 'Try it',
      },
      quiz: {
        title: 'Quiz',
        body: 'Six interview questions: write your answer first, then compare it with the model answer and its rubric.',
        action: 'Answer',
      },
      exercises: {
        title: 'Exercises',
        body: 'Count parameters: new numbers every time, graded by the engine, which names the slip behind a wrong answer.',
        action: 'Practise',
      },
      review: {
        title: 'Review',
        body: 'Spaced repetition (FSRS): each fact comes back just before you would forget it.',
        action: 'Review',
      },
      interview: {
        title: 'Mock interview',
        body: '10, 25 or 45 minutes: one question at a time, followed up by what you answer, marked with the evidence, and a report.',
        action: 'Start',
      },
    },
    promises: {
      title: 'What you can rely on',
      items: [
        'One engine computes every result at build time; a page that disagrees with it cannot be published.',
        'An answer is on your own device before it goes to the server: offline, reload or crash, it is not lost.',
        'Lessons need no JavaScript, and formulas can be read by a screen reader.',
      ],
    },
  },
}
