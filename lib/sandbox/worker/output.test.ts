import { describe, expect, it } from 'vitest'
import { tensor } from '../../rnn'
import { sandboxLimits } from '../limits'
import { inspect } from './inspect'
import { listOf } from './list-of'
import { plotOf } from './plot-of'
import { tableOf } from './table-of'

describe('inspect', () => {
  it.each([
    ['a string as it is', 'a\nb', 'a\nb'],
    ['numbers', [1, 0.1 + 0.2, -0, Number.NaN, 1e21], '[1, 0.30000000000000004, -0, NaN, 1e+21]'],
    ['nothing', [null, undefined, true, 10n], '[null, undefined, true, 10n]'],
    ['lists as Python does', [[1, 2], []], '[[1, 2], []]'],
    ['objects', { a: 1, 'b c': 'x' }, '{ a: 1, "b c": "x" }'],
    ['maps and sets', new Map([['a', new Set([1])]]), 'Map(1) { "a" → Set(1) { 1 } }'],
    ['functions and classes', [Math.max, class A {}, () => 1], '[[function max], [class A], [function (anonymous)]]'],
    [
      'instances',
      new (class Point {
        x = 1
      })(),
      'Point { x: 1 }',
    ],
    ['what has no prototype', Object.create(null), '{}'],
    ['errors', new RangeError('no'), 'RangeError: no'],
    ['a vector', tensor([3], [1, 0.123456, -1e-9]), 'Tensor (3,) [1, 0.1235, -1e-9]'],
    ['a matrix', tensor([2, 2], [1, 2, 3, 4]), 'Tensor (2, 2)\n[[1, 2],\n [3, 4]]'],
    ['a long vector', new Float64Array(100), 'Float64Array (100,) [0, 0, 0, 0, 0, 0, 0, 0, …]'],
    ['no entries', new Int32Array(0), 'Int32Array (0,) []'],
    ['big integers', new BigInt64Array(2), 'BigInt64Array (2,) [0, 0]'],
    [
      'what only looks like a tensor',
      { shape: [3], data: new Float64Array(2) },
      '{ shape: [3], data: Float64Array (2,) [0, 0] }',
    ],
  ])('shows %s', (_, value, text) => {
    expect(inspect(value)).toBe(text)
  })

  it('cuts what is long or deep, and ends where a value holds itself', () => {
    expect(inspect(new Array(1000).fill(0))).toMatch(/^\[0, .*, … 1000 in all\]$/)
    const self: Record<string, unknown> = { name: 'x' }
    self.self = self
    expect(inspect(self)).toBe('{ name: "x", self: [circular] }')
    expect(inspect([[[[[[1]]]]]])).toBe('[[[[[[…]]]]]]')
    expect(inspect({ a: 'x'.repeat(80), b: { c: 1 } })).toBe(`{\n  a: "${'x'.repeat(80)}",\n  b: { c: 1 },\n}`)
  })

  it('calls no getter', () => {
    const value = {
      get x() {
        throw new Error('called')
      },
    }
    expect(inspect(value)).toBe('{ x: [getter] }')
  })
})

describe('list', () => {
  it('is a tensor as nested lists, rounded', () => {
    expect(listOf(tensor([2, 2], [1.23456, 2, -3.9999, 4]), 2)).toEqual([
      [1.23, 2],
      [-4, 4],
    ])
    expect(listOf([new Float64Array([1.5]), tensor([1], [2])])).toEqual([[1.5], [2]])
    expect(() => listOf('x')).toThrow('list takes')
  })
})

describe('plot', () => {
  it('takes numbers, pairs, vectors, and these by name', () => {
    expect(plotOf([3, 1])).toEqual({
      title: '',
      x: 'index',
      y: 'value',
      log: false,
      lines: [
        {
          name: '',
          dots: false,
          points: [
            [0, 3],
            [1, 1],
          ],
        },
      ],
    })
    const named = plotOf(
      {
        a: tensor([2], [5, 6]),
        b: [
          [1, 10],
          [2, 20],
        ],
      },
      { title: 't', dots: true },
    )
    expect(named.lines).toEqual([
      {
        name: 'a',
        dots: true,
        points: [
          [0, 5],
          [1, 6],
        ],
      },
      {
        name: 'b',
        dots: true,
        points: [
          [1, 10],
          [2, 20],
        ],
      },
    ])
  })

  it('takes a logarithmic axis for anything that has a place on one', () => {
    expect(plotOf([0, 10], { log: true })).toMatchObject({
      log: true,
      lines: [
        {
          points: [
            [0, 0],
            [1, 10],
          ],
        },
      ],
    })
    expect(() => plotOf([0, -1], { log: true })).toThrow('at least one y above 0')
  })

  it.each([
    [1, 'plot takes numbers'],
    [['a'], 'the line: entry 0 is neither'],
    [{ a: 1 }, '“a” holds neither numbers nor pairs'],
    [{ a: [[1, 2, 3]] }, '“a”: entry 0 is neither a number nor a pair'],
    [{ a: [1, Number.NaN] }, '“a”: entry 1 is not finite'],
    [[1e200], 'entry 0 is too large'],
    [[], 'at least one point'],
    [Object.fromEntries(Array.from({ length: 7 }, (_, n) => [n, [1]])), 'at most 6 lines, got 7'],
    [new Float64Array(sandboxLimits.plotPoints + 1), 'at most 10000 points'],
  ])('says what is wrong with %j', (lines, message) => {
    expect(() => plotOf(lines)).toThrow(message)
  })
})

describe('table', () => {
  it('takes rows, objects and matrices', () => {
    expect(tableOf([[1, 'a'], [2]], { columns: ['n', 'word'] })).toEqual({
      title: '',
      columns: ['n', 'word'],
      rows: [['1', 'a'], ['2']],
    })
    expect(tableOf([{ a: 1 }, { b: tensor([1], [2]) }])).toMatchObject({
      columns: ['a', 'b'],
      rows: [
        ['1', ''],
        ['', 'Tensor (1,) [2]'],
      ],
    })
    expect(tableOf(tensor([2, 2], [1, 2, 3, 4]))).toMatchObject({
      columns: ['0', '1'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    })
  })

  it.each([
    [1, 'a list of rows'],
    [[1], 'row 0 is neither'],
    [new Array(501).fill([1]), 'at most 500 rows'],
    [[new Array(31).fill(1)], 'at most 30 columns'],
    [tensor([1, 1, 1], [1]), 'not a stack'],
  ])('says what is wrong with %j', (rows, message) => {
    expect(() => tableOf(rows)).toThrow(message)
  })
})
