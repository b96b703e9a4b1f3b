import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runMiniExample } from '../rnn'

const folder = path.resolve('content/code')
const hasNumpy = (python: string) => spawnSync(python, ['-c', 'import numpy']).status === 0
const python = ['python3', '/usr/bin/python3'].find(hasNumpy)

/** What the lesson's Python ends with, appended to it so that every state can be compared and not only what it prints. */
const report = `
import json
print(json.dumps({
  "output": sample_output.tolist(),
  "rnn": [s.tolist() for s in rnn_states],
  "lstm": [s.tolist() for s in lstm_states],
  "cell": final_c.tolist(),
  "positives": int(y.sum()),
}))
`

// Without NumPy the file cannot be run; the closing line counts what was skipped, and CI installs it.
describe.runIf(python)('the Python that a lesson shows', () => {
  it.each(readdirSync(folder).filter((file) => file.startsWith('mini_example')))('%s agrees with lib/rnn', (file) => {
    const source = readFileSync(path.join(folder, file), 'utf8')
    const run = spawnSync(python ?? '', ['-'], { input: source + report, encoding: 'utf8' })
    expect(run.stderr).toBe('')
    const lines = run.stdout.trimEnd().split('\n')
    const example = runMiniExample()
    expect(lines.slice(0, -1)).toEqual(example.lines)
    const numbers = JSON.parse(lines.at(-1) ?? '')
    close(numbers.output, example.rnn.output.data)
    example.rnn.hiddenStates.forEach((state, t) => void close(numbers.rnn[t], state.data))
    example.lstm.steps.forEach((step, t) => void close(numbers.lstm[t], step.h.data))
    close(numbers.cell, example.lstm.finalCell.data)
    expect(numbers.positives).toBe(example.positives)
  })
})

function close(given: number[], wanted: Float64Array): void {
  expect(given).toHaveLength(wanted.length)
  given.forEach((value, n) => void expect(Math.abs(value - (wanted[n] ?? Number.NaN))).toBeLessThan(1e-12))
}
