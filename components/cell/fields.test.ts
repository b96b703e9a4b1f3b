import { describe, expect, it } from 'vitest'
import { miniExampleDefaults } from '@/lib/labs/mini-example'
import { defaultTexts, readFields, sameFields } from './fields'

describe('readFields', () => {
  it('reads the defaults', () => {
    expect(readFields(defaultTexts)).toEqual({ options: miniExampleDefaults })
  })

  it.each(['16', ' 16 ', '１６', '　１６　', '016'])('reads “%s” as 16', (hiddenSize) => {
    expect(readFields({ ...defaultTexts, hiddenSize })).toEqual({ options: { ...miniExampleDefaults, hiddenSize: 16 } })
  })

  it.each([
    ['', ''],
    ['　 ', ''],
    ['０', '0'],
    ['257', '257'],
    ['1e2', '1e2'],
    ['-3', '-3'],
    ['2.5', '2.5'],
    ['八', '八'],
  ])('refuses “%s” and names the field', (hiddenSize, given) => {
    expect(readFields({ ...defaultTexts, hiddenSize })).toEqual({ bad: { field: 'hiddenSize', given } })
  })

  it('takes every seed that NumPy takes', () => {
    expect(readFields({ ...defaultTexts, seed: '4294967295' })).toHaveProperty('options.seed', 4294967295)
    expect(readFields({ ...defaultTexts, seed: '4294967296' })).toHaveProperty('bad.field', 'seed')
    expect(readFields({ ...defaultTexts, seed: '0' })).toHaveProperty('options.seed', 0)
  })
})

it('tells whether the fields still ask for what was computed', () => {
  expect(sameFields({ ...defaultTexts, seed: ' ４２' }, miniExampleDefaults)).toBe(true)
  expect(sameFields({ ...defaultTexts, seed: '43' }, miniExampleDefaults)).toBe(false)
  expect(sameFields({ ...defaultTexts, seed: '' }, miniExampleDefaults)).toBe(false)
})
