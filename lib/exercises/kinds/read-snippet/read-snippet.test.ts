import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agrees } from '../../answer/matches'
import { readAnswer } from '../../answer/read-answer'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { goldenInstances } from './golden-instances'
import { numpySnippets } from './numpy'
import { pytorchSnippets } from './pytorch'
import { readNumpy } from './read-numpy'
import { readPytorch } from './read-pytorch'

for (const kind of [readNumpy, readPytorch]) describeKind(kind)

interface Run {
  readonly snippet: string
  readonly given: unknown
  readonly sha256: string
  readonly stdout: string
}

const snippets = [...numpySnippets, ...pytorchSnippets]
const golden: { runs: readonly Run[] } = JSON.parse(
  readFileSync(new URL('../../golden/snippets.json', import.meta.url), 'utf8'),
)

describe('what Python printed', () => {
  it('is there for every golden instance, and for no other program', () => {
    const wanted = goldenInstances().map(({ snippet, given, code }) => ({
      snippet,
      given,
      sha256: createHash('sha256').update(code).digest('hex'),
    }))
    expect(golden.runs.map(({ stdout, ...run }) => run)).toEqual(wanted)
    expect(new Set(golden.runs.map(({ snippet }) => snippet)).size).toBe(snippets.length)
  })

  it.each(golden.runs.map((run, n) => [`${run.snippet} ${n}`, run] as const))('is the key: %s', (_, run) => {
    const answer = snippets.find(({ id }) => id === run.snippet)?.printed(run.given)
    const read = answer && readAnswer(answer, run.stdout.trim())
    if (!answer || !read?.ok) throw new Error(`cannot be read: ${run.stdout}`)
    if (!('tolerance' in answer)) return expect(agrees(answer.key, read.value), run.stdout).toBe(true)
    // Printed with four decimals, from numbers of single precision: to the last of them.
    const [keys, values] = [answer.key, read.value].map((value) => [value].flat() as number[])
    expect(values).toHaveLength(keys?.length ?? 0)
    keys?.forEach((key, n) => {
      expect(Math.abs(key - (values?.[n] ?? Number.NaN)), run.stdout).toBeLessThan(6e-5)
    })
  })
})

describe('reading a program', () => {
  const aliased = {
    snippet: 'in-place',
    given: {
      inputs: [
        [1, 0],
        [2, -1],
        [4, -3],
      ],
      way: 'in-place',
    },
  }

  it('shows it', () => {
    expect(posed(readNumpy, aliased).prompt[1]).toMatchObject({
      kind: 'code',
      language: 'python',
      code: expect.stringContaining('    h += x_t\n    states.append(h)\nprint(states[0].tolist())'),
    })
  })

  it('takes what NumPy prints and names what it is taken for', () => {
    const exercise = posed(readNumpy, aliased)
    expect(grade(exercise, { printed: '[7.0, -4.0]' }).credit).toBe(1)
    const { printed } = grade(exercise, { printed: '[1.0, 0.0]' }).parts
    expect(printed?.outcome === 'wrong' && printed.slips.map(({ id }) => id)).toEqual(['read.in-place.copied'])
  })

  it('takes what PyTorch prints', () => {
    const given = { cell: 'lstm', d: 3, h: 8, layers: 2, bidirectional: true, T: 12, B: 7, batchFirst: true }
    const exercise = posed(readPytorch, { snippet: 'layer-shapes', given: { ...given, shown: 'h_n' } })
    expect(grade(exercise, { printed: 'torch.Size([4, 7, 8])' }).credit).toBe(1)
    const { printed } = grade(exercise, { printed: '(7, 4, 8)' }).parts
    expect(printed?.outcome === 'wrong' && printed.slips.map(({ id }) => id)).toEqual([
      'read.layer-shapes.state-batch-first',
    ])
  })
})
