import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AskedQuestion, followUpsPerQuestion, nextStep, type Standing } from './next-step'

const about: AskedQuestion = {
  points: [
    { id: 'q1.p1', kind: 'must', weight: 20 },
    { id: 'q1.p2', kind: 'must', weight: 50 },
    { id: 'q1.p3', kind: 'bonus', weight: 30 },
  ],
  misconceptions: [
    { id: 'q1.m1', penalty: 5 },
    { id: 'q1.m2', penalty: 15 },
  ],
  harder: [
    { id: 'f01', level: 2 },
    { id: 'f02', level: 3 },
    { id: 'f03', level: 3 },
  ],
}
const bank = new Map<string, AskedQuestion>([
  ['q1', about],
  ['f01', { points: [{ id: 'f01.p1', kind: 'must', weight: 100 }], misconceptions: [], harder: [] }],
])
const question = (id: string) => bank.get(id)
const agenda = ['q1', 'params.gru', 'q2']
const terms = { minutes: 25, style: 'neutral', level: 1 } as const

type Shown = ReturnType<Standing['shown']>
const standing = (
  ids: readonly string[],
  shown: Partial<Shown> = {},
  passed: Readonly<Record<string, 'unknown' | 'skip'>> = {},
): Standing => ({
  agenda,
  asked: ids.map((id) => ({ id, passed: passed[id] ?? null })),
  shown: () => ({ covered: [], asserted: [], ...shown }),
})
const next = (...given: Parameters<typeof standing>) => nextStep(standing(...given), terms, 7, question)?.id

describe('what the interviewer asks next', () => {
  it('begins with the agenda and ends when it is done', () => {
    expect(next([])).toBe('q1')
    expect(next(['q1', 'params.gru', 'q2'], {}, { q1: 'skip' })).toBeUndefined()
  })

  it('challenges the costliest misconception before anything else, and each only once', () => {
    expect(next(['q1'], { covered: ['q1.p1', 'q1.p2'], asserted: ['q1.m1', 'q1.m2'] })).toBe('q1.m2')
    expect(next(['q1', 'q1.m2'], { asserted: ['q1.m1', 'q1.m2'] })).toBe('q1.m1')
  })

  it('probes the heaviest must-have that was missed, never a bonus', () => {
    expect(next(['q1'])).toBe('q1.p2')
    expect(next(['q1'], { covered: ['q1.p2'] })).toBe('q1.p1')
    expect(next(['q1', 'q1.p2'])).toBe('q1.p1')
    expect(next(['q1', 'f01'], { covered: ['q1.p1', 'q1.p2'] })).toBe('f01.p1')
  })

  it('goes on to a harder question after a strong answer, within one level above the chosen one', () => {
    expect(next(['q1'], { covered: ['q1.p1', 'q1.p2'] })).toBe('f01')
    const high = { ...terms, level: 2 } as const
    const reached = Array.from({ length: 40 }, (_, seed) => {
      return nextStep(standing(['q1'], { covered: ['q1.p1', 'q1.p2'] }), high, seed, question)?.id
    })
    expect([...new Set(reached)].sort()).toEqual(['f01', 'f02', 'f03'])
  })

  it('asks on at most as often as the length and the style allow', () => {
    expect(followUpsPerQuestion({ minutes: 10, style: 'friendly' })).toBe(1)
    expect(followUpsPerQuestion({ minutes: 45, style: 'pressing' })).toBe(4)
    expect(next(['q1', 'q1.p2', 'q1.p1'])).toBe('params.gru')
    expect(nextStep(standing(['q1', 'q1.p2']), { ...terms, minutes: 10 }, 7, question)?.id).toBe('params.gru')
  })

  it('offers one easier step to who does not know, and none to who would rather not', () => {
    expect(next(['q1'], {}, { q1: 'unknown' })).toBe('q1.p2')
    expect(next(['q1', 'q1.p2'], {}, { q1: 'unknown' })).toBe('params.gru')
    expect(next(['q1', 'q1.p2'], {}, { q1: 'unknown', 'q1.p2': 'unknown' })).toBe('params.gru')
    expect(next(['q1'], {}, { q1: 'skip' })).toBe('params.gru')
  })

  it('asks nothing on about an exercise', () => {
    expect(next(['params.gru'])).toBe('q1')
  })

  it('never asks the same thing twice, and comes to an end, whatever the answers', () => {
    const ids = ['q1.p1', 'q1.p2', 'q1.p3']
    const wrong = ['q1.m1', 'q1.m2']
    fc.assert(
      fc.property(
        fc.array(fc.record({ covered: fc.subarray(ids), asserted: fc.subarray(wrong) }), { minLength: 1 }),
        fc.nat(),
        (answers, seed) => {
          const asked: string[] = []
          for (let step = nextStep(standing([]), terms, seed, question); step; ) {
            expect(asked).not.toContain(step.id)
            asked.push(step.id)
            const shown = answers[asked.length % answers.length]
            step = nextStep(standing(asked, shown), terms, seed, question)
          }
          expect(asked).toEqual(expect.arrayContaining(agenda))
        },
      ),
    )
  })
})
