import { describe, expect, it } from 'vitest'
import { sigmoid, tanh } from '../../../rnn'
import { callsOf, readReturned, reportText } from '../../answer/program'
import { grade, gradePart } from '../../grade'
import { instanceOf } from '../../instance'
import type { Level } from '../../kind'
import { describeKind } from '../../testing/kind-laws'
import { writeForward } from './write-forward'

describeKind(writeForward)

function programPart(seed: number, level: Level) {
  const { parts } = instanceOf(writeForward, seed, level)
  const [part] = parts
  if (part?.answer.form !== 'program') throw new Error('it asks for a program')
  return { part, answer: part.answer }
}

/** What a program reports, run by JavaScript itself with the engine’s functions. */
function report(program: string, { answer }: ReturnType<typeof programPart>): string {
  const forward = new Function('sigmoid', 'tanh', `${program}\nreturn forward`)(sigmoid, tanh)
  const returned = answer.trials.map((trial) => readReturned(trial, forward(...structuredClone(trial.args))))
  return returned.includes(undefined)
    ? reportText({ fault: 'program-result', at: 0, call: 1 + returned.indexOf(undefined), found: '' })
    : reportText({ returned: returned.flatMap((entries) => entries ?? []) })
}

describe('a program', () => {
  it.each<Level>([1, 2, 3])('of the solution is right at level %i', (level) => {
    for (let seed = 0; seed < 60; seed++) {
      const asked = programPart(seed, level)
      expect(gradePart(asked.part, report(asked.answer.solution, asked)).outcome).toBe('correct')
    }
  })

  it('that changes the state in place is told so', () => {
    const asked = programPart(3, 1)
    const program = `function forward(xs, h, { W, U, b }) {
      for (const x of xs) {
        for (let j = 0; j < h.length; j++) {
          let z = b[j]
          for (let k = 0; k < x.length; k++) z += W[j][k] * x[k]
          for (let k = 0; k < h.length; k++) z += U[j][k] * h[k]
          h[j] = Math.tanh(z)
        }
      }
      return h
    }`
    const result = gradePart(asked.part, report(program, asked))
    expect(result.outcome === 'wrong' && result.slips.map(({ id }) => id)).toEqual(['write.in-place'])
  })

  it('that takes the gates in another order is told so', () => {
    const asked = programPart(8, 2)
    const { solution } = asked.answer
    const program = solution
      .replace('g = z.slice(2 * n, 3 * n)', 'g = z.slice(3 * n)')
      .replace('o = z.slice(3 * n)', 'o = z.slice(2 * n, 3 * n)')
    expect(program).not.toBe(solution)
    const result = gradePart(asked.part, report(program, asked))
    expect(result.outcome === 'wrong' && result.slips.map(({ id }) => id)).toEqual(['write.gate-order'])
  })

  it('of another GRU is right by that convention', () => {
    const asked = programPart(1, 3)
    const other = asked.part.conventions[0]
    const swapped = Array.from({ length: 200 }, (_, seed) => programPart(seed, 3).answer.solution).filter(
      (solution) => solution !== asked.answer.solution,
    )
    const outcomes = new Set(
      [...new Set(swapped)].map((program) => {
        const result = gradePart(asked.part, report(program, asked))
        return result.outcome === 'convention' ? result.conventions[0]?.id : result.outcome
      }),
    )
    expect(outcomes).toEqual(new Set(asked.part.conventions.map(({ id }) => id)))
    expect(outcomes).toContain(other?.id)
  })

  it('may work in single precision, or round to four decimals', () => {
    const asked = programPart(4, 2)
    for (const rounded of [Math.fround, (entry: number) => Number(entry.toFixed(4))]) {
      const returned = asked.answer.key.map(rounded)
      expect(gradePart(asked.part, reportText({ returned })).outcome).toBe('correct')
    }
  })

  it.each([
    ['return [h, c]', 'return [c, h]', 2, 'write.states-swapped'],
    ['h = c.map((cell, k) => o[k] * tanh(cell))\n', '', 2, undefined],
    ['+ bias))', '))', 3, 'write.no-recurrent-bias'],
  ] as const)('with %j as %j', (right, wrong, level, slip) => {
    const seed = Array.from({ length: 100 }, (_, n) => n).find((n) =>
      programPart(n, level).answer.solution.includes(right),
    )
    const asked = programPart(seed ?? 0, level)
    const result = gradePart(asked.part, report(asked.answer.solution.replace(right, wrong), asked))
    expect(result.outcome === 'wrong' && result.slips.map(({ id }) => id)).toEqual(slip ? [slip] : [])
  })

  it('that gets some calls right is wrong, and the first wrong call is known', () => {
    const { answer } = programPart(2, 1)
    const returned = answer.key.map((entry, n) => (n === answer.key.length - 1 ? entry + 2e-4 : entry))
    expect(callsOf(answer, returned)).toMatchObject({ right: 3, of: 4, firstWrong: { trial: answer.trials[3] } })
  })

  it('that returns no numbers in the wanted form costs nothing', () => {
    const asked = programPart(2, 1)
    for (const program of [asked.answer.starter.replace('return h', 'return'), 'const forward = () => [[1, 2]]']) {
      const graded = grade({ parts: [asked.part] }, { program: report(program, asked) })
      expect(graded).toMatchObject({
        readable: false,
        parts: { program: { error: { code: 'program-result', call: 1 } } },
      })
    }
  })
})
