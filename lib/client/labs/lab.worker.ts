import type { JobRequest } from './job-protocol'
import { jobs } from './jobs'
import { workThrough } from './work-through'

let paused = false
let resume: (() => void) | undefined

/** A task of its own, behind the messages that wait; a timeout would be held up for 4 ms once they are nested. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

async function turn() {
  await nextTask()
  if (!paused) return
  await new Promise<void>((resolve) => {
    resume = resolve
  })
}

addEventListener('message', ({ data }: MessageEvent<JobRequest>) => {
  if (data.is === 'start') {
    paused = false
    // The page pairs a job with its own kind of input; the types of the two do not survive the message.
    const start = jobs[data.job] as (input: unknown) => Generator<unknown, void>
    void workThrough(start(data.input), { post: (news) => postMessage(news), now: () => performance.now(), turn })
  } else {
    paused = data.is === 'pause'
    if (!paused) resume?.()
  }
})
