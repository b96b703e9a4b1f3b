import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sandboxLimits } from '../limits'
import { cellWorker, texts } from '../testing/cell-worker'

let worker: Awaited<ReturnType<typeof cellWorker>>
const run = async (code: string, cell?: string) => texts(await worker.run(code, cell))
const failed = async (code: string, cell?: string) => {
  const { error } = await worker.run(code, cell)
  if (!error) throw new Error('it did not fail')
  return error
}

beforeEach(async () => {
  worker = await cellWorker()
})

afterEach(async () => {
  await worker.end()
})

describe('names', () => {
  it('of earlier cells are there in later ones', async () => {
    await run('const a = 1, { b, c: [, d = 4] } = { b: 2, c: [0] }\nlet e\nvar f = 6\nclass G { x = 7 }')
    expect(await run('print(a, b, d, e, f, new G().x)')).toEqual(['1 2 4 undefined 6 7'])
  })

  it('are shared with the functions of earlier cells, both ways', async () => {
    await run('let n = 0\nfunction count() { n++; return later() }', 'a')
    await run('const later = () => n * 10', 'b')
    expect(await run('count(); n = 5; print(count(), n)')).toEqual(['60 6'])
    expect(await run('print(count.name, count.toString().length > 0)')).toEqual(['count true'])
  })

  it('are declared anew when a cell is run again', async () => {
    await run('const a = 1')
    await run('const a = 2')
    expect(await run('a')).toEqual(['2'])
  })

  it('that are constant stay so', async () => {
    await run('const a = 1')
    expect(await failed('\na = 2')).toMatchObject({
      message: "TypeError: Assignment to constant variable 'a'",
      places: [{ cell: 'a', line: 2 }],
    })
    expect(await failed('const z = 1; z = 2')).toMatchObject({ message: expect.stringContaining('constant') })
  })

  it('that are not reached are as they were', async () => {
    expect(await failed('q; const q = 1')).toMatchObject({ message: expect.stringContaining("'q' before init") })
    expect((await failed('q')).message).toBe('ReferenceError: q is not defined')
    await run('let r = 1')
    await failed('throw 1; let r = 2')
    expect(await run('r')).toEqual(['1'])
  })

  it('must be declared', async () => {
    expect((await failed('s = 1')).message).toContain('s is not defined')
  })

  it('inside of blocks and functions are their own', async () => {
    await run('{ const a = 1 }\nfor (let i = 0; i < 2; i++) { let b = i }\nfunction f(c) { const d = c; return d }')
    for (const name of ['a', 'i', 'b', 'c', 'd']) expect((await failed(name)).message).toContain('not defined')
  })

  it('need no semicolons around them', async () => {
    expect(await run('print(1)\nconst a = [2]\nlet b = 3\nclass C {}\n[a, b].length')).toEqual(['1', '2'])
  })

  it('of the language can be taken without harm to the machinery', async () => {
    await run('const Map = 1, JSON = 2, Object = 3, Float64Array = 4, Promise = 5')
    expect(await run('zeros([2])')).toEqual(['Tensor (2,) [0, 0]'])
  })
})

describe('running', () => {
  it('shows the last expression, but neither nothing nor an assignment', async () => {
    expect(await run('1; 2 + 2 // four')).toEqual(['4'])
    expect(await run('let a; a = 2')).toEqual([])
    expect(await run('a++')).toEqual([])
    expect(await run('undefined')).toEqual([])
    expect(await run('')).toEqual([])
    expect(await run('({ a, b: "x" })')).toEqual(['{ a: 3, b: "x" }'])
  })

  it('waits at the top level', async () => {
    expect(await run('const a = await Promise.resolve(3)\nawait pause(5)\nprint(a)\nPromise.resolve(a + 1)')).toEqual([
      '3',
      '4',
    ])
    expect(await run('for await (const x of [1, Promise.resolve(2)]) print(x)')).toEqual(['1', '2'])
  })

  it('ends the timers that a cell leaves behind', async () => {
    await run('let ticks = 0; setInterval(() => ticks++, 1); setTimeout(() => { ticks = 1000 }, 1)')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await run('ticks')).toEqual(['0'])
  })

  it('fails where something that it left behind fails', async () => {
    expect((await failed('Promise.reject(new Error("lost"))\nawait pause(1000)')).message).toBe('Error: lost')
    expect((await failed('setTimeout(() => null.x)\nawait pause(1000)')).message).toContain('TypeError')
  })

  it('runs strict code', async () => {
    expect(await run('(function () { return this })() === undefined')).toEqual(['true'])
  })
})

describe('errors', () => {
  it('name the line, whatever stands before', async () => {
    expect(await failed('const a = 1\nconst f = () => {\n  null.x\n}\nf()')).toMatchObject({
      kind: 'error',
      places: [
        { cell: 'a', line: 3 },
        { cell: 'a', line: 5 },
      ],
    })
  })

  it('name the cells that they came through', async () => {
    await run('\nfunction broken() {\n  throw new RangeError("no")\n}', 'one')
    expect(await failed('broken()', 'two')).toEqual({
      kind: 'error',
      message: 'RangeError: no',
      places: [
        { cell: 'one', line: 3, column: expect.any(Number) },
        { cell: 'two', line: 1, column: expect.any(Number) },
      ],
    })
  })

  it('of syntax name the place in the cell', async () => {
    expect(await failed('let a = 1\nlet b = = 2')).toEqual({
      kind: 'syntax',
      message: 'SyntaxError: Unexpected token',
      places: [{ cell: 'a', line: 2, column: 9 }],
    })
    expect(await failed('let a\nlet a')).toMatchObject({ kind: 'syntax', places: [{ line: 2 }] })
    expect(await failed('})(); (() => {')).toMatchObject({ kind: 'syntax' })
    expect(await failed('return 1')).toMatchObject({ kind: 'syntax' })
  })

  it('say that nothing can be imported', async () => {
    expect(await failed('\n\nimport x from "y"')).toMatchObject({ kind: 'import', places: [{ line: 3 }] })
    expect(await failed('export const a = 1')).toMatchObject({ kind: 'import' })
  })

  it('of the engine come as it says them', async () => {
    expect((await failed('tensor([2, 2], [1, 2, 3])')).message).toBe('ShapeError: shape (2, 2) wants 4 values, got 3')
  })

  it('are told of anything that is thrown', async () => {
    expect((await failed('throw { code: 7 }')).message).toBe('{ code: 7 }')
    expect((await failed('throw null')).message).toBe('null')
    expect((await failed('const f = () => f(); f()')).message).toContain('RangeError')
  })
})

describe('what cells have', () => {
  it('is the whole engine, by plain names and as rnn', async () => {
    expect(await run('print(rnn.tensor === tensor, new RandomState(42).randn(1)[0])')).toEqual([
      'true 0.4967141530112327',
    ])
  })

  it('is not the platform', async () => {
    const gone = ['fetch', 'postMessage', 'addEventListener', 'structuredClone', 'WebAssembly', 'SharedArrayBuffer']
    for (const name of gone) expect(await run(`typeof ${name}`)).toEqual(['undefined'])
  })
})

describe('memory', () => {
  const MiB = 2 ** 20

  it('is refused before the array is made', async () => {
    const code = 'const all = []\nfor (;;) all.push(new Float64Array(4e6))'
    expect(await failed(code)).toMatchObject({ kind: 'memory', places: [{ line: 2 }] })
    expect(await run('all.length')).toEqual([String(Math.floor(sandboxLimits.memoryBytes / 32e6))])
  })

  it.each([
    'new ArrayBuffer(64)',
    'new ArrayBuffer(0, { maxByteLength: 64 })',
    'new Uint8Array(64).buffer',
    'Uint8Array.from(new Array(64))',
    'tiny.slice()',
    'tiny.map((x) => x + 1)',
    'tiny.buffer.slice(0)',
    'resizable.resize(64)',
    'zeros([8])',
    'tensor([8], [1, 2, 3, 4, 5, 6, 7, 8])',
    'new RandomState(1).randn(8)',
    'lstmStep(weights, tensor([1], [1]), { h: zeros([1]), c: zeros([1]) })',
  ])('counts %s', async (code) => {
    await run(
      'const weights = cellWeights({ cell: { kind: "lstm" }, inputSize: 1, hiddenSize: 1 }, initialParameters({ cell: { kind: "lstm" }, inputSize: 1, hiddenSize: 1 }, new RandomState(1)))',
    )
    await run('const tiny = new Float64Array(8), resizable = new ArrayBuffer(0, { maxByteLength: 64 })')
    // A large array leaves room for no more than these few bytes.
    const nearly = `const big = new Uint8Array(${sandboxLimits.memoryBytes} - 30)`
    expect((await failed(`${nearly}\n${code}`)).kind).toBe('memory')
  })

  it('does not count a view', async () => {
    const code = `const buffer = new ArrayBuffer(${600 * MiB}); new Uint8Array(buffer).length`
    expect(await run(code)).toEqual([String(600 * MiB)])
  })

  it('does not count what the engine makes and lets go', async () => {
    const training = `
      const model = { network: { cell: { kind: 'gru' }, inputSize: 1, hiddenSize: 64 }, outputSize: 1, readout: 'last' }
      const random = new RandomState(1)
      const data = firstPlusLast(random, { samples: 320, steps: 10, inputSize: 1 })
      const options = { model, parameters: initialModel(model, random), train: data, test: take(data, [0]), batchSize: 32,
        objective: 'binaryCrossEntropyWithLogits', optimiser: sgd({ learningRate: 0.1 }), epochs: 10, seed: 1 }
      let steps = 0
      const big = new Uint8Array(${sandboxLimits.memoryBytes} - ${MiB})
      for (const report of train(options)) steps += report.kind === 'step' ? 1 : 0
      steps`
    expect(await run(training)).toEqual(['100'])
  })

  it('of small arrays is forgotten when the cell pauses', async () => {
    const fill = 'for (let n = 0; n < 11000; n++) new Uint8Array(60000)'
    expect(await run(`${fill}\nawait pause()\n${fill}`)).toEqual([])
    expect((await failed(`${fill}\n${fill}`)).kind).toBe('memory')
  })
})

describe('output', () => {
  it('is cut where it is too much', async () => {
    const { outputs } = await worker.run('for (let n = 0; n < 1e4; n++) print(n)')
    expect(outputs.length).toBe(sandboxLimits.outputs + 1)
    expect(outputs.at(-1)).toEqual({ is: 'cut' })
    expect((await worker.run('print("x".repeat(1e6))')).outputs).toEqual([
      { is: 'text', text: `${'x'.repeat(sandboxLimits.textLength)}…` },
    ])
    expect((await worker.run('for (let n = 0; n < 99; n++) print("x".repeat(1e5))')).outputs.at(-1)?.is).toBe('cut')
    expect(await run('print("anew")')).toEqual(['anew'])
  })
})
