import { describe, expect, it } from 'vitest'
import { Marker } from './marker'

const marker = new Marker(
  {
    concepts: {},
    points: {},
    misconceptions: { m1: { asserted: ['gru .. cell|细胞状态'] }, m2: { asserted: ['gru .. parallel|并行'] } },
  },
  {},
  [],
)
const said = (answer: string) => marker.mark(answer).misconceptions.map(({ verdict }) => verdict === 'asserted')

describe('a list of claims that is announced as wrong', () => {
  it.each([
    'Three things I’d never write: that the GRU has a cell; that the GRU runs in parallel.',
    'Common mistakes: the GRU has a cell; the GRU is parallel.',
    'Stuff I keep correcting in reviews:\n- the GRU has a cell\n- the GRU runs in parallel',
    '常见的错误说法有：GRU 也有细胞状态；GRU 能并行。',
  ])('says none of them: %s', (answer) => {
    expect(said(answer)).toEqual([false, false])
  })

  it.each([
    'Both claims are wrong: a GRU has a cell and a GRU is parallel.',
    'Things I know: the GRU has a cell. The GRU is parallel.',
    'Common mistakes first: no. The GRU has a cell, the GRU is parallel.',
  ])('is not seen where there is none: %s', (answer) => {
    expect(said(answer)).toEqual([true, true])
  })
})
