import { describe, expect, it } from 'vitest'
import { toyTrainingDefaults } from '@/lib/labs/toy-training'
import { defaultTexts, readNumber, readTexts, sameTexts, textsOf, withCell } from './fields'
import { addressWith, textsFromSearch } from './train-address'

describe('the fields of a training', () => {
  it.each(['rnn', 'lstm', 'gru'] as const)('hold the defaults of %s and read them again', (cell) => {
    expect(readTexts(textsOf(toyTrainingDefaults[cell]))).toEqual({ options: toyTrainingDefaults[cell] })
  })

  it.each(['0.02', '０．０２', ' .02', '2e-2', '0.020'])('read “%s” as a rate of 0.02', (text) => {
    expect(readNumber('learningRate', text)).toBe(0.02)
  })

  it.each(['', 'NaN', '-1', '0', '1e9', '0x1', 'Infinity', '1_0', '½', '0,02'])('refuse “%s” as a rate', (text) => {
    expect(readTexts({ ...defaultTexts, learningRate: text })).toHaveProperty('bad.field', 'learningRate')
  })

  it.each(['1.5', '51', '0', '', '1e1'])('refuse “%s” epochs', (text) => {
    expect(readTexts({ ...defaultTexts, epochs: text })).toEqual({ bad: { field: 'epochs', given: text } })
  })

  it('take another cell’s defaults with the cell, but keep what was typed', () => {
    const typed = { ...textsOf(toyTrainingDefaults.lstm), epochs: '3' }
    expect(withCell(typed, 'rnn')).toEqual({ ...textsOf(toyTrainingDefaults.rnn), epochs: '3' })
  })

  it('tell whether they still ask for what was trained', () => {
    expect(sameTexts(defaultTexts, toyTrainingDefaults.lstm)).toBe(true)
    expect(sameTexts(withCell(defaultTexts, 'gru'), toyTrainingDefaults.lstm)).toBe(false)
    expect(sameTexts({ ...defaultTexts, seed: '' }, toyTrainingDefaults.lstm)).toBe(false)
  })
})

describe('the address of a training', () => {
  it('holds every option, and gives the fields back', () => {
    const options = { ...toyTrainingDefaults.gru, seed: 7, learningRate: 0.005, epochs: 3 }
    const href = addressWith('http://site/en/lessons/x?T=9#run', options)
    expect(textsFromSearch(new URL(href).search)).toEqual(textsOf(options))
    expect(href).toContain('T=9')
    expect(addressWith(href, null)).toBe('http://site/en/lessons/x?T=9#run')
  })

  it('gives the defaults of its cell for what is missing or makes no sense, and nothing when it names none', () => {
    expect(textsFromSearch('?T=9&seed=1')).toBeNull()
    expect(textsFromSearch('?train=rnn&train-epochs=99&train-rate=x')).toEqual(textsOf(toyTrainingDefaults.rnn))
    expect(textsFromSearch('?train=mlp')).toEqual(defaultTexts)
  })
})
