import { describe, expect, it } from 'vitest'
import { Marker } from './marker'

const marker = new Marker(
  { concepts: {}, points: { p1: { asserted: ['forget gate|遗忘门 .. keep*|stay*|留'] } }, misconceptions: {} },
  {},
  [],
)
const verdict = (answer: string) => marker.mark(answer).points[0]?.verdict

describe('what commits to nothing', () => {
  it.each([
    'The forget gate keeps or maybe it erases the old state, not sure.',
    'The forget gate keeps it, or was it the other way round?',
    'I’d say something about the forget gate and what it keeps.',
    'There is something about the forget gate that keeps things.',
    'We will come back to how the forget gate keeps the state in chapter 9 later.',
    'I’d first go over the forget gate and what it keeps. Then I’d compare the two models. I’d finish with advice.',
    '遗忘门是留还是丢，我记不清了。',
    '遗忘门为 1 是留，或者反过来。',
    '大家一定要把遗忘门留多少的来龙去脉吃透。',
  ])('earns nothing: %s', (answer) => {
    expect(verdict(answer)).toBe('missing')
  })

  it.each([
    'The forget gate keeps more or less of the old state.',
    'The forget gate keeps a share, and whether it helps I am not sure.',
    'I would say the forget gate keeps the old state.',
    'I would start with what the forget gate keeps, namely the old state.',
    'I’d explain that the forget gate keeps the old state, and then I’d compare the two models.',
    '遗忘门决定留多少，其他的我记不清了。',
  ])('leaves what is said: %s', (answer) => {
    expect(verdict(answer)).toBe('covered')
  })
})
