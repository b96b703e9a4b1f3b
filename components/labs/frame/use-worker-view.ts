'use client'

import { useEffect, useState } from 'react'
import { type JobInput, type JobItem, type JobName, JobRunner } from '@/lib/client/labs/job-runner'
import type { Fields, Values } from './fields'
import type { LabFields } from './use-fields'

/** `computing`: what is shown is of the inputs before. `failed`: it is too, and the worker said why. */
export type ViewState = { is: 'ready' } | { is: 'computing' } | { is: 'failed'; why: string }

/** Whoever types a number is let finish before it is computed with. */
const REST_MILLIS = 150

/**
 * What a lab shows of its inputs where that takes too long to be computed on the page: a worker does it, the last view
 * stays until it is there. For the inputs that the page was built with it is what the build computed. `inputOf` must be
 * a constant.
 */
export function useWorkerView<Name extends JobName, F extends Fields>(
  job: Name,
  { values, untouched }: LabFields<F>,
  built: JobItem<Name>,
  inputOf: (values: Values<F>) => JobInput<Name>,
): { view: JobItem<Name>; state: ViewState } {
  const [runner] = useState(() => new JobRunner())
  const [view, setView] = useState(built)
  const [state, setState] = useState<ViewState>({ is: 'ready' })

  useEffect(() => () => runner.close(), [runner])

  useEffect(() => {
    if (untouched) {
      setView(built)
      setState({ is: 'ready' })
      return
    }
    const controller = new AbortController()
    const { signal } = controller
    setState({ is: 'computing' })
    const onItems = (items: readonly JobItem<Name>[]) => setView(items.at(-1) as JobItem<Name>)
    const compute = async () => {
      const end = await runner.run(job, inputOf(values), { onItems, signal })
      if (!signal.aborted) setState(end.is === 'done' ? { is: 'ready' } : { is: 'failed', why: end.message })
    }
    const timer = setTimeout(() => {
      // Aborted: newer inputs are on their way.
      compute().catch((cause) => signal.aborted || setState({ is: 'failed', why: String(cause) }))
    }, REST_MILLIS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [runner, job, inputOf, values, untouched, built])

  return { view, state }
}
