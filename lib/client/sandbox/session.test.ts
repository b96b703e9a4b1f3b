import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromFrame, Output, ToFrame, Told } from '../../sandbox/message'
import type { OpenFrame } from './frame-door'
import { CellSession, losesState, type RunEnd, sessionTimes } from './session'

/** A frame that records what it is told; the test speaks for it. */
function fakeFrames() {
  const frames: { heard: ToFrame[]; open: boolean; say: (message: FromFrame) => void }[] = []
  const open: OpenFrame = (onMessage) => {
    const frame = { heard: [] as ToFrame[], open: true, say: onMessage }
    frames.push(frame)
    return {
      post: (message) => frame.heard.push(message),
      close: () => {
        frame.open = false
      },
    }
  }
  return { frames, open }
}

let frames: ReturnType<typeof fakeFrames>['frames']
let session: CellSession
let outputs: Output[]
let stop: AbortController

beforeEach(() => {
  vi.useFakeTimers()
  const fake = fakeFrames()
  frames = fake.frames
  session = new CellSession(fake.open)
  outputs = []
  stop = new AbortController()
})
afterEach(() => vi.useRealTimers())

const frame = () => {
  const last = frames.at(-1)
  if (!last) throw new Error('no frame was opened')
  return last
}
const tell = (told: Told | object) => frame().say({ from: 'told', text: JSON.stringify(told) })

/** Starts a run and lets the frame get ready. */
async function started(code = '1'): Promise<Promise<RunEnd>[]> {
  const onOutput = (output: Output) => outputs.push(output)
  const end = session.run(code, { cell: 'a', timeLimit: 10_000, signal: stop.signal, onOutput })
  if (frame().heard.length === 0) frame().say({ from: 'ready' })
  await vi.advanceTimersByTimeAsync(0)
  return [end]
}

describe('a run', () => {
  it('ends as the worker says, with what it put out', async () => {
    const [end] = await started('2 + 2')
    expect(frame().heard).toEqual([{ to: 'run', order: { run: 1, cell: 'a', code: '2 + 2' } }])
    tell({ is: 'output', run: 1, output: { is: 'text', text: 'hello' } })
    tell({ is: 'done', run: 1, millis: 3 })
    expect(await end).toEqual({ is: 'done', millis: 3 })
    expect(outputs).toEqual([{ is: 'text', text: 'hello' }])
  })

  it('hears nothing of another run, and nothing that is no message', async () => {
    const [end] = await started()
    tell({ is: 'done', run: 7, millis: 0 })
    tell({ is: 'output', run: 1, output: { is: 'html', text: '<b>' } })
    frame().say({ from: 'told', text: 'no JSON' })
    tell({ is: 'done', run: 1, millis: 1 })
    expect(await end).toEqual({ is: 'done', millis: 1 })
    expect(outputs).toEqual([])
  })

  it('is stopped at once, and the worker with it', async () => {
    const [end] = await started()
    stop.abort()
    expect(await end).toEqual({ is: 'stopped' })
    expect(frame().heard.at(-1)).toEqual({ to: 'end' })
  })

  it('ends at its time limit', async () => {
    const [end] = await started()
    const beats = setInterval(() => frame().say({ from: 'pong', n: 1 }), sessionTimes.beat)
    await vi.advanceTimersByTimeAsync(10_000)
    clearInterval(beats)
    expect(await end).toEqual({ is: 'time' })
    expect(frame().heard.at(-1)).toEqual({ to: 'end' })
    expect(frames.length).toBe(1)
  })

  it('ends when the frame ends the worker', async () => {
    const [end] = await started()
    frame().say({ from: 'ended', why: 'flood', message: '' })
    expect(await end).toEqual({ is: 'flood' })
  })

  it('of a frame that died is over after some seconds, and the next run has a new frame', async () => {
    const [end] = await started()
    await vi.advanceTimersByTimeAsync(6 * sessionTimes.beat)
    expect(await end).toEqual({ is: 'crashed' })
    expect(frame().open).toBe(false)
    const [next] = await started()
    expect(frames.length).toBe(2)
    tell({ is: 'done', run: 2, millis: 1 })
    expect(await next).toEqual({ is: 'done', millis: 1 })
  })

  it('that stops in a frame without a sign of life takes the frame away', async () => {
    const [end] = await started()
    await vi.advanceTimersByTimeAsync(3 * sessionTimes.beat)
    stop.abort()
    expect(await end).toEqual({ is: 'stopped' })
    expect(frame().open).toBe(false)
  })

  it('says that the frame did not come, and tries again at the next', async () => {
    const end = session.run('1', { cell: 'a', timeLimit: 1, signal: stop.signal, onOutput: () => {} })
    await vi.advanceTimersByTimeAsync(sessionTimes.load)
    expect(await end).toEqual({ is: 'unavailable' })
    const [next] = await started()
    tell({ is: 'done', run: 1, millis: 1 })
    expect(await next).toEqual({ is: 'done', millis: 1 })
  })
})

it('tells what a run leaves of the names', () => {
  expect(losesState({ is: 'done', millis: 1 })).toBe(false)
  expect(losesState({ is: 'time' })).toBe(true)
})
