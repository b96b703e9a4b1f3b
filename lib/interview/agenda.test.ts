import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InterviewPlan } from '../events/interview-plan'
import { agendaOf, type BankItem } from './agenda'

const item = (id: string, part: Partial<BankItem>): BankItem => ({
  id,
  ingredient: 'concept',
  level: 1,
  topics: ['lstm'],
  cards: [],
  ...part,
})
const bank: BankItem[] = [
  ...['q1', 'q2', 'q3', 'q4', 'q5', 'q6'].map((id, n) => item(id, { topics: [n < 3 ? 'lstm' : 'transformer'] })),
  ...['f01', 'f02', 'f03'].map((id) => item(id, { ingredient: 'derivation', level: 2 })),
  ...['params.lstm', 'params.gru'].map((id) => item(id, { ingredient: 'numeric' })),
  item('write.forward', { ingredient: 'code', level: 3 }),
]
const plan: InterviewPlan = { minutes: 25, level: 3, style: 'neutral', topics: [], include: ['concept', 'numeric'] }

describe('the agenda', () => {
  it('depends on the bank as a set, the plan and the seed alone', () => {
    fc.assert(
      fc.property(fc.nat(), fc.shuffledSubarray(bank, { minLength: bank.length }), (seed, shuffled) => {
        expect(agendaOf(shuffled, plan, seed)).toEqual(agendaOf(bank, plan, seed))
      }),
    )
    const drawn = new Set(Array.from({ length: 20 }, (_, seed) => agendaOf(bank, plan, seed).join()))
    expect(drawn.size).toBeGreaterThan(5)
  })

  it('holds each of what was chosen, in turn, and nothing else', () => {
    const kinds = agendaOf(bank, plan, 3).map((id) => bank.find((each) => each.id === id)?.ingredient)
    expect(kinds).toEqual(['concept', 'numeric', 'concept', 'numeric', 'concept'])
    expect(agendaOf(bank, { ...plan, include: ['code'] }, 3)).toEqual(['write.forward'])
  })

  it('grows with the minutes', () => {
    const lengths = ([10, 25, 45] as const).map((minutes) => agendaOf(bank, { ...plan, minutes }, 3).length)
    expect(lengths).toEqual([2, 5, 8])
  })

  it('keeps to the level and the topics, as far as there is anything', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const easy = agendaOf(bank, { ...plan, level: 1, include: ['concept', 'derivation', 'code'] }, seed)
      expect(easy.every((id) => id.startsWith('q'))).toBe(true)
      const narrow = agendaOf(bank, { ...plan, topics: ['transformer'], include: ['concept'] }, seed)
      expect(narrow.every((id) => ['q4', 'q5', 'q6'].includes(id))).toBe(true)
    }
    expect(agendaOf(bank, { ...plan, topics: ['nothing'] }, 1).length).toBeGreaterThan(0)
    expect(agendaOf([], plan, 1)).toEqual([])
  })

  it('leans towards what is weak', () => {
    const first = (weakness: (one: BankItem) => number) =>
      Array.from({ length: 400 }, (_, seed) => agendaOf(bank, plan, seed, weakness)[0]).filter((id) => id === 'q5')
        .length
    expect(first((one) => (one.id === 'q5' ? 1 : 0))).toBeGreaterThan(1.8 * first(() => 0))
  })
})
