import { describe, expect, it } from 'vitest'
import { RandomState, sigmoid, tanh } from '../../../rnn'
import { callsOf } from '../../answer/program'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { bugForward } from './bug-forward'
import { argumentsOf, byEngine, drawNumbers, type Spec } from './forward-numbers'
import { broken, type Cell, mutations, programs, statements } from './programs'
import { repairOf } from './repair'
import { type Arguments, compileProgram } from './run-program'

describeKind(bugForward)

const runProgram = (program: string, given: Arguments) => compileProgram(program)(given)

/** A program as JavaScript itself runs it, with the engine’s functions. */
function asJavaScript(program: string): (...args: unknown[]) => number {
  return new Function('sigmoid', 'tanh', `${program}\nreturn forward`)(sigmoid, tanh)
}

const numbers = (cell: Cell) => {
  const random = new RandomState(7)
  return Array.from({ length: 50 }, () => drawNumbers(random, cell))
}
const argsOf = ({ p, given }: Omit<Spec, 'mutation'>) => [...Object.values(given), p]

describe('programs of a forward pass', () => {
  it.each<Cell>(['rnn', 'lstm', 'gru'])('that are right give what the engine’s %s gives', (cell) => {
    for (const one of numbers(cell)) {
      expect(runProgram(programs[cell], argumentsOf(one)).value).toBeCloseTo(byEngine(cell, one), 12)
    }
  })

  it.each(mutations.map((mutation) => [mutation.id, mutation] as const))(
    '%s runs as JavaScript runs it',
    (_, mutation) => {
      const { program, line } = broken(mutation)
      const forward = asJavaScript(program)
      for (const one of numbers(mutation.cell)) {
        expect(runProgram(program, argumentsOf(one)).value).toBeCloseTo(forward(...argsOf(one)), 12)
      }
      expect(program.split('\n')[line - 1]?.trim()).toBe(mutation.wrong)
      const differing = program.split('\n').filter((text, n) => text !== programs[mutation.cell].split('\n')[n])
      expect(differing).toHaveLength(1)
    },
  )

  it('refuse what is no line of theirs', () => {
    expect(() => runProgram('function forward(x) {\n  while (x) {\n  return x\n}', { x: 1 })).toThrow('while (x)')
    expect(() => runProgram('function forward(x) {\n  return y\n}', { x: 1 })).toThrow('not an expression: y')
    expect(() => runProgram('function forward(x) {\n  const y = x\n}', { x: 1 })).toThrow('nothing is returned')
  })

  it('have lines to choose from', () => {
    expect(statements(programs.rnn).map(({ line }) => line)).toEqual([2, 3, 5, 6, 7, 9])
  })
})

describe('finding a bug', () => {
  const spec: Spec = {
    mutation: 'bug.rnn-readout-of-z',
    p: { w: 0.5, u: 0.8, b: 0.1, v: 2, a: -0.3 },
    given: { xs: [1, -2] },
  }
  const [first, second] = [Math.tanh(0.6), -0.9 + 0.8 * Math.tanh(0.6)]

  it('asks for the line and both numbers', () => {
    const { parts } = posed(bugForward, spec)
    expect(first).toBeGreaterThan(0)
    expect(parts.map(({ answer }) => answer.key)).toEqual([
      'line-7',
      expect.closeTo(2 * second - 0.3, 12),
      expect.arrayContaining([expect.closeTo(2 * Math.tanh(second) - 0.3, 12)]),
      expect.closeTo(2 * Math.tanh(second) - 0.3, 12),
    ])
  })

  it('shows the program and the call', () => {
    const shown = posed(bugForward, spec).prompt.flatMap((block) => (block.kind === 'code' ? [block.code] : []))
    expect(shown).toEqual([
      programs.rnn.replace('p.v * h', 'p.v * z'),
      'const p = {\n  w: 0.5, u: 0.8, b: 0.1, v: 2, a: -0.3,\n}\nforward([1, -2], p)',
    ])
  })

  it('names the program that a wrong number belongs to', () => {
    const { got, right } = grade(posed(bugForward, spec), {
      line: 'line-6',
      got: String(2 * Math.tanh(second) - 0.3),
      right: String(2 * (-0.9 + 0.8 * 0.6) - 0.3),
    }).parts
    expect(got?.outcome === 'wrong' && got.slips.map(({ id }) => id)).toEqual(['bug.as-if-right'])
    expect(right?.outcome === 'wrong' && right.slips.map(({ id }) => id)).toEqual(['bug.rnn-no-tanh'])
  })
})

describe('a repair', () => {
  it.each(mutations.map(({ id, cell }) => [id, cell] as const))(
    'of %s passes when right and not before',
    (id, cell) => {
      const random = new RandomState(3)
      const answer = repairOf({ mutation: id, ...drawNumbers(random, cell) })
      const calls = (program: string) => {
        const forward = asJavaScript(program)
        return callsOf(
          answer,
          answer.trials.map(({ args }) => forward(...args)),
        )
      }
      expect(calls(answer.solution)).toEqual({ right: answer.trials.length, of: answer.trials.length })
      expect(calls(answer.starter).right).toBeLessThan(answer.trials.length)
    },
  )
})
