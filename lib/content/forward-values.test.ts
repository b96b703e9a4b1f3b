import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluate } from './values'

type Arrays = Readonly<Record<string, readonly (number | readonly number[])[]>>

const { twins }: { twins: { file: string; arrays: Arrays }[] } = JSON.parse(
  readFileSync(path.resolve('lib/rnn/golden/python-twins.json'), 'utf8'),
)

/** An array of a quoted program, as Python computed it. */
function python(file: string, name: string): number[] {
  return (twins.find((twin) => twin.file === file)?.arrays[name] ?? []).flat()
}

describe('the numbers of the forward algorithms', () => {
  it('are those of the Python beside them', () => {
    const outputs = python('rnn_forward.en.py', 'outputs')
    expect(outputs).toHaveLength(4)
    outputs.forEach((y, n) => {
      expect(evaluate(`forward.rnn.y(${n + 1},9)`)).toBe(y.toFixed(9))
    })
    const [h, c] = ['h_T', 'c_T'].map((name) => python('lstm_forward.en.py', name))
    for (const unit of [1, 2]) {
      expect(evaluate(`forward.lstm.h(${unit},9)`)).toBe(h?.[unit - 1]?.toFixed(9))
      expect(evaluate(`forward.lstm.c(${unit},9)`)).toBe(c?.[unit - 1]?.toFixed(9))
    }
  })

  it('follow the backward direction by hand, over padding or not', () => {
    const { tanh } = Math
    const second = tanh(-1 + 0.5)
    expect(evaluate('forward.back(0.5,2,2,9)')).toBe(second.toFixed(9))
    expect(evaluate('forward.back(0.5,2,1,9)')).toBe(tanh(1 + 0.8 * second + 0.5).toFixed(9))
    const third = tanh(0.8 * tanh(0.5) + 0.5)
    expect(evaluate('forward.back(0.5,4,2,9)')).toBe(tanh(-1 + 0.8 * third + 0.5).toFixed(9))
    // Without a bias zeros leave a zero state alone.
    expect(evaluate('forward.back(0,4,1,9)')).toBe(evaluate('forward.back(0,2,1,9)'))
  })

  // Counts of the review of the source, which ran PyTorch; the others by hand.
  it.each([
    ['forward.stack(2,2,3,8)', '2496'],
    ['forward.stack(2,1,3,8)', '992'],
    ['forward.shape.output(2)', '16'],
    ['forward.shape.state(0)', '4'],
    ['forward.work.lstm(128,256,1)', '393216'],
    ['forward.moves(1000)', '499500'],
    ['forward.slots(2,4,3)', '12'],
    ['forward.real(2,4,3)', '9'],
    ['forward.mean.slots(3)', '0.625'],
    ['forward.mean.tokens(4)', '0.8333'],
    ['forward.mean.sequences(0)', '1'],
  ])('%s is %s', (of, text) => {
    expect(evaluate(of)).toBe(text)
  })

  it('refuse what is not there', () => {
    expect(() => evaluate('forward.lstm.h(3,2)')).toThrow('there is no entry 2')
  })
})
