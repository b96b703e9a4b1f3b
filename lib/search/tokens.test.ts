import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normal, tokensOfQuery, tokensOfText } from './tokens'

describe('tokensOfText', () => {
  it.each([
    ['遗忘门', ['遗忘', '忘门', '门']],
    ['LSTM 的遗忘门', ['lstm', '的遗', '遗忘', '忘门', '门']],
    ['f_t = σ(W_hh h_t-1)', ['f_t', 'σ', 'w_hh', 'h_t-1']],
    ['Forget gates', ['forget', 'gate']],
    ['bias, class and gas', ['bias', 'class', 'and', 'gas']],
    ['ＬＳＴＭ', ['lstm']],
    ['', []],
  ])('reads %j as %j', (text, tokens) => {
    expect(tokensOfText(text)).toEqual(tokens)
  })
})

describe('tokensOfQuery', () => {
  it.each([
    ['什么是遗忘门？', ['遗忘', '忘门']],
    ['梯度裁剪的作用', ['梯度', '度裁', '裁剪', '作用']],
    ['what is the forget gate', ['forget', 'gate']],
    ['门', ['门']],
    ['the', ['the']],
    ['什么', ['什么']],
    ['?!', []],
  ])('reads %j as %j', (query, tokens) => {
    expect(tokensOfQuery(query)).toEqual(tokens)
  })

  it('asks for nothing that a text with the same words has not', () => {
    const words = fc.array(fc.constantFrom('遗忘门', '梯度', 'LSTM', 'gates', 'h_t', '裁剪', ' '), { maxLength: 6 })
    fc.assert(
      fc.property(words, (list) => {
        const text = tokensOfText(list.join(' '))
        // A single character is looked for as the beginning of a pair.
        for (const token of tokensOfQuery(list.join(' '))) expect(text.some((own) => own.startsWith(token))).toBe(true)
      }),
    )
  })
})

it('gives full width and upper case one spelling', () => {
  expect(normal('ＲＮＮ，Cell’s')).toBe("rnn,cell's")
})
