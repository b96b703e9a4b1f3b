import { handTolerance } from '../../answer/answer'
import type { Kind, Posed, Slip, Values } from '../../kind'
import { hintTexts, labels, lineId, lineOptions, promptBlocks, solutionBlocks, whyText } from './bug-text'
import { argumentsOf, byEngine, drawSpec, mutationOf, type Spec } from './forward-numbers'
import { broken, type Mutation, mutations, programs } from './programs'
import { repairOf, trialNumbers } from './repair'
import { compileProgram, type ProgramRun } from './run-program'

/** The right programs by cell and the broken ones by mutation, ready to run. */
const runs = new Map([
  ...Object.entries(programs).map(([cell, program]) => [cell, compileProgram(program)] as const),
  ...mutations.map((mutation) => [mutation.id, compileProgram(broken(mutation).program)] as const),
])

/**
 * A forward pass with one wrong line: which one, what it gives, the line put right, and what it gives then. The programs
 * are really run: ours here, the learner's in the sandbox.
 */
export const bugForward: Kind<Spec> = {
  id: 'bug.forward',
  group: 'code',
  name: { zh: '找出前向传播的错', en: 'Find the bug in a forward pass' },
  lesson: 'forward-algorithms',
  anchor: 'rnn',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => ({ right: byEngine(mutationOf(spec).cell, spec) }),
  slips: [
    {
      id: 'bug.as-if-right',
      values: (spec) => ({ got: runOf(mutationOf(spec).cell, spec).value }),
      text: () => ({
        zh: '这是改对之后的结果；这一问要的是写错的程序返回多少。',
        en: 'This is the result with the line put right; what the wrong program returns is asked here.',
      }),
    },
    ...mutations.map(slipOf),
  ],
}

function pose(spec: Spec): Posed {
  const mutation = mutationOf(spec)
  const { program, line } = broken(mutation)
  const [got, right] = [runOf(mutation.id, spec), runOf(mutation.cell, spec)]
  return {
    prompt: promptBlocks(spec, mutation),
    parts: [
      { id: 'line', label: labels.line, answer: { form: 'choice', key: lineId(line), options: lineOptions(program) } },
      { id: 'got', label: labels.got, answer: { form: 'real', key: got.value, tolerance: handTolerance } },
      { id: 'fix', label: labels.fix, answer: repairOf(spec) },
      { id: 'right', label: labels.right, answer: { form: 'real', key: right.value, tolerance: handTolerance } },
    ],
    hints: hintTexts(mutation, got),
    solution: solutionBlocks(mutation, got, right),
    why: whyText,
  }
}

/** A run of one of the programs with the instance’s numbers. */
function runOf(program: string, spec: Omit<Spec, 'mutation'>): ProgramRun {
  const run = runs.get(program)
  if (!run) throw new RangeError(`there is no program "${program}"`)
  return run(argumentsOf(spec))
}

/** Whoever computes with another mistake, or takes this one for right, gets what that program returns. */
function slipOf(mutation: Mutation): Slip<Spec> {
  return {
    id: mutation.id,
    values: (spec): Values | undefined => {
      if (mutationOf(spec).cell !== mutation.cell) return undefined
      const { value } = runOf(mutation.id, spec)
      const wrong = { fix: trialNumbers(spec).map((one) => runOf(mutation.id, one).value), right: value }
      return spec.mutation === mutation.id ? wrong : { got: value, ...wrong }
    },
    text: (spec) =>
      spec.mutation === mutation.id
        ? {
            zh: `还是这个写错的程序的结果：${mutation.text.zh}。这一问要的是改对之后的。`,
            en: `This is still what the wrong program gives: ${mutation.text.en}. Here the line should be put right.`,
          }
        : {
            zh: `算成了另一个程序：${mutation.text.zh}。`,
            en: `This is what another program gives, in which ${mutation.text.en}.`,
          },
  }
}
