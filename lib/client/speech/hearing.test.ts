import { describe, expect, it } from 'vitest'
import { hearing } from './hearing'
import { results } from './testing'

describe('what a run of a recogniser has heard', () => {
  it('tells each final result once, and keeps apart what may still change', () => {
    const one = hearing()
    expect(one.take(results(['the for', false]))).toEqual([])
    expect(one.interim()).toBe('the for')
    expect(one.take(results(['the forget gate', true, 0.9]))).toEqual(['the forget gate'])
    expect(one.interim()).toBe('')
    expect(one.take(results(['the forget gate', true, 0.9], [' is a', false]))).toEqual([])
    expect(one.interim()).toBe('is a')
    expect(one.take(results(['the forget gate', true, 0.9], [' is a sigmoid', true, 0.8]))).toEqual(['is a sigmoid'])
  })

  it('takes what was not certain yet for said when nothing more will come', () => {
    const one = hearing()
    one.take(results(['half a sent', false]))
    expect(one.rest()).toEqual(['half a sent'])
    expect(one.rest()).toEqual([])
    expect(one.interim()).toBe('')
  })

  it('takes the stages of a sentence, as Chrome on Android tells them, for one sentence', () => {
    const one = hearing()
    expect(one.take(results(['how', true, 0]))).toEqual([])
    expect(one.interim()).toBe('how')
    expect(one.take(results(['how', true, 0], ['how are', true, 0]))).toEqual([])
    const whole = results(['how', true, 0], ['how are', true, 0], ['how are you', true, 0.9])
    expect(one.take(whole)).toEqual(['how are you'])
    expect(one.take(results(['', true, 0], ['', true, 0], ['', true, 0], ['how are you', true, 0.9]))).toEqual([])
    expect(one.rest()).toEqual([])
  })

  it('loses nothing where every confidence is 0', () => {
    const one = hearing()
    const said = [
      ...one.take(results(['one', true, 0])),
      ...one.take(results(['one', true, 0], ['two', true, 0])),
      ...one.rest(),
    ]
    expect(said).toEqual(['one', 'two'])
  })

  it('says the same twice where it was said twice, each time for certain', () => {
    const one = hearing()
    const said = [...one.take(results(['no', true, 0.9])), ...one.take(results(['no', true, 0.9], ['no', true, 0.9]))]
    expect(said).toEqual(['no', 'no'])
  })

  it('knows whether anything was heard', () => {
    const one = hearing()
    expect(one.heard()).toBe(false)
    one.take(results([' ', false]))
    expect(one.heard()).toBe(false)
    one.take(results(['a', false]))
    expect(one.heard()).toBe(true)
  })
})
