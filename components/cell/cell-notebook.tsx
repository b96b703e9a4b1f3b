'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { cellMessages } from '@/lib/i18n/messages/cell'
import { keepInAddress, textsFromSearch } from './cell-address'
import { CellFields } from './cell-fields'
import { CellNumbers } from './cell-numbers'
import { CellOutput } from './cell-output'
import { CellStatus, problemText } from './cell-status'
import type { CellView } from './cell-view'
import { defaultTexts, readFields, sameFields } from './fields'
import { type CellState, useCellRun } from './use-cell-run'

/**
 * Inputs, Run and Stop, and what came out. The run happens in a worker, so the page never freezes. The output is folded
 * until the learner opens it or runs the cell, so that it can be guessed first.
 */
export function CellNotebook({ locale, built }: { locale: Locale; built: CellView }) {
  const m = cellMessages[locale]
  const problemId = useId()
  const [texts, setTexts] = useState(defaultTexts)
  const [open, setOpen] = useState(false)
  const { state, view, ...cell } = useCellRun(built)
  const runButton = useRef<HTMLButtonElement>(null)
  const stopButton = useRef<HTMLButtonElement>(null)
  const running = state.is === 'running'
  const problem = problemText(locale, state)

  // After hydration: the prerendered page does not know the query.
  useEffect(() => {
    const asked = textsFromSearch(window.location.search)
    if (asked) setTexts(asked)
  }, [])

  function run(event: FormEvent) {
    event.preventDefault()
    if (running) return
    const read = readFields(texts)
    if ('bad' in read) return cell.refuse(read.bad)
    keepInAddress(read.options)
    void cell.run(read.options, beforeEnd)
  }

  function beforeEnd(outcome: CellState) {
    // Stop is about to go, and would take the focus with it.
    if (document.activeElement === stopButton.current) runButton.current?.focus()
    if (outcome.is === 'ran') setOpen(true)
  }

  function reset() {
    cell.reset()
    keepInAddress(null)
    setTexts(defaultTexts)
  }

  return (
    <section className="panel stack not-prose" aria-label={m.title} data-testid="run-cell" data-state={state.is}>
      <form className="stack" noValidate onSubmit={run}>
        <CellFields
          locale={locale}
          texts={texts}
          bad={state.is === 'invalid' ? state.field : null}
          describedBy={problemId}
          onChange={setTexts}
        />
        {problem && (
          <p id={problemId} role="alert" className="message message-bad">
            {problem}
          </p>
        )}
        <div className="row">
          {/* Not `disabled` during a run: a disabled button loses the focus. */}
          <button
            ref={runButton}
            type="submit"
            className="btn btn-primary aria-disabled:cursor-not-allowed aria-disabled:opacity-55"
            aria-disabled={running}
          >
            {m.run}
          </button>
          {running && (
            <button ref={stopButton} type="button" className="btn" onClick={cell.stop}>
              {m.stop}
            </button>
          )}
          <button type="button" className="btn btn-quiet" onClick={reset}>
            {m.reset}
          </button>
          <CellStatus locale={locale} state={state} />
        </div>
      </form>
      <div className="small" data-testid="inputs">
        <p>{m.inputs(view.options)}</p>
        {!running && !sameFields(texts, view.options) && <p>{m.changed}</p>}
      </div>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} data-testid="output">
        <summary className="py-1.5 font-semibold">{m.showOutput}</summary>
        <div className="stack mt-3">
          <CellOutput locale={locale} lines={view.lines} source={built.models[0]} />
          <CellNumbers locale={locale} view={view} />
        </div>
      </details>
    </section>
  )
}
