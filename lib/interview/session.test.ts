import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '../events/event'
import type { Kind, Payloads } from '../events/payload'
import { recentInterviews } from './recent'
import { foldInterview, remainingInAll, remainingSeconds, secondsInAll, secondsUsed, wholeAnswer } from './session'

const interview = '019b0000-0000-7000-8000-00000000aaaa'
const start = Date.UTC(2026, 10, 23, 12)

/** An event `seconds` after the start; `n` makes the id, so that equal times are ordered by it. */
function event<K extends Kind>(n: number, seconds: number, kind: K, payload: Payloads[K]): LearnerEvent {
  const id = `019b0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
  const head = {
    id,
    v: 1,
    at: start + seconds * 1000,
    utcOffset: 480,
    localDay: '2026-11-23',
    algorithm: 'a',
    weights: 'w',
  }
  return { ...head, kind, payload } as unknown as LearnerEvent
}

function started(id = interview, secondsEach: number | null = 300): LearnerEvent {
  return event(1, 0, 'interview.started', {
    interview: id,
    locale: 'zh',
    seed: 7,
    questions: ['q4', 'q1', 'q6'],
    secondsEach,
  })
}

const opened = (n: number, seconds: number, question: string) =>
  event(n, seconds, 'interview.opened', { interview, question })
const draft = (n: number, seconds: number, question: string, answer: string) =>
  event(n, seconds, 'interview.draft', { interview, question, answer })
const extended = (n: number, seconds: number, question: string, by: number | null) =>
  event(n, seconds, 'interview.extended', { interview, question, seconds: by })
const marked = (n: number, seconds: number, question: string, covered: string[]) =>
  event(n, seconds, 'interview.marked', { interview, question, covered, evidence: [] })
const undo = (n: number, target: LearnerEvent) => event(n, 0, 'undo', { target: target.id })

const whole = [
  started(),
  opened(2, 1, 'q4'),
  draft(3, 20, 'q4', 'the product of'),
  draft(4, 40, 'q4', 'the product of Jacobians'),
  extended(5, 50, 'q4', 120),
  opened(6, 200, 'q1'),
  draft(7, 210, 'q1', '梯度'),
  extended(8, 220, 'q1', null),
  extended(9, 230, 'q1', 60),
  marked(10, 400, 'q4', ['q4.p1']),
  marked(11, 410, 'q4', ['q4.p1', 'q4.p2']),
  marked(12, 420, 'q1', []),
]

const untouched = {
  openedAt: null,
  closedAt: null,
  answer: '',
  notes: '',
  seconds: 300 as number | null,
  hints: [],
  passed: null,
  marked: null,
}

describe('interview session', () => {
  it('folds the whole course of an interview', () => {
    expect(foldInterview(whole, interview)).toEqual({
      id: interview,
      locale: 'zh',
      seed: 7,
      plan: null,
      startedAt: start,
      secondsEach: 300,
      seconds: null,
      agenda: ['q4', 'q1', 'q6'],
      questions: [
        {
          ...untouched,
          id: 'q4',
          openedAt: start + 1000,
          closedAt: start + 200_000,
          answer: 'the product of Jacobians',
          seconds: 420,
          marked: { covered: ['q4.p1', 'q4.p2'], asserted: [], found: null },
        },
        {
          ...untouched,
          id: 'q1',
          openedAt: start + 200_000,
          answer: '梯度',
          seconds: null,
          marked: { covered: [], asserted: [], found: null },
        },
        { ...untouched, id: 'q6' },
      ],
      current: 'q1',
      pauses: [],
      finishedAt: null,
    })
  })

  it('adds time from the moment it is asked for when the time had run out', () => {
    const late = [started(), opened(2, 0, 'q4'), extended(3, 900, 'q4', 120)]
    const question = foldInterview(late, interview)?.questions[0]
    expect(question && remainingSeconds(question, start + 900_000, [])).toBe(120)
  })

  it('does not depend on the order of arrival, nor on events that come twice', () => {
    const expected = foldInterview(whole, interview)
    const doubled = [...whole, ...whole.slice(3)]
    fc.assert(
      fc.property(fc.shuffledSubarray(doubled, { minLength: doubled.length }), (events) => {
        expect(foldInterview(events, interview)).toEqual(expected)
      }),
    )
  })

  it('without an undone event is as if it had never happened', () => {
    fc.assert(
      fc.property(fc.subarray(whole), (undone) => {
        const rest = whole.filter((one) => !undone.includes(one))
        const events = [...undone.map((one, i) => undo(100 + i, one)), ...whole]
        expect(foldInterview(events, interview)).toEqual(foldInterview(rest, interview))
      }),
    )
  })

  it('begins with the first question, ends with none, and is unknown without its start', () => {
    expect(foldInterview([started()], interview)?.current).toBe('q4')
    const end = foldInterview([...whole, event(99, 500, 'interview.finished', { interview })], interview)
    expect(end).toMatchObject({ current: null, finishedAt: start + 500_000 })
    expect(foldInterview(whole.slice(1), interview)).toBeNull()
    expect(foldInterview(whole, 'another')).toBeNull()
  })

  it('keeps the earliest opening, so that a reload does not restart the clock', () => {
    const events = [started(), opened(3, 90, 'q4'), opened(2, 10, 'q4')]
    expect(foldInterview(events, interview)?.questions[0]?.openedAt).toBe(start + 10_000)
  })

  it('takes the draft with the greater id when two were written in the same millisecond', () => {
    const events = [draft(9, 5, 'q4', 'later'), started(), draft(8, 5, 'q4', 'earlier')]
    expect(foldInterview(events, interview)?.questions[0]?.answer).toBe('later')
  })

  it('lists interviews, the latest begun first', () => {
    const other = event(50, 60, 'interview.started', {
      interview: '019b0000-0000-7000-8000-00000000bbbb',
      locale: 'en',
      seed: 1,
      questions: ['q2'],
      secondsEach: null,
    })
    expect(recentInterviews([...whole, other]).map((one) => one.locale)).toEqual(['en', 'zh'])
    expect(recentInterviews([...whole, other, undo(60, other)]).map((one) => one.locale)).toEqual(['zh'])
  })
})

describe('an interview that was planned', () => {
  const plan = { minutes: 25, level: 2, style: 'neutral', topics: [], include: ['concept'] } as const
  const begun = event(1, 0, 'interview.started', {
    interview,
    locale: 'en',
    seed: 7,
    questions: ['q4', 'q1'],
    secondsEach: 300,
    plan: { ...plan, topics: [], include: ['concept'] },
  })
  const course = [
    begun,
    opened(2, 10, 'q4'),
    draft(3, 20, 'q4', 'The truth is fed.'),
    event(4, 30, 'interview.hint', { interview, question: 'q4', point: 'q4.p2' }),
    event(5, 40, 'interview.paused', { interview }),
    event(6, 50, 'interview.paused', { interview }),
    event(7, 100, 'interview.resumed', { interview }),
    opened(8, 130, 'q4.p2'),
    draft(9, 140, 'q4.p2', 'It runs on its own outputs.'),
    opened(10, 160, 'f20'),
    event(11, 170, 'interview.passed', { interview, question: 'f20', how: 'unknown' }),
  ]
  const folded = () => foldInterview(course, interview) as NonNullable<ReturnType<typeof foldInterview>>

  it('asks on between the questions of its agenda, in the order in which they were opened', () => {
    expect(folded().questions.map(({ id }) => id)).toEqual(['q4', 'q4.p2', 'f20', 'q1'])
    expect(folded().current).toBe('f20')
    expect(folded().questions[0]?.hints).toEqual(['q4.p2'])
    expect(folded().questions[2]?.passed).toBe('unknown')
  })

  it('lets its clocks stand still in a pause, which pausing twice does not lengthen', () => {
    const { questions, pauses } = folded()
    expect(pauses).toEqual([{ from: start + 40_000, to: start + 100_000 }])
    const [first, second] = questions
    expect(first && secondsUsed(first, start, pauses)).toBe(60)
    expect(first && remainingSeconds(first, start + 110_000, pauses)).toBe(260)
    expect(second && secondsUsed(second, start, pauses)).toBe(30)
    expect(secondsInAll(folded(), start + 200_000)).toBe(140)
    const still = foldInterview(course.slice(0, 6), interview)
    expect(still && secondsInAll(still, start + 999_000)).toBe(40)
  })

  const prolonged = (n: number, seconds: number, by: number | null) =>
    event(n, seconds, 'interview.prolonged', { interview, seconds: by })
  const leftAt = (events: LearnerEvent[], seconds: number) => {
    const state = foldInterview(events, interview)
    return state && remainingInAll(state, start + seconds * 1000)
  }

  it('has its whole time beside that of each question, and a pause stops both', () => {
    expect(leftAt(course, 200)).toBe(25 * 60 - 140)
    expect(leftAt(course.slice(0, 6), 999)).toBe(25 * 60 - 40)
    expect(leftAt(course, 99_999)).toBe(0)
    expect(leftAt([...course, event(12, 300, 'interview.finished', { interview })], 99_999)).toBe(25 * 60 - 240)
  })

  it('is prolonged by itself: no question has more time for it', () => {
    const events = [...course, prolonged(12, 180, 300)]
    expect(leftAt(events, 200)).toBe(30 * 60 - 140)
    expect(foldInterview(events, interview)?.questions).toEqual(folded().questions)
    expect(leftAt([...course, extended(12, 180, 'f20', 300)], 200)).toBe(25 * 60 - 140)
  })

  it('is prolonged from the moment that it is asked for, where the whole time had run out', () => {
    expect(leftAt([begun, prolonged(2, 4000, 300)], 4000)).toBe(300)
    expect(leftAt([begun, prolonged(2, 4000, 300), prolonged(3, 4100, 300)], 4100)).toBe(500)
  })

  it('goes on without a whole time once that is turned off, whatever is added later', () => {
    const events = [...course, prolonged(12, 180, null), prolonged(13, 190, 300)]
    expect(leftAt(events, 200)).toBeNull()
    expect(foldInterview(events, interview)?.questions[0]?.seconds).toBe(300)
  })

  it('takes an answer and the replies to what was asked on about it for one text', () => {
    expect(wholeAnswer(folded(), 'q4')).toBe('The truth is fed.\n\nIt runs on its own outputs.')
    expect(wholeAnswer(folded(), 'f20')).toBe('')
  })
})

describe('remaining seconds', () => {
  const question = { openedAt: start, seconds: 300 }

  it.each([
    [0, 300],
    [1, 300],
    [1000, 299],
    [299_999, 1],
    [300_000, 0],
    [900_000, 0],
    [-60_000, 300],
  ])('%d ms after the opening', (millis, seconds) => {
    expect(remainingSeconds(question, start + millis, [])).toBe(seconds)
  })

  it('are all there before the opening, and not counted when the timer is off', () => {
    expect(remainingSeconds({ ...question, openedAt: null }, start, [])).toBe(300)
    expect(remainingSeconds({ ...question, seconds: null }, start, [])).toBeNull()
  })
})
