import { describe, expect, it } from 'vitest'
import { Marker } from './marker'

const marker = new Marker(
  { concepts: {}, points: { p1: { asserted: ['gru .. two gates|两个门'] } }, misconceptions: {} },
  {},
  [],
)
const verdict = (answer: string) => marker.mark(answer).points[0]?.verdict

describe('a sentence that begins with a pronoun', () => {
  it.each([
    'The GRU is from 2014. It has two gates.',
    'The GRU is from 2014. It is popular. And it has two gates.',
    'GRU 是 2014 年的。它有两个门。',
  ])('goes on about the subject before it: %s', (answer) => {
    expect(verdict(answer)).toBe('covered')
  })

  it.each([
    'The GRU is from 2014. An LSTM has two gates.',
    'In a paper on speech from the year 2014 we meet the GRU. It has two gates.',
    'The GRU is from 2014. It does not have two gates.',
  ])('carries nothing else on: %s', (answer) => {
    expect(verdict(answer)).toBe('missing')
  })
})
