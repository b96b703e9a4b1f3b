// An interview as a learner's events tell it, for the tests of what is shared of it.
import type { LearnerEvent } from '../../events/event'
import type { Kind, Payloads } from '../../events/payload'

/** When it began, in milliseconds since the epoch. */
export const sampleStart = Date.UTC(2026, 10, 23, 12)

/** A UUIDv7 from a number below 2^48. */
export function sampleId(n: number): string {
  return `019b0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

/** The `n`th event, `n` seconds after the start; the number makes its id. */
export function sampleEvent<K extends Kind>(n: number, kind: K, payload: Payloads[K]): LearnerEvent {
  const at = sampleStart + n * 1000
  const head = {
    id: sampleId(n),
    v: 1,
    at,
    utcOffset: 480,
    localDay: '2026-11-23',
    algorithm: 'fsrs-6',
    weights: 'own',
  }
  return { ...head, kind, payload } as unknown as LearnerEvent
}

/** What is nobody's business, by a word that is nowhere else. */
export const secretWords = ['scratch-paper', 'half-typed', 'typed-for-the-part', 'another-interview', 'own-card-text']

/** Twenty events: a whole interview and, between its events, what else its learner did. */
export function sampleInterview(
  interview = sampleId(0xaaaa),
  answer = 'the product of Jacobians 梯度',
): LearnerEvent[] {
  const question = 'q4'
  const evidence = [{ card: 'q4.p1', grade: 3 as const, due: sampleStart + 9e8 }]
  const other = sampleId(0xbbbb)
  const exercise = { exercise: 'params.gru', seed: 77, locale: 'zh' as const, slip: 'params.gru.no-bias', evidence }
  const found = { covered: ['q4.p1'], asserted: [], unsure: [] }
  return [
    sampleEvent(1, 'interview.started', {
      interview,
      locale: 'zh',
      seed: 7,
      questions: ['q4', 'params.gru', 'q1'],
      secondsEach: 300,
      plan: { minutes: 10, level: 1, style: 'neutral', topics: [], include: ['concept', 'numeric'] },
    }),
    sampleEvent(2, 'interview.opened', { interview, question }),
    sampleEvent(3, 'interview.draft', { interview, question, answer: 'half-typed', notes: 'scratch-paper 1' }),
    sampleEvent(4, 'interview.draft', { interview, question, answer, notes: 'scratch-paper 2' }),
    sampleEvent(5, 'interview.hint', { interview, question, point: 'q4.p2' }),
    sampleEvent(6, 'interview.extended', { interview, question, seconds: 120 }),
    sampleEvent(7, 'interview.paused', { interview }),
    sampleEvent(8, 'interview.resumed', { interview }),
    sampleEvent(9, 'interview.opened', { interview, question: 'params.gru' }),
    sampleEvent(10, 'exercise', {
      ...exercise,
      answer: 'typed-for-the-part',
      answers: { a: 'typed-for-the-part' },
      correct: false,
      credit: 0.5,
      session: 'interview',
      interview,
      took: 9000,
    }),
    sampleEvent(11, 'exercise', { ...exercise, answer: '1', correct: true, interview }),
    sampleEvent(12, 'exercise', {
      ...exercise,
      exercise: 'params.lstm',
      answer: '',
      correct: false,
      skipped: true,
      interview,
    }),
    sampleEvent(13, 'interview.opened', { interview, question: 'q1' }),
    sampleEvent(14, 'interview.passed', { interview, question: 'q1', how: 'skip' }),
    sampleEvent(15, 'interview.finished', { interview }),
    sampleEvent(16, 'interview.marked', { interview, question, covered: [], found, evidence }),
    sampleEvent(17, 'undo', { target: sampleId(16) }),
    sampleEvent(18, 'interview.marked', { interview, question, covered: ['q4.p1'], asserted: [], found, evidence }),
    sampleEvent(19, 'interview.draft', { interview: other, question, answer: `another-interview ${interview}` }),
    sampleEvent(20, 'card.saved', { card: 'own.a', front: `own-card-text ${interview}`, back: '', tags: [], deck: '' }),
  ]
}
