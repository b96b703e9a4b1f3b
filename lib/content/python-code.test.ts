import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runMiniExample } from '../labs/mini-example'
import { lstmStep, RandomState, readout, rnnStep, runNetwork, type Tensor, tensor, unroll, zeros } from '../rnn'

type Numbers = number | readonly Numbers[]

/** What scripts/golden/python_twins.py wrote down of a file that it ran. */
interface Twin {
  readonly file: string
  readonly sha256: string
  readonly stdout: string
  /** The program's own variables by name. */
  readonly arrays: Readonly<Record<string, Numbers>>
}

const folder = path.resolve('content/code')
const { twins }: { twins: Twin[] } = JSON.parse(readFileSync(path.resolve('lib/rnn/golden/python-twins.json'), 'utf8'))
const sourceOf = (file: string) => readFileSync(path.join(folder, file), 'utf8')
const filesOf = (name: string) => twins.filter(({ file }) => file.replace(/(_torch)?\.(zh|en)\.py$/, '') === name)

/** A program without its comments and docstrings, which are all that may differ between languages. */
function codeOf(source: string): string {
  return source.replace(/"""[\s\S]*?"""/g, '').replace(/ *#.*$/gm, '')
}

function expectArrays({ arrays }: Twin, computed: Readonly<Record<string, ArrayLike<number>>>): void {
  for (const [name, values] of Object.entries(computed)) {
    expectClose(name, values, flat(arrays[name] ?? []))
  }
}

/** Throws unless there are as many numbers and none is further off than 1e-12 of the largest. */
function expectClose(name: string, got: ArrayLike<number>, wanted: readonly number[]): void {
  if (got.length !== wanted.length) throw new Error(`${name}: got ${got.length} values, wanted ${wanted.length}`)
  const largest = Math.max(...wanted.map(Math.abs))
  const wrong = wanted.findIndex((value, k) => !(Math.abs((got[k] as number) - value) <= 1e-12 * largest))
  if (wrong >= 0) throw new Error(`${name}: value ${wrong} is ${got[wrong]}, wanted ${wanted[wrong]}`)
}

/** The numbers of a nested list, row by row. */
function flat(values: Numbers): number[] {
  return typeof values === 'number' ? [values] : values.flatMap(flat)
}

/** Rows one below the other. */
function joined(rows: readonly Tensor[]): number[] {
  return rows.flatMap(({ data }) => [...data])
}

/** `rows` stacked along the first axis. */
function stacked(rows: readonly Tensor[]): Tensor {
  const [first] = rows as [Tensor]
  const [length = 0, ...rest] = first.shape
  return tensor([rows.length * length, ...rest], joined(rows))
}

/** The same sequence as a batch of one, [1, T, d]. */
function alone({ shape, data }: Tensor): Tensor {
  return { shape: [1, ...shape], data }
}

describe('the Python that lessons show', () => {
  it('was run as it stands, every file of it', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.py'))
    const hashes = files.map((file) => [file, createHash('sha256').update(sourceOf(file)).digest('hex')])
    expect(Object.fromEntries(hashes)).toEqual(Object.fromEntries(twins.map(({ file, sha256 }) => [file, sha256])))
  })

  it.each(twins.filter(({ file }) => file.endsWith('.en.py')))('$file is the same program in Chinese', ({ file }) => {
    const [english, chinese] = [file, file.replace('.en.', '.zh.')].map((name) => codeOf(sourceOf(name)))
    expect(chinese).toBe(english)
    expect(english).not.toMatch(/#|"""/)
  })

  it.each(twins.filter(({ file }) => file.includes('_torch')))('$file agrees with its NumPy twin', (twin) => {
    const numpy = twins.find(({ file }) => file === twin.file.replace('_torch', '')) as Twin
    expect(twin.stdout).toBe(numpy.stdout)
    expectArrays(twin, Object.fromEntries(Object.entries(numpy.arrays).map(([name, values]) => [name, flat(values)])))
  })
})

describe('lib/rnn agrees with the Python', () => {
  it.each(filesOf('mini_example'))('$file', (twin) => {
    const { lines, rnn, lstm, labels } = runMiniExample()
    expect(`${lines.join('\n')}\n`).toBe(twin.stdout)
    expectArrays(twin, {
      sample_output: rnn.output.data,
      rnn_states: joined(rnn.hiddenStates),
      lstm_states: joined(lstm.steps.map(({ h }) => h)),
      final_c: lstm.finalCell.data,
      y: labels,
    })
  })

  it.each(filesOf('rnn_forward'))('$file', (twin) => {
    const random = new RandomState(0)
    const draw = drawer(random)
    const x = draw(4, 3)
    const [weightIh, weightHh, biasIh] = [draw(2, 3), draw(2, 2), draw(2)]
    const out = { weight: draw(1, 2), bias: draw(1) }

    const steps = unroll(
      (x_t, state: { h: Tensor }) => rnnStep({ weightIh, weightHh, biasIh, biasHh: zeros([2]) }, x_t, state),
      x,
      { h: zeros([2]) },
    )
    const states = steps.map(({ h }) => h)
    expectArrays(twin, { outputs: joined(states.map((h) => readout(out, h))), h_T: states.at(-1)?.data ?? [] })

    const spec = { cell: { kind: 'rnn' }, inputSize: 3, hiddenSize: 2 } as const
    const parameters = { weight_ih_l0: weightIh, weight_hh_l0: weightHh, bias_ih_l0: biasIh, bias_hh_l0: zeros([2]) }
    const run = runNetwork(spec, parameters, { inputs: alone(x) })
    expectClose('the states', run.outputs.data, joined(states))
    expectArrays(twin, { h_T: run.final.h.data })
  })

  it.each(filesOf('bptt'))('$file', (twin) => {
    const draw = drawer(new RandomState(3))
    const [x, targets, h_0] = [draw(4, 3), draw(4, 1), draw(2)]
    const [weightIh, weightHh, biasIh] = [draw(2, 3), draw(2, 2), draw(2)]
    const out = { weight: draw(1, 2), bias: draw(1) }
    const spec = { cell: { kind: 'rnn' }, inputSize: 3, hiddenSize: 2 } as const
    const parameters = { weight_ih_l0: weightIh, weight_hh_l0: weightHh, bias_ih_l0: biasIh, bias_hh_l0: zeros([2]) }
    const initial = { h: { shape: [1, 1, 2], data: h_0.data } }
    const run = runNetwork(spec, parameters, { inputs: alone(x) }, { initial })

    const { outputs } = run
    const errors = Array.from({ length: 4 }, (_, t) => {
      const y = readout(out, tensor([2], outputs.data.subarray(2 * t, 2 * t + 2)))
      return (y.data[0] as number) - (targets.data[t] as number)
    })
    const fromErrors = errors.flatMap((e) => [...out.weight.data].map((w) => w * e))
    const back = run.backward({ outputs: tensor([1, 4, 2], fromErrors) })
    expectArrays(twin, {
      loss: [errors.reduce((sum, e) => sum + 0.5 * e * e, 0)],
      dW_xh: back.parameters.weight_ih_l0?.data ?? [],
      dW_hh: back.parameters.weight_hh_l0?.data ?? [],
      db_h: back.parameters.bias_ih_l0?.data ?? [],
      dW_hy: [0, 1].map((i) => errors.reduce((sum, e, t) => sum + e * (outputs.data[2 * t + i] as number), 0)),
      db_y: [errors.reduce((sum, e) => sum + e, 0)],
      dh_0: back.initial.h.data,
    })
  })

  it.each(filesOf('lstm_forward'))('$file', (twin) => {
    const draw = drawer(new RandomState(1))
    const x = draw(4, 3)
    const [f, i, o, g] = Array.from({ length: 4 }, () => ({ W: draw(2, 5), b: draw(2) })) as [
      Block,
      Block,
      Block,
      Block,
    ]
    // The lesson's columns are those of h and then those of x; PyTorch's blocks are i, f, g, o.
    const blocks = [i, f, g, o]
    const weightHh = stacked(blocks.map(({ W }) => columns(W, 0, 2)))
    const weightIh = stacked(blocks.map(({ W }) => columns(W, 2, 3)))
    const biasIh = stacked(blocks.map(({ b }) => b))
    const biasHh = zeros([8])

    const initial = { h: zeros([2]), c: zeros([2]) }
    const weights = { weightIh, weightHh, biasIh, biasHh }
    const steps = unroll((x_t, state: typeof initial) => lstmStep(weights, x_t, state), x, initial)
    const last = steps.at(-1)
    expectArrays(twin, {
      outputs: joined(steps.map(({ h }) => h)),
      h_T: last?.h.data ?? [],
      c_T: last?.c.data ?? [],
    })

    const spec = { cell: { kind: 'lstm' }, inputSize: 3, hiddenSize: 2 } as const
    const parameters = { weight_ih_l0: weightIh, weight_hh_l0: weightHh, bias_ih_l0: biasIh, bias_hh_l0: biasHh }
    const run = runNetwork(spec, parameters, { inputs: alone(x) })
    expectArrays(twin, { outputs: run.outputs.data, h_T: run.final.h.data, c_T: run.final.c?.data ?? [] })
  })

  it.each(filesOf('bidirectional_rnn'))('$file', (twin) => {
    const draw = drawer(new RandomState(2))
    const lengths = [2, 4, 3]
    const inputs = draw(3, 4, 3)
    const directions = Array.from({ length: 2 }, () => ({
      weightIh: draw(2, 3),
      weightHh: draw(2, 2),
      biasIh: draw(2),
    }))
    const weights = directions.map((each) => ({ ...each, biasHh: zeros([2]) })) as [Weights, Weights]

    const along = (xs: Tensor, own: Weights) =>
      unroll((x_t, state: { h: Tensor }) => rnnStep(own, x_t, state), xs, { h: zeros([2]) }).map(({ h }) => h)
    const outputs = lengths.flatMap((length, b) => {
      const rows = Array.from({ length }, (_, t) =>
        tensor([1, 3], inputs.data.subarray((b * 4 + t) * 3, (b * 4 + t + 1) * 3)),
      )
      const forward = along(stacked(rows), weights[0])
      const backward = along(stacked(rows.toReversed()), weights[1]).toReversed()
      const real = forward.flatMap((h, t) => [...h.data, ...(backward[t]?.data ?? [])])
      return [...real, ...new Array<number>((4 - length) * 4).fill(0)]
    })
    expectArrays(twin, { outputs })

    const named = weights.flatMap(({ weightIh, weightHh, biasIh, biasHh }, direction) => {
      const suffix = direction === 0 ? 'l0' : 'l0_reverse'
      const own = { weight_ih: weightIh, weight_hh: weightHh, bias_ih: biasIh, bias_hh: biasHh }
      return Object.entries(own).map(([name, value]) => [`${name}_${suffix}`, value])
    })
    const spec = { cell: { kind: 'rnn' }, inputSize: 3, hiddenSize: 2, bidirectional: true } as const
    const run = runNetwork(spec, Object.fromEntries(named), { inputs, lengths })
    expectArrays(twin, { outputs: run.outputs.data })
  })

  it('is noticed to disagree when one number is another', () => {
    const [twin] = filesOf('bidirectional_rnn') as [Twin]
    const outputs = flat(twin.arrays.outputs ?? [])
    expect(() => expectArrays(twin, { outputs: outputs.with(3, 0.1) })).toThrow('outputs: value 3 is 0.1')
  })
})

interface Block {
  readonly W: Tensor
  readonly b: Tensor
}

interface Weights {
  readonly weightIh: Tensor
  readonly weightHh: Tensor
  readonly biasIh: Tensor
  readonly biasHh: Tensor
}

/** np.random.randn(…shape) */
function drawer(random: RandomState) {
  return (...shape: number[]) => tensor(shape, random.randn(shape.reduce((product, length) => product * length, 1)))
}

/** `count` columns of a matrix from column `from`. */
function columns({ shape, data }: Tensor, from: number, count: number): Tensor {
  const [m = 0, n = 0] = shape
  return tensor(
    [m, count],
    Array.from({ length: m }, (_, i) => [...data.subarray(i * n + from, i * n + from + count)]).flat(),
  )
}
