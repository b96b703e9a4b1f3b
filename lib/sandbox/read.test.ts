import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sandboxLimits } from './limits'
import type { Output } from './message'
import { readFromFrame, readTold } from './read'

const readBack = (output: unknown) => readTold(JSON.stringify({ is: 'output', run: 1, output }))

const label = fc.string({ maxLength: 20 })
const finite = fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((x) => x + 0)
const line = fc.record({
  name: label,
  dots: fc.boolean(),
  points: fc.array(fc.tuple(finite, finite), { minLength: 1, maxLength: 5 }),
})
const anyOutput: fc.Arbitrary<Output> = fc.oneof(
  fc.record({ is: fc.constantFrom('text' as const, 'value' as const), text: fc.string() }),
  fc.record({
    is: fc.constant('plot' as const),
    title: label,
    x: label,
    y: label,
    log: fc.constant(false),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    is: fc.constant('table' as const),
    title: label,
    columns: fc.array(label, { maxLength: 3 }),
    rows: fc.array(fc.array(label, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.constant({ is: 'cut' as const }),
)

describe('what the worker tells', () => {
  it('is read as it was sent', () => {
    fc.assert(
      fc.property(anyOutput, (output) => {
        expect(readBack(output)).toEqual({ is: 'output', run: 1, output })
      }),
    )
  })

  it('is made anew: no field comes along that the page does not know', () => {
    const sent = '{"is":"output","run":1,"extra":1,"output":{"is":"text","text":"a","__proto__":{"x":1},"html":"<b>"}}'
    const read = readTold(sent)
    expect(read).toEqual({ is: 'output', run: 1, output: { is: 'text', text: 'a' } })
    expect(Object.prototype).not.toHaveProperty('x')
    expect(readTold('{"__proto__":{"is":"done","run":1,"millis":1}}')).toBeUndefined()
  })

  it.each([
    ['a text that is none', { is: 'text', text: 1 }],
    ['a text that is too long', { is: 'text', text: 'x'.repeat(sandboxLimits.textLength + 2) }],
    ['a kind that there is not', { is: 'script', text: '' }],
    ['a plot without points', { is: 'plot', title: '', x: '', y: '', log: false, lines: [] }],
    ['a point that is no number', plotOf([[1, '2']])],
    ['a point of three numbers', plotOf([[1, 2, 3]])],
    ['a point that JSON cannot hold', plotOf([[1, null]])],
    ['a point beyond all plots', plotOf([[1, 1e200]])],
    ['too many points', plotOf(new Array(sandboxLimits.plotPoints + 1).fill([1, 1]))],
    ['a logarithm of nothing', { ...plotOf([[1, 0]]), log: true }],
    ['a title that is too long', { is: 'table', title: 'x'.repeat(999), columns: [], rows: [] }],
    ['a table of other things', { is: 'table', title: '', columns: [1], rows: [] }],
    ['too many rows', { is: 'table', title: '', columns: [], rows: new Array(sandboxLimits.tableRows + 1).fill([]) }],
  ])('is not read when it is %s', (_, output) => {
    expect(readBack(output)).toBeUndefined()
  })

  it.each([
    'null',
    '[]',
    '1',
    '{',
    '{"is":"done","run":"1","millis":1}',
    '{"is":"done","run":1}',
    '{"is":"failed","run":1,"millis":1}',
    '{"is":"failed","run":1,"millis":1,"error":{"kind":"other","message":"","places":[]}}',
    '{"is":"failed","run":1,"millis":1,"error":{"kind":"error","message":"","places":[{}]}}',
  ])('is not read from %s', (text) => {
    expect(readTold(text)).toBeUndefined()
  })

  it('of an error is read whole', () => {
    const error = { kind: 'error', message: 'Error: no', places: [{ cell: 'a', line: 1, column: 2 }] }
    const told = { is: 'failed', run: 3, millis: 5, error }
    expect(readTold(JSON.stringify(told))).toEqual(told)
  })
})

function plotOf(points: unknown[]) {
  return { is: 'plot', title: '', x: '', y: '', log: false, lines: [{ name: '', dots: false, points }] }
}

describe('what the frame says', () => {
  it.each([
    { from: 'ready' },
    { from: 'pong', n: 3 },
    { from: 'told', text: '{}' },
    { from: 'ended', why: 'flood', message: '' },
  ])('is %j', (message) => {
    expect(readFromFrame(message)).toEqual(message)
  })

  it.each([
    undefined,
    'ready',
    [],
    { from: 'page' },
    { from: 'pong', n: '3' },
    { from: 'told', text: {} },
    { from: 'told', text: 'x'.repeat(sandboxLimits.messageLength + 1) },
    { from: 'ended', why: 'bored', message: '' },
  ])('is not %#', (message) => {
    expect(readFromFrame(message)).toBeUndefined()
  })
})
