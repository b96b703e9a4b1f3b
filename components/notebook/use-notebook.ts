'use client'

import { useEffect, useReducer, useRef, useState } from 'react'
import { frameIn } from '@/lib/client/sandbox/frame-door'
import { CellSession, losesState, type Output, type RunEnd } from '@/lib/client/sandbox/session'
import type { NotebookCell } from '@/lib/content/types'
import { builtNotebook, type Notebook, reduceNotebook } from './notebook-state'

/** So often does output come onto the page, in milliseconds: a cell may print faster than a page can be drawn. */
const flushEvery = 50

/** What the page last had to say of the notebook as a whole. */
export type Said =
  | { readonly is: 'running'; readonly id: string }
  | { readonly is: 'ended'; readonly id: string; readonly end: RunEnd; readonly stateLost: boolean }
  | { readonly is: 'forgotten' }
  | null

/** The cells of a notebook and what can be done with them. `frame` is the address of the sandbox. */
export function useNotebook(built: readonly NotebookCell[], frame: string) {
  const [notebook, dispatch] = useReducer(reduceNotebook, built, builtNotebook)
  const [said, setSaid] = useState<Said>(null)
  const [timeLimit, setTimeLimit] = useState(10)
  const latest = useRef<Notebook>(notebook)
  latest.current = notebook
  const session = useRef<CellSession | null>(null)
  const running = useRef<AbortController | null>(null)
  const hasState = useRef(false)

  useEffect(() => () => session.current?.close(), [])

  const opened = () => {
    session.current ??= new CellSession(frameIn(document, frame))
    return session.current
  }

  /** Loads the frame before it is needed. */
  function warm() {
    // Where it does not load, the first run says so.
    void opened()
      .open()
      .catch(() => {})
  }

  /** Runs these cells one after another, until one does not end well. */
  async function run(ids: readonly string[]) {
    if (running.current) return
    const stop = new AbortController()
    running.current = stop
    dispatch({ do: 'wait', ids })
    for (const id of ids) {
      const end = await runOne(id, stop.signal)
      if (end?.is !== 'done') break
    }
    dispatch({ do: 'stand-down' })
    running.current = null
  }

  async function runOne(id: string, signal: AbortSignal): Promise<RunEnd | null> {
    const code = latest.current.cells.find((cell) => cell.id === id)?.code
    if (code === undefined) return null
    dispatch({ do: 'start', id })
    setSaid({ is: 'running', id })
    let fresh: Output[] = []
    const flush = () => {
      if (fresh.length > 0) dispatch({ do: 'output', id, outputs: fresh })
      fresh = []
    }
    const flushing = setInterval(flush, flushEvery)
    const onOutput = (output: Output) => fresh.push(output)
    const end = await opened().run(code, { cell: id, timeLimit: timeLimit * 1000, signal, onOutput })
    clearInterval(flushing)
    flush()
    dispatch({ do: 'end', id, end })
    setSaid({ is: 'ended', id, end, stateLost: losesState(end) && hasState.current })
    hasState.current = !losesState(end)
    return end
  }

  return {
    notebook,
    dispatch,
    said,
    timeLimit,
    setTimeLimit,
    warm,
    run: (ids: readonly string[]) => void run(ids),
    runAll: () => void run(latest.current.cells.map(({ id }) => id)),
    stop: () => running.current?.abort(),
    forget() {
      session.current?.forget()
      hasState.current = false
      setSaid({ is: 'forgotten' })
    },
    isRunning: notebook.cells.some(({ phase }) => phase !== 'idle'),
  }
}

export type NotebookControl = ReturnType<typeof useNotebook>
