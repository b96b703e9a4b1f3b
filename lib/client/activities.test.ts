import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { eventSchema } from '../events/event'
import type { Grade } from '../events/evidence'
import { standing } from '../events/standing'
import { foldInterview } from '../interview/session'
import { minuteMillis } from '../srs/clock'
import { outcomes } from '../srs/outcome'
import { planning } from '../srs/planning'
import {
  extendTimer,
  finishInterview,
  markAnswer,
  openQuestion,
  recordCheck,
  recordExercise,
  recordQuiz,
  recordReview,
  recordUndo,
  startInterview,
} from './activities'
import { browserClient } from './browser-client'
import { loadDraft, storeDraft } from './drafts'
import { currentMoment, newSeed } from './environment'
import { learnerState } from './learner-state'
import { allEvents, refusedEvents, startSync, status, subscribe } from './log'
import { saveDraft } from './record'
import { FakeServer } from './testing/fake-server'

const server = new FakeServer()

beforeAll(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('fetch', server.fetch)
})
afterAll(() => vi.unstubAllGlobals())
afterEach(async () => {
  for (const event of await allEvents()) expect(eventSchema.safeParse(event).error).toBeUndefined()
})

const question = {
  id: 'q1',
  points: [
    { id: 'q1.p1', card: 'vanishing.bound' },
    { id: 'q1.p2', card: 'q1' },
    { id: 'q1.p3', card: 'q1' },
  ],
}

/** What the button of a grade says, and what comes of pressing it. */
async function pressed(card: string, grade: Grade) {
  const state = await learnerState()
  const moment = currentMoment(state.settings)
  const { due, memory } = outcomes(state.memories.get(card) ?? null, moment, planning(state, moment)(card))[grade]
  return { grade, due, moment, memory }
}

describe('activities in a browser', () => {
  it('reach the server by themselves', async () => {
    startSync()
    const changed = vi.fn()
    const stop = subscribe(changed)
    await recordReview('q2', await pressed('q2', 3))
    expect(changed).toHaveBeenCalled()
    await vi.waitFor(async () => expect(await status()).toMatchObject({ pending: 0, offline: false }))
    expect(server.log()).toHaveLength(1)
    expect(await refusedEvents()).toEqual([])
    stop()
  })

  it('give a review exactly what its button said', async () => {
    const button = await pressed('lstm.forget-gate', 3)
    const event = await recordReview('lstm.forget-gate', { ...button, took: 2400.6 })
    expect(event.payload).toEqual({ evidence: [{ card: 'lstm.forget-gate', grade: 3, due: button.due }], took: 2401 })
    const { memories } = await learnerState()
    expect(memories.get('lstm.forget-gate')).toEqual({ ...button.memory, lastEvent: event.id })
    await recordUndo(event.id)
    expect((await learnerState()).memories.has('lstm.forget-gate')).toBe(false)
  })

  it('say at most five minutes of a card that was left lying', async () => {
    const { payload } = await recordReview('q3', { ...(await pressed('q3', 3)), took: 7 * 3_600_000 })
    expect(payload.took).toBe(5 * minuteMillis)
  })

  it('leave evidence of a quiz for the cards of its points', async () => {
    const { payload } = await recordQuiz({ question, locale: 'zh', answer: '连乘', covered: ['q1.p1', 'q1.p2'] })
    expect(payload.evidence.map(({ card, grade }) => [card, grade])).toEqual([
      ['vanishing.bound', 3],
      ['q1', 2],
    ])
  })

  it('leave evidence of an exercise for the card of its kind', async () => {
    const answered = { exercise: 'params.gru', seed: newSeed(), locale: 'en' as const, answer: '288' }
    const grade = async (given: Partial<Parameters<typeof recordExercise>[0]>) =>
      (await recordExercise({ ...answered, correct: false, ...given })).payload.evidence[0]?.grade
    expect(await grade({ correct: true })).toBe(3)
    expect(await grade({})).toBe(1)
    expect(await grade({ credit: 0.5, level: 2, answers: { total: '288' } })).toBe(2)
    expect(await grade({ correct: true, credit: 1, hints: 1 })).toBe(2)
    expect(await grade({ correct: true, credit: 1, hints: 3 })).toBe(1)
  })

  it('leave the evidence of an exercise to a learner who graded themselves, and none of one that was skipped', async () => {
    const answered = { exercise: 'params.gru', seed: newSeed(), locale: 'zh' as const, answer: '', correct: false }
    const button = await pressed('params.gru', 4)
    const graded = await recordExercise({ ...answered, session: 'review' }, button)
    expect(graded.payload.evidence).toEqual([{ card: 'params.gru', grade: 4, due: button.due }])
    expect((await recordExercise({ ...answered, skipped: true })).payload.evidence).toEqual([])
  })

  it('leave evidence of a check for the card that it asks for', async () => {
    const { payload } = await recordCheck({
      check: 'bptt.c1',
      card: 'bptt.cost',
      locale: 'zh',
      answer: '2',
      correct: true,
    })
    expect(payload).toMatchObject({ check: 'bptt.c1', evidence: [{ card: 'bptt.cost', grade: 3 }] })
    const wrong = await recordCheck({ check: 'bptt.c1', card: 'bptt.cost', locale: 'zh', answer: '0', correct: false })
    expect(wrong.payload.evidence[0]?.grade).toBe(1)
  })

  it('carry an interview from its start to its end', async () => {
    const plan = { minutes: 10, level: 1, style: 'neutral', topics: [], include: ['concept'] } as const
    const bank = ['q1', 'q2', 'q3'].map((id) => ({
      id,
      ingredient: 'concept' as const,
      level: 1 as const,
      topics: [],
      cards: [],
    }))
    const chosen = { ...plan, topics: [], include: ['concept' as const] }
    const interview = await startInterview({ locale: 'en', bank, plan: chosen, secondsEach: 300 })
    const [first = '', second = ''] = foldInterview(await allEvents(), interview)?.agenda ?? []
    await openQuestion(interview, first)
    await saveDraft({ interview, question: first, answer: 'a' })
    await saveDraft({ interview, question: first, answer: 'an answer' })
    await extendTimer(interview, first, 120)
    await openQuestion(interview, second)
    await extendTimer(interview, second, null)
    await markAnswer({ interview, question: { ...question, id: first }, covered: ['q1.p1'] })
    await markAnswer({ interview, question: { ...question, id: first }, covered: [] })
    await markAnswer({ interview, question: { ...question, id: first }, covered: ['q1.p1'] })
    await finishInterview(interview)
    expect(foldInterview(await allEvents(), interview)).toMatchObject({
      questions: [
        { id: first, answer: 'an answer', seconds: 420, marked: { covered: ['q1.p1'], asserted: [], found: null } },
        { id: second, answer: '', seconds: null, marked: null },
      ],
      current: null,
    })
    const marks = standing(await allEvents()).filter((event) => event.kind === 'interview.marked')
    expect(marks.map((event) => event.payload.covered)).toEqual([['q1.p1']])
  })

  it('keep what is being typed', async () => {
    await storeDraft('quiz:q1', '梯度')
    expect(await loadDraft('quiz:q1')).toBe('梯度')
  })

  it('share one connection', async () => {
    expect(await browserClient()).toBe(await browserClient())
  })
})
