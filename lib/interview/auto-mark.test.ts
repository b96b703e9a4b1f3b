import { describe, expect, it } from 'vitest'
import { autoMark } from './auto-mark'
import { Marker } from './marker/marker'
import type { QuestionState } from './session'

const marker = new Marker(
  {
    concepts: {},
    points: { 'q1.p1': { asserted: ['clip* .. explo*'] } },
    misconceptions: { 'q1.m1': { asserted: ['clip* .. cure* .. vanish*'] } },
  },
  {},
  [],
)
const step = (id: string, answer: string): QuestionState => ({
  id,
  openedAt: 0,
  closedAt: null,
  answer,
  notes: '',
  seconds: null,
  hints: [],
  passed: null,
  marked: null,
})
const marks = (...questions: QuestionState[]) => autoMark({ questions }, 'q1', marker)

describe('the marks of an interview’s answer', () => {
  const wrong = step('q1', 'Clipping cures vanishing gradients.')

  it('take the answer and the replies together', () => {
    const both = marks(
      step('q1', 'Hm.'),
      step('q1.p1', 'Clipping is against explosion.'),
      step('q2', 'Clipping cures vanishing.'),
    )
    expect(both).toMatchObject({ covered: ['q1.p1'], asserted: [], withdrawn: [] })
    expect(both.text).toBe('Hm.\n\nClipping is against explosion.')
  })

  it('keep a misconception that was challenged, and say that it was taken back', () => {
    for (const reply of ['No, it only handles explosion.', 'Sorry, that was wrong.', '不对，裁剪只管爆炸。']) {
      const { found, asserted, withdrawn } = marks(wrong, step('q1.m1', reply))
      expect(found.asserted, reply).toEqual(['q1.m1'])
      expect({ asserted, withdrawn }, reply).toEqual({ asserted: [], withdrawn: ['q1.m1'] })
    }
  })

  it('let it stand when it is said again, or not answered', () => {
    for (const reply of ['', 'Yes, clipping cures vanishing.', 'I am not sure, but clipping cures vanishing.'])
      expect(marks(wrong, step('q1.m1', reply)).asserted, reply).toEqual(['q1.m1'])
  })
})
