'use client'

import { useEffect, useId, useState } from 'react'
import { RunForm, useRunButtons } from '@/components/ui/run-form'
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
  const buttons = useRunButtons()
  const running = state.is === 'running'

  // After hydration: the prerendered page does not know the query.
  useEffect(() => {
    const asked = textsFromSearch(window.location.search)
    if (asked) setTexts(asked)
  }, [])

  function run() {
    const read = readFields(texts)
    if ('bad' in read) return cell.refuse(read.bad)
    keepInAddress(read.options)
    void cell.run(read.options, beforeEnd)
  }

  function beforeEnd(outcome: CellState) {
    buttons.handBack()
    if (outcome.is === 'ran') setOpen(true)
  }

  function reset() {
    cell.reset()
    keepInAddress(null)
    setTexts(defaultTexts)
  }

  return (
    <section className="panel stack not-prose" aria-label={m.title} data-testid="run-cell" data-state={state.is}>
      <RunForm
        words={m}
        buttons={buttons}
        running={running}
        problem={{ id: problemId, text: problemText(locale, state) }}
        fields={
          <CellFields
            locale={locale}
            texts={texts}
            bad={state.is === 'invalid' ? state.field : null}
            describedBy={problemId}
            onChange={setTexts}
          />
        }
        status={<CellStatus locale={locale} state={state} />}
        onRun={run}
        onStop={cell.stop}
        onReset={reset}
      />
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
