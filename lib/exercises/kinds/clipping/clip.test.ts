import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { clipGlobalNorm } from './clip'
import type { ClipSpec } from './clip-values'

describeKind(clipGlobalNorm)

const given: ClipSpec = { gradients: [[3, 4], [12]], c: 5, mode: 'global', added: 0, tiny: false }

describe('clipping two tensors', () => {
  it('takes one norm over both', () => {
    const { parts } = posed(clipGlobalNorm, given)
    expect(grade({ parts }, { norm: '13', scale: '5/13', first: '(15/13, 20/13)', second: '60/13' }).credit).toBe(1)
    const each = grade({ parts }, { first: '(3, 4)', second: '5' }).parts.second
    expect(each?.outcome === 'wrong' && each.slips.map(({ id }) => id)).toContain('clip.per-tensor')
  })

  it('leaves alone what is short enough', () => {
    const { parts } = posed(clipGlobalNorm, { ...given, c: 20 })
    expect(grade({ parts }, { first: '(3, 4)', second: '12' }).credit).toBe(1)
    expect(grade({ parts }, { second: '240/13' }).parts.second).toMatchObject({ slips: [{ id: 'clip.enlarged' }] })
  })

  it('cuts entries by value', () => {
    const { parts } = posed(clipGlobalNorm, { ...given, gradients: [[-3, 4], [12]], c: 2, mode: 'value' })
    expect(grade({ parts }, { first: '(-2, 2)', second: '2' }).credit).toBe(1)
  })

  it('adds PyTorch’s constant where it matters, and takes it for a convention elsewhere', () => {
    const tiny: ClipSpec = { ...given, tiny: true }
    const pytorch = { first: '(15/14, 20/14)', second: '60/14' }
    expect(grade(posed(clipGlobalNorm, { ...tiny, added: 1 }), pytorch).credit).toBe(1)
    const paper = posed(clipGlobalNorm, tiny)
    expect(grade(paper, pytorch).parts.second).toMatchObject({ conventions: [{ id: 'clip.pytorch' }] })
    expect(grade(paper, pytorch, 'clip.pytorch').credit).toBe(1)
  })
})
