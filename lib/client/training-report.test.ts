import { describe, expect, it } from 'vitest'
import { toyTraining, toyTrainingDefaults } from '../labs/toy-training'
import { train } from '../rnn'
import { reportTraining, type TrainingFailure, type TrainingNews } from './training-report'

const options = { ...toyTrainingDefaults.gru, epochs: 2 }

/** All reports of a training whose clock advances by `perLook` milliseconds with every look at it. */
function reports(perLook: number, from?: TrainingNews['checkpoint']) {
  const news: (TrainingNews | TrainingFailure)[] = []
  let clock = 0
  const now = () => {
    clock += perLook
    return clock
  }
  reportTraining({ options, from }, (told) => news.push(structuredClone(told)), now)
  return news as TrainingNews[]
}

describe('reporting a training', () => {
  it('tells every step and epoch once, in order, whatever the clock', () => {
    const whole = reports(0)
    expect(whole).toHaveLength(1)
    const [only] = whole
    expect(only).toMatchObject({ is: 'trained', step: 100, steps: 100 })
    expect(only?.losses).toHaveLength(100)
    expect(only?.epochs.map(({ step }) => step)).toEqual([50, 100])
    const many = reports(10)
    expect(many.length).toBeGreaterThan(10)
    expect(many.map(({ is }) => is)).toEqual([...Array(many.length - 1).fill('progress'), 'trained'])
    expect(many.flatMap(({ losses }) => losses)).toEqual(only?.losses)
    expect(many.flatMap(({ epochs }) => epochs)).toEqual(only?.epochs)
  })

  it('reports when 30 ms have passed since the last report, after however few steps', () => {
    const slow = reports(30)
    expect(slow.length).toBeGreaterThan(100)
    for (const { losses } of slow) expect(losses.length).toBeLessThanOrEqual(1)
  })

  it('goes on from any report to the same end, to the bit', () => {
    const [only] = reports(0)
    const parts = reports(10)
    for (const last of [0, 5, parts.length - 2]) {
      const told = [...parts.slice(0, last + 1), ...reports(0, parts[last]?.checkpoint)]
      expect(told.flatMap(({ losses }) => losses)).toEqual(only?.losses)
      expect(told.flatMap(({ epochs }) => epochs)).toEqual(only?.epochs)
      expect(told.at(-1)?.checkpoint.parameters).toEqual(only?.checkpoint.parameters)
    }
  })

  it('says what is wrong with an option', () => {
    const news: unknown[] = []
    reportTraining(
      { options: { ...options, epochs: 0 } },
      (told) => news.push(told),
      () => 0,
    )
    expect(news).toEqual([{ is: 'failed', failure: 'range', message: expect.stringContaining('epochs') }])
  })

  it('is the engine’s own training', () => {
    const run = train(toyTraining(options))
    let next = run.next()
    while (!next.done) next = run.next()
    expect(reports(0)[0]?.checkpoint.parameters).toEqual(next.value.parameters)
  })
})
