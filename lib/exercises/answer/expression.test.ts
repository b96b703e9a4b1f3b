import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateExpression, MAX_DEPTH, MAX_LENGTH } from './expression'
import type { ExpressionErrorCode } from './expression-error'
import { expressionErrorText } from './expression-text'

const outcomeOf = (text: string) => {
  const result = evaluateExpression(text)
  return result.ok ? result.value : result.error
}

describe('an expression', () => {
  it.each<[string, number]>([
    ['384', 384],
    [' 4*(3*8+8*8+8) ', 384],
    ['４×（３×８＋８×８＋８）', 384],
    ['4·(3⋅8 + 8² + 8)', 384],
    ['4 ** 2 + 2^3', 24],
    ['2^3^2', 512],
    ['2³', 8],
    ['-2^2', -4],
    ['2^-1', 0.5],
    ['--3', 3],
    ['−3 – 4', -7],
    ['7 − 2 − 1', 4],
    ['48 ÷ 4 / 2', 6],
    ['１２／４', 3],
    ['1,234', 1234],
    ['1，234，567', 1234567],
    ['１，２３４＋１', 1235],
    ['1.5e3', 1500],
    ['1E-2', 0.01],
    ['.5 + 5.', 5.5],
    ['12,345.5', 12345.5],
    ['((((7))))', 7],
    ['0^0', 1],
    ['2⁻¹', 0.5],
    ['2²³ − 2¹⁰', 2 ** 23 - 1024],
    ['1\u202f234\u202f567 + 1_000', 1235567],
    ['36.5%', 0.365],
    ['２５％^2', 0.0625],
    ['½ + 3⁄4', 1.25],
    ['3。5', 3.5],
    ['sqrt(2)^2', Math.SQRT2 ** 2],
    ['√9 × √(16)', 12],
    ['exp(0) + ln(e) + abs(-2)', 4],
    ['ｓｉｇｍｏｉｄ（０）', 0.5],
    ['2*σ(0)', 1],
    ['tanh(0) - π + PI', 0],
    ['log2(8)', 3],
    ['1.2 × 10⁻³', 1.2 * 0.001],
  ])('%s is %d', (text, value) => expect(outcomeOf(text)).toBe(value))
})

describe('what is no expression', () => {
  it.each<[string, ExpressionErrorCode, number, string]>([
    ['', 'empty', 0, ''],
    ['  　', 'empty', 0, ''],
    ['3 + x', 'unknown-name', 4, 'x'],
    ['4x8', 'unknown-name', 1, 'x8'],
    ['三百', 'unknown-character', 0, '三'],
    ['3😀', 'unknown-character', 1, '😀'],
    ['= 384', 'unknown-character', 0, '='],
    ['Infinity', 'unknown-name', 0, 'Infinity'],
    ['constructor(1)', 'unknown-name', 0, 'constructor'],
    ['log(2)', 'ambiguous-log', 0, 'log'],
    ['2 * tanh 0.5', 'expected-bracket', 4, 'tanh'],
    ['exp(', 'expected-number', 4, ''],
    ['ln(0)', 'no-real-value', 0, 'ln'],
    ['sqrt(-1)', 'no-real-value', 0, 'sqrt'],
    ['exp(1000)', 'too-large', 0, 'exp'],
    ['2e', 'expected-operator', 1, 'e'],
    ['7 % 2', 'expected-operator', 4, '2'],
    ['3,', 'bad-separator', 1, ','],
    ['1,234_567', 'bad-separator', 0, '1,234_567'],
    ['1,23', 'bad-separator', 0, '1,23'],
    ['2 + 1234,567', 'bad-separator', 4, '1234,567'],
    ['3，8', 'bad-separator', 0, '3，8'],
    ['1,2345', 'bad-separator', 0, '1,2345'],
    ['3 +', 'expected-number', 3, ''],
    ['* 3', 'expected-number', 0, '*'],
    ['(3 + )', 'expected-number', 5, ')'],
    ['()', 'expected-number', 1, ')'],
    ['3 8', 'expected-operator', 2, '8'],
    ['4(3)', 'expected-operator', 1, '('],
    ['(3 8)', 'expected-operator', 3, '8'],
    ['2 * (3 + 4', 'unclosed-bracket', 4, '('],
    ['3 + 4)', 'unopened-bracket', 5, ')'],
    ['3 / (2 - 2)', 'division-by-zero', 2, '/'],
    ['0 ^ -1', 'division-by-zero', 2, '^'],
    ['1e999', 'too-large', 0, '1e999'],
    ['9^9^9', 'too-large', 1, '^'],
    ['(-8)^0.5', 'no-real-value', 4, '^'],
    [`${'('.repeat(MAX_DEPTH + 1)}1`, 'too-deep', MAX_DEPTH, '('],
    ['-'.repeat(MAX_LENGTH), 'too-deep', MAX_DEPTH, '-'],
    [`${'2^'.repeat(200)}2`, 'too-deep', 2 * MAX_DEPTH + 1, '^'],
    ['1'.repeat(MAX_LENGTH + 1), 'too-long', MAX_LENGTH, ''],
  ])('%j: %s', (text, code, at, found) => {
    const result = evaluateExpression(text)
    expect(result).toEqual({ ok: false, error: { code, at, found } })
    if (result.ok) return
    const { zh, en } = expressionErrorText(result.error)
    expect(zh).toMatch(/。$/)
    expect(en).toMatch(/\.$/)
  })
})

type Tree = number | { readonly operator: '+' | '-' | '*' | '/'; readonly left: Tree; readonly right: Tree }

const trees = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.integer({ min: 0, max: 9999 }),
    fc.record({ operator: fc.constantFrom('+', '-', '*', '/'), left: tie('tree'), right: tie('tree') }),
  ),
})).tree

const compute = (tree: Tree): number => {
  if (typeof tree === 'number') return tree
  const [left, right] = [compute(tree.left), compute(tree.right)]
  return { '+': left + right, '-': left - right, '*': left * right, '/': left / right }[tree.operator]
}
const print = (tree: Tree, signs: Readonly<Record<string, string>>): string => {
  if (typeof tree === 'number') return signs[','] === undefined ? `${tree}` : tree.toLocaleString('en-US')
  return `(${print(tree.left, signs)}${signs[tree.operator]}${print(tree.right, signs)})`
}

const plain = { '+': '+', '-': '-', '*': '*', '/': '/' }
const fancy = { '+': ' ＋ ', '-': '−', '*': ' × ', '/': '÷', ',': ',' }

describe('properties', () => {
  it('a printed tree reads back as its value, in every notation', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(plain, fancy), (tree, signs) => {
        const value = compute(tree)
        const text = print(tree, signs)
        fc.pre(Number.isFinite(value) && text.length <= MAX_LENGTH)
        const result = evaluateExpression(text)
        if (result.ok) expect(result.value).toBe(value)
        else expect(['division-by-zero', 'too-deep', 'too-large', 'no-real-value']).toContain(result.error.code)
      }),
      { numRuns: 1000 },
    )
  })

  it('rubbish gives a finite number or an error within the text, never an exception', () => {
    const pieces = fc.constantFrom(
      ...'0123456789.,，eE+-−×*/÷^()（）²³ ｅ１＋　x%½⁻σ√_\u2009['.split(''),
      '**',
      '1e308',
      '😀',
      'exp',
      'ln(',
      'tanh',
    )
    const rubbish = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.array(pieces, { maxLength: 300 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(rubbish, (text) => {
        const result = evaluateExpression(text)
        if (result.ok) return Number.isFinite(result.value)
        return result.error.at >= 0 && result.error.at <= text.length && expressionErrorText(result.error).en !== ''
      }),
      { numRuns: 5000 },
    )
  })
})
