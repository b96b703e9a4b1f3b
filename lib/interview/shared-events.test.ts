import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventSchema, type LearnerEvent } from '../events/event'
import { exerciseResults } from './exercise-results'
import { foldInterview } from './session'
import { sharedEvents } from './shared-events'
import { sampleEvent, sampleId, sampleInterview, sampleStart, secretWords } from './testing/sample-interview'

const interview = sampleId(0xaaaa)
const log = sampleInterview(interview)

/** What a report shows of an interview: all that is folded, but for the scratch paper. */
function shown(events: readonly LearnerEvent[]) {
  const state = foldInterview(events, interview)
  const questions = state?.questions.map(({ notes: _, ...question }) => question)
  return { ...state, questions, exercises: exerciseResults(events, interview) }
}

describe('what is shared of an interview', () => {
  const shared = sharedEvents(log, interview)

  it('folds to the same report as the whole log', () => {
    expect(shown(shared)).toEqual(shown(log))
    expect(shown(log)).toMatchObject({ finishedAt: sampleStart + 15_000, exercises: new Map([['params.gru', 0.5]]) })
    expect(foldInterview(shared, interview)?.questions[0]).toMatchObject({ notes: '', marked: { covered: ['q4.p1'] } })
  })

  it('says nothing else of the learner', () => {
    const text = JSON.stringify(shared)
    for (const word of secretWords) expect(text, word).not.toContain(word)
    for (const { utcOffset, weights, localDay } of shared)
      expect({ utcOffset, weights, localDay }).toEqual({ utcOffset: 0, weights: 'shared', localDay: '2026-11-23' })
    for (const event of shared) if ('evidence' in event.payload) expect(event.payload.evidence).toEqual([])
    for (const event of shared)
      if ('seed' in event.payload && event.kind === 'exercise') expect(event.payload.seed).toBe(0)
  })

  it('is events that the schema knows, so that a change of it which would break old shares is seen', () => {
    for (const event of shared) expect(eventSchema.safeParse(event).error).toBeUndefined()
  })

  it('is nothing of an interview that is not there', () => {
    expect(sharedEvents(log, sampleId(1))).toEqual([])
  })

  it('depends neither on the order of the log nor on events given twice', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...log, ...log], { minLength: 2 * log.length }), (events) => {
        expect(sharedEvents(events, interview)).toEqual(shared)
      }),
      { numRuns: 50 },
    )
  })

  it('folds to the same report whatever happened in the interview', () => {
    const question = fc.constantFrom('q4', 'q1', 'q4.m1')
    const act = fc.oneof(
      question.map((q) => (n: number) => sampleEvent(n, 'interview.opened', { interview, question: q })),
      fc.tuple(question, fc.string()).map(
        ([q, answer]) =>
          (n: number) =>
            sampleEvent(n, 'interview.draft', { interview, question: q, answer, notes: 'n' }),
      ),
      question.map(
        (q) => (n: number) =>
          sampleEvent(n, 'interview.marked', { interview, question: q, covered: [`${q}.p${n}`], evidence: [] }),
      ),
      question.map((q) => (n: number) => sampleEvent(n, 'interview.extended', { interview, question: q, seconds: n })),
      fc.constant((n: number) => sampleEvent(n, 'interview.prolonged', { interview, seconds: n })),
      fc
        .integer({ min: 20, max: 60 })
        .map((target) => (n: number) => sampleEvent(n, 'undo', { target: sampleId(target) })),
      fc.constant((n: number) => sampleEvent(n, 'interview.finished', { interview })),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const events = [...log.slice(0, 1), ...acts.map((make, i) => make(20 + i))]
        expect(shown(sharedEvents(events, interview))).toEqual(shown(events))
      }),
      { numRuns: 200 },
    )
  })
})
