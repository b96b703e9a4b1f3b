import { describe, expect, it } from 'vitest'
import { alphabetOf, type CharacterNews, type CharacterOptions, characterDefaults, trainOnText } from './characters'

const text = 'the cat sat on the mat and the rat sat on the hat. '.repeat(4)
const options: CharacterOptions = { ...characterDefaults, text, hiddenSize: 24, window: 12, updates: 60 }
const train = (changed: Partial<CharacterOptions> = {}) => [...trainOnText({ ...options, ...changed })]
const last = (news: readonly CharacterNews[]) => news.at(-1) as CharacterNews

describe('a character model that is trained on a text', () => {
  it.each(['rnn', 'gru', 'lstm'] as const)('learns the text far below guessing (%s)', (cell) => {
    const news = train({ cell })
    const { guessing } = alphabetOf(text)
    expect(news[0]?.loss).toBeGreaterThan(0.8 * guessing)
    expect(last(news).loss).toBeLessThan(0.35 * guessing)
  })

  it('writes every twenty updates and at the end, in the letters of the text, beginning with its first', () => {
    const samples = train({ updates: 50 }).flatMap(({ sample }) => sample ?? [])
    expect(samples.map(({ update }) => update)).toEqual([20, 40, 50])
    for (const { text: written } of samples) {
      expect(written).toHaveLength(81)
      expect(written[0]).toBe('t')
      expect([...written].every((letter) => text.includes(letter))).toBe(true)
    }
  })

  it('gives the same letters for the same options, and others for another seed', () => {
    expect(train()).toEqual(train())
    expect(last(train({ seed: 2 })).loss).not.toBe(last(train()).loss)
  })

  it('takes characters outside the basic plane for one each', () => {
    const news = train({ text: '遗忘门𝄞输入门𝄞'.repeat(12), updates: 1 })
    expect([...(last(news).sample?.text ?? '')]).toHaveLength(81)
  })

  it('reads a text that is shorter than its window', () => {
    expect(train({ text: 'ab'.repeat(40), window: 64, updates: 2 })).toHaveLength(2)
  })

  it('refuses what is out of range by name', () => {
    expect(() => train({ text: 'short' })).toThrow('the text must have 80 to 1200 characters, got 5')
    expect(() => train({ temperature: -1 })).toThrow('temperature must be a number from 0 to 3, got -1')
    expect(() => train({ updates: 0 })).toThrow('updates')
  })
})
