import { describe, expect, it } from 'vitest'
import { miniExampleDefaults } from '@/lib/labs/mini-example'
import { addressWith, textsFromSearch } from './cell-address'
import { defaultTexts } from './fields'

const page = 'https://unroll.example/zh/lessons/mini-example'
const options = { seed: 7, seqLength: 5, inputSize: 3, hiddenSize: 16, nSamples: 100 }

describe('textsFromSearch', () => {
  it('reads what was run', () => {
    expect(textsFromSearch('?seed=7&T=6&d=4&h=16&n=10')).toEqual({
      seed: '7',
      seqLength: '6',
      inputSize: '4',
      hiddenSize: '16',
      nSamples: '10',
    })
  })

  it('leaves the fields alone when the address names none of them', () => {
    expect(textsFromSearch('')).toBeNull()
    expect(textsFromSearch('?from=search&t=3')).toBeNull()
  })

  it('replaces rubbish and what is missing by the defaults', () => {
    expect(textsFromSearch('?seed=-1&T=&d=4&h=1e9')).toEqual({ ...defaultTexts, inputSize: '4' })
  })
})

describe('addressWith', () => {
  it('keeps other parameters and the fragment', () => {
    expect(addressWith(`${page}?from=a&h=8#run`, options)).toBe(`${page}?from=a&h=16&seed=7&T=5&d=3&n=100#run`)
  })

  it('takes the options out again', () => {
    expect(addressWith(addressWith(`${page}?from=a#run`, options), null)).toBe(`${page}?from=a#run`)
    expect(addressWith(addressWith(page, miniExampleDefaults), null)).toBe(page)
  })
})
