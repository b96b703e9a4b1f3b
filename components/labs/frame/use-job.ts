'use client'

import { useEffect, useRef, useState } from 'react'
import { type JobInput, type JobItem, type JobName, JobRunner } from '@/lib/client/labs/job-runner'

export type JobState =
  | { readonly is: 'idle' | 'running' | 'paused' | 'done' | 'cancelled' }
  | { readonly is: 'failed'; readonly why: string }

/** A job of a lab in a worker: its state, and what can be done. It ends with the page. */
export function useJob<Name extends JobName>(name: Name) {
  const [runner] = useState(() => new JobRunner())
  const [state, setState] = useState<JobState>({ is: 'idle' })
  const running = useRef<AbortController | null>(null)

  useEffect(() => () => runner.close(), [runner])

  function stop(next: JobState) {
    running.current?.abort()
    running.current = null
    setState(next)
  }

  return {
    state,
    /** `onItems` is called with what is new, at most some thirty times a second; what ran before is cancelled. */
    start(input: JobInput<Name>, onItems: (items: readonly JobItem<Name>[]) => void) {
      stop({ is: 'running' })
      const controller = new AbortController()
      running.current = controller
      const end = (next: JobState) => {
        if (running.current !== controller) return
        running.current = null
        setState(next)
      }
      runner.run(name, input, { onItems, signal: controller.signal }).then(
        (news) => end(news.is === 'done' ? { is: 'done' } : { is: 'failed', why: news.message }),
        (cause) => end({ is: 'failed', why: String(cause) }),
      )
    },
    pause() {
      runner.pause()
      setState({ is: 'paused' })
    },
    resume() {
      runner.resume()
      setState({ is: 'running' })
    },
    cancel: () => stop({ is: 'cancelled' }),
    reset: () => stop({ is: 'idle' }),
  }
}
