import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Output } from '../sandbox/message'
import { cellWorker, texts } from '../sandbox/testing/cell-worker'
import { parseNotebook } from './notebooks'

const folder = path.resolve('content/code')
const sourceOf = (file: string) => readFileSync(path.join(folder, file), 'utf8')
const notebooks = readdirSync(folder).filter((file) => file.endsWith('.js'))
const { twins }: { twins: { file: string; stdout: string }[] } = JSON.parse(
  readFileSync(path.resolve('lib/rnn/golden/python-twins.json'), 'utf8'),
)

/** Runs a notebook's cells one after another, as a reader would, and gives what each put out. */
async function run(file: string): Promise<Output[][]> {
  const worker = await cellWorker()
  try {
    const all: Output[][] = []
    for (const { code } of parseNotebook(sourceOf(file))) {
      const end = await worker.run(code)
      texts(end)
      all.push([...end.outputs])
    }
    return all
  } finally {
    await worker.end()
  }
}

describe('the notebooks of the lessons', () => {
  it('are there in both languages', () => {
    const names = (locale: string) => notebooks.filter((file) => file.endsWith(`.${locale}.js`))
    expect(names('zh').length).toBeGreaterThan(1)
    expect(names('en').map((file) => file.replace('.en.', '.zh.'))).toEqual(names('zh'))
    expect(names('zh').length + names('en').length).toBe(notebooks.length)
  })

  it.each(notebooks)('%s runs, and prints what the Python beside a cell prints', async (file) => {
    const outputs = await run(file)
    parseNotebook(sourceOf(file)).forEach(({ python }, n) => {
      expect(outputs[n]?.length).toBeGreaterThan(0)
      if (!python) return
      const twin = twins.find((each) => each.file === python)
      const printed = outputs[n]?.flatMap((output) => (output.is === 'text' ? [`${output.text}\n`] : []))
      expect(printed?.join('')).toBe(twin?.stdout)
    })
  })

  it.each(notebooks.filter((file) => file.endsWith('.en.js')))('%s is the same program in Chinese', (file) => {
    const programs = [file, file.replace('.en.', '.zh.')].map((name) => programOf(sourceOf(name)))
    expect(programs[1]).toBe(programs[0])
  })

  it('plot and tabulate what they say', async () => {
    const [, , gradients, training] = await run('playground.en.js')
    expect(gradients).toMatchObject([{ is: 'plot', log: true, lines: [{}, {}, {}, {}] }])
    const [lost, last] = [pointsOf(training?.[0])[0]?.[1], pointsOf(training?.[0]).at(-1)?.[1]]
    expect(last).toBeLessThan((lost ?? 0) / 2)
    expect(training?.[1]).toMatchObject({ is: 'table', rows: [{}, {}, {}] })
  })
})

function pointsOf(output: Output | undefined): readonly (readonly [number, number])[] {
  return output?.is === 'plot' ? (output.lines[0]?.points ?? []) : []
}

/** A notebook without its comments, titles and the words in its outputs, which alone may differ between languages. */
function programOf(source: string): string {
  return source
    .replace(/^\/\/ %%.*$/gm, '%%')
    .replace(/\s*\/\/.*$/gm, '')
    .replace(/'[^'\n]*'/g, "''")
    .replaceAll('轮', 'epoch')
    .replaceAll('准确率', 'accuracy')
}
