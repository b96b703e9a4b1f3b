import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { maxProgramLength } from '../../events/limits'
import { instanceOf, MAX_PROGRAM_LENGTH, type ProgramAnswer } from '../../exercises'
import { bugForward } from '../../exercises/kinds/bug-forward/bug-forward'
import { writeForward } from '../../exercises/kinds/write-forward/write-forward'
import { cellWorker } from '../../sandbox/testing/cell-worker'
import { runTrials } from './program-trials'
import type { CellSession, RunEnd } from './session'

type Sandbox = Pick<CellSession, 'forget' | 'run'>

let worker: Awaited<ReturnType<typeof cellWorker>>
/** The real worker without its frame. */
const sandbox: Sandbox = {
  forget() {},
  async run(code, { cell, onOutput }) {
    const { outputs, error } = await worker.run(code, cell)
    outputs.forEach(onOutput)
    return error ? { is: 'failed', millis: 0, error } : { is: 'done', millis: 0 }
  },
}

beforeEach(async () => {
  worker = await cellWorker()
})

afterEach(async () => {
  await worker.end()
})

const programs = [writeForward, bugForward].flatMap((kind) =>
  [1, 2, 3].map((level) => {
    const { parts } = instanceOf(kind as typeof writeForward, 7, level as 1 | 2 | 3)
    const answer = parts.map((part) => part.answer).find((one) => one.form === 'program')
    return [`${kind.id} ${level}`, answer as ProgramAnswer] as const
  }),
)
const [, rnn] = programs[0] as (typeof programs)[number]
const { signal } = new AbortController()
const faultIn = (program: string) => runTrials(sandbox, rnn, program, signal)

describe('a program in the sandbox', () => {
  it.each(programs)('of the solution of %s returns the key', async (_, answer) => {
    const report = await runTrials(sandbox, answer, answer.solution, signal)
    expect(report).toEqual({ returned: answer.key.map((entry) => expect.closeTo(entry, 11)) })
  })

  it('may be a constant, print, and change its arguments', async () => {
    const returned = rnn.trials.map(({ wanted }) => (wanted as number[]).map(() => 0))
    const program = `const forward = (xs, h) => { print('x'); xs.length = 0; return h.fill(0) }`
    expect(await faultIn(program)).toEqual({ returned: returned.flat() })
  })

  it.each([
    ['', 'program-missing', 0, 0, /^$/],
    ['function forward( {', 'program-syntax', 1, 0, /^SyntaxError/],
    ['\nimport x from "y"', 'program-import', 2, 0, /import/],
    ['\n\nnull.x', 'program-failed', 3, 0, /^TypeError/],
    ['const forward = (xs) =>\n  xs.y.z', 'program-failed', 2, 1, /^TypeError/],
    ['const forward = (xs, h) => (h.length === 1 ? null.x : h)', 'program-failed', 1, 3, /^TypeError/],
    ['function forwards() {}', 'program-missing', 0, 0, /^$/],
    ['const forward = 3', 'program-missing', 0, 0, /^$/],
    ['const forward = () => {}', 'program-result', 0, 1, /^undefined$/],
    ['const forward = (xs, h) => h.map(() => NaN)', 'program-result', 0, 1, /^\[NaN,NaN\]$/],
    ['const forward = (xs, h) => h.map(() => 1n)', 'program-result', 0, 1, /^\["1","1"\]$/],
    ['const forward = (xs, h) => [h]', 'program-result', 0, 1, /^\[\[/],
    ['const forward = (xs, h) => [1, 2]', 'program-result', 0, 2, /^\[1,2\]$/],
    ['const forward = () => { const a = {}; a.a = a; return a }', 'program-failed', 0, 1, /circular/],
    ['const forward = () => "x".repeat(1e6)', 'program-result', 0, 1, /^.{200}$/],
    [`throw new Error('x'.repeat(1e5))`, 'program-failed', 1, 0, /^.{200}$/],
    ['const forward = () => new Float64Array(2e8)', 'program-ended', 0, 1, /^$/],
    // Whatever is left of the engine would answer for the learner.
    ['const forward = (xs, h) => rnnStep()', 'program-failed', 1, 1, /rnnStep is not defined/],
    ['const forward = (xs, h) => rnn.rnnStep()', 'program-failed', 1, 1, /rnn is not defined/],
  ])('%j is told so', async (program, fault, at, call, found) => {
    expect(await faultIn(program)).toEqual({ fault, at, call, found: expect.stringMatching(found) })
  })

  it('may print as much as it likes, and be asynchronous', async () => {
    const program =
      'const forward = async (xs, h) => { for (let n = 0; n < 1000; n++) console.log(n), print(n); return h }'
    expect(await faultIn(program)).toHaveProperty('returned')
  })

  it('of typed arrays is as good as one of lists', async () => {
    expect(await faultIn('const forward = (xs, h) => new Float64Array(h.length)')).toHaveProperty('returned')
  })

  it('is never longer than an event keeps', () => expect(MAX_PROGRAM_LENGTH).toBe(maxProgramLength))

  it('that is too long does not run', async () => {
    expect(await faultIn('x'.repeat(MAX_PROGRAM_LENGTH + 1))).toMatchObject({ fault: 'program-too-long' })
  })

  it.each<[RunEnd['is'], string]>([
    ['time', 'program-time'],
    ['crashed', 'program-ended'],
    ['flood', 'program-ended'],
    ['stopped', 'program-stopped'],
    ['unavailable', 'program-not-run'],
  ])('that ends by %s costs nothing', async (is, fault) => {
    const ending = { forget() {}, run: async () => ({ is }) as RunEnd }
    expect(await runTrials(ending, rnn, 'const forward = 1', signal)).toMatchObject({ fault })
  })
})
