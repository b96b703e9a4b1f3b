import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, builtNotebook, codesOf, reduceNotebook } from './notebook-state'

const built = ['1', '2', '3'].map((code) => ({ title: `T${code}`, code, html: `<b>${code}</b>` }))
const start = builtNotebook(built)
const outcome = (...actions: Action[]) => actions.reduce(reduceNotebook, start)

describe('a notebook', () => {
  it('begins with the cells of the build', () => {
    expect(start.cells.map(({ id, built }) => [id, built?.title])).toEqual([
      ['c1', 'T1'],
      ['c2', 'T2'],
      ['c3', 'T3'],
    ])
  })

  it('adds, moves and deletes cells, and takes a deletion back', () => {
    expect(codesOf(outcome({ do: 'add', at: 1 }, { do: 'edit', id: 'c4', code: 'new' }))).toEqual([
      '1',
      'new',
      '2',
      '3',
    ])
    expect(codesOf(outcome({ do: 'move', id: 'c1', by: 1 }))).toEqual(['2', '1', '3'])
    expect(codesOf(outcome({ do: 'move', id: 'c1', by: -1 }))).toEqual(['1', '2', '3'])
    const removed = outcome({ do: 'remove', id: 'c2' })
    expect(codesOf(removed)).toEqual(['1', '3'])
    expect(reduceNotebook(removed, { do: 'restore' })).toMatchObject({ cells: start.cells, removed: null })
  })

  it('knows the cells of the build again by their code, under new ids', () => {
    const replaced = outcome({ do: 'replace', codes: ['2', 'x'], built })
    expect(replaced.cells.map(({ id, built }) => [id, built?.title])).toEqual([
      ['c4', 'T2'],
      ['c5', undefined],
    ])
  })

  it('shows of a run what it puts out and how it ends', () => {
    const output = { is: 'text', text: 'a' } as const
    const run = outcome(
      { do: 'wait', ids: ['c1', 'c2'] },
      { do: 'start', id: 'c1' },
      { do: 'output', id: 'c1', outputs: [output] },
      { do: 'end', id: 'c1', end: { is: 'done', millis: 1 } },
    )
    expect(run.cells[0]).toMatchObject({ phase: 'idle', outputs: [output], end: { is: 'done' } })
    expect(run.cells[1]?.phase).toBe('waiting')
    expect(reduceNotebook(run, { do: 'stand-down' }).cells[1]?.phase).toBe('idle')
    expect(reduceNotebook(run, { do: 'start', id: 'c1' }).cells[0]).toMatchObject({ outputs: [], end: null })
  })

  it('never gives one id to two cells', () => {
    const action = fc.oneof(
      fc.record({ do: fc.constant('add' as const), at: fc.nat(5) }),
      fc.record({ do: fc.constant('remove' as const), id: fc.constantFrom('c1', 'c2', 'c4', 'c5') }),
      fc.constant({ do: 'restore' as const }),
      fc.constant({ do: 'replace' as const, codes: ['x', '1'], built }),
    )
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const ids = outcome(...actions).cells.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
