import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { maskedMean } from './masked-mean'

describeKind(maskedMean)

// The lesson's example: four tokens of 0.5, and two of 2 and 1 with two slots of padding.
const lesson = posed(maskedMean, {
  losses: [
    [0.5, 0.5, 0.5, 0.5],
    [2, 1, 0.25, 0.75],
  ],
  lengths: [4, 2],
})
const resultOf = (text: string) => grade(lesson, { mean: text }).parts.mean

describe('a masked mean', () => {
  it('is that of the lesson', () => {
    expect(lesson.parts.map(({ answer }) => Number(answer.key).toFixed(4))).toEqual(['5.0000', '6.0000', '0.8333'])
  })

  it.each([
    ['5/8', 'padding.over-all-slots'],
    ['6/8', 'padding.no-mask'],
    ['0.5', 'padding.mask-inverted'],
  ])('%s is %s', (text, id) => {
    const result = resultOf(text)
    expect(result?.outcome === 'wrong' && result.slips.map((slip) => slip.id)).toContain(id)
  })

  it.each([
    ['1', ['padding.convention.per-sequence']],
    ['2.5', ['padding.convention.sum-per-sequence']],
  ])('%s is right by %j', (text, ids) => {
    const result = resultOf(text)
    expect(result?.outcome === 'convention' && result.conventions.map(({ id }) => id)).toEqual(ids)
  })

  it('shows the losses at padding as well', () => {
    expect(lesson.prompt[1]).toMatchObject({ rows: [expect.anything(), ['$b = 2$', '2', '1', '0.25', '0.75']] })
  })
})
