'use client'

import { useEffect, useRef, useState } from 'react'
import { CellRunner } from '@/lib/client/cell-client'
import type { MiniExampleOptions } from '@/lib/labs/mini-example'
import { type CellView, cellView } from './cell-view'
import type { BadField } from './fields'

/** Only after `built` and `ran` is the result on the page the newest thing that happened. */
export type CellState =
  | { is: 'built' }
  | { is: 'running' }
  | { is: 'ran'; millis: number }
  | { is: 'failed'; why: string }
  | { is: 'stopped' }
  | ({ is: 'invalid' } & BadField)

type Shown = { state: CellState; view: CellView }
/** Without a view the one on the page stays. */
type Ending = { state: CellState; view?: CellView }

/** The result on the page and how it came about. A run that does not end well leaves the previous result. */
export function useCellRun(built: CellView) {
  const [shown, setShown] = useState<Shown>({ state: { is: 'built' }, view: built })
  const running = useRef<AbortController | null>(null)
  const [runner] = useState(() => new CellRunner())

  useEffect(
    () => () => {
      running.current?.abort()
      runner.close()
    },
    [runner],
  )

  const setState = (state: CellState) => setShown(({ view }) => ({ state, view }))

  /** `beforeEnd` is called with the outcome while the page still shows the run. */
  async function run(options: MiniExampleOptions, beforeEnd: (outcome: CellState) => void) {
    const controller = new AbortController()
    running.current = controller
    setState({ is: 'running' })
    const started = performance.now()
    const end = await runner.run(options, controller.signal).then(
      (reply): Ending => {
        if (!reply.ok) return { state: { is: 'failed', why: reply.message } }
        const millis = Math.max(1, Math.round(performance.now() - started))
        return { state: { is: 'ran', millis }, view: cellView(reply.example) }
      },
      (cause): Ending => ({
        state: controller.signal.aborted ? { is: 'stopped' } : { is: 'failed', why: String(cause) },
      }),
    )
    if (running.current !== controller) return
    running.current = null
    beforeEnd(end.state)
    setShown((before) => ({ ...before, ...end }))
  }

  function reset() {
    running.current?.abort()
    running.current = null
    setShown({ state: { is: 'built' }, view: built })
  }

  return {
    ...shown,
    run,
    reset,
    stop: () => running.current?.abort(),
    refuse: (bad: BadField) => setState({ is: 'invalid', ...bad }),
  }
}
