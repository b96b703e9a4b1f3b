'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { trainMessages } from '@/lib/i18n/messages/train'
import type { ToyTrainingOptions } from '@/lib/labs/toy-training'
import { EpochTable } from './epoch-table'
import { defaultTexts, readTexts, sameTexts } from './fields'
import { LossPlot } from './loss-plot'
import { percentText } from './percent-text'
import { keepInAddress, textsFromSearch } from './train-address'
import { TrainFields } from './train-fields'
import { problemText, TrainStatus } from './train-status'
import type { TrainView } from './train-view'
import { useTraining } from './use-training'

/** Inputs, Train, Stop and Continue, the loss curve and its table. Training happens in a worker. */
export function TrainLab({ locale, built }: { locale: Locale; built: TrainView }) {
  const m = trainMessages[locale]
  const problemId = useId()
  const [texts, setTexts] = useState(defaultTexts)
  const { state, view, ...training } = useTraining(built)
  const trainButton = useRef<HTMLButtonElement>(null)
  const stopButton = useRef<HTMLButtonElement>(null)
  const busy = state.is === 'training'
  const problem = problemText(locale, state)
  const changed = !busy && !sameTexts(texts, view.options)

  // After hydration: the prerendered page does not know the query.
  useEffect(() => {
    const asked = textsFromSearch(window.location.search)
    if (asked) setTexts(asked)
  }, [])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const read = readTexts(texts)
    if ('bad' in read) return training.refuse(read.bad)
    keepInAddress(read.options)
    start(read.options, false)
  }

  function start(options: ToyTrainingOptions, goOn: boolean) {
    void training.train(options, goOn, () => {
      // Stop is about to go, and would take the focus with it.
      if (document.activeElement === stopButton.current) trainButton.current?.focus()
    })
  }

  function reset() {
    training.reset()
    keepInAddress(null)
    setTexts(defaultTexts)
  }

  return (
    <section className="panel stack not-prose" aria-label={m.title} data-testid="train-cell" data-state={state.is}>
      <form className="stack" noValidate onSubmit={submit}>
        <TrainFields
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
          {/* Not `disabled` while it trains: a disabled button loses the focus. */}
          <button
            ref={trainButton}
            type="submit"
            className="btn btn-primary aria-disabled:cursor-not-allowed aria-disabled:opacity-55"
            aria-disabled={busy}
          >
            {m.train}
          </button>
          {busy && (
            <button ref={stopButton} type="button" className="btn" onClick={training.stop}>
              {m.stop}
            </button>
          )}
          {state.is === 'stopped' && !changed && (
            <button type="button" className="btn" onClick={() => start(view.options, true)}>
              {m.goOn}
            </button>
          )}
          <button type="button" className="btn btn-quiet" onClick={reset}>
            {m.reset}
          </button>
          <TrainStatus locale={locale} state={state} view={view} />
        </div>
      </form>
      <div className="small">
        <p data-testid="trained-options">{m.options(view.options)}</p>
        {changed && <p>{m.changed}</p>}
      </div>
      <p data-testid="accuracy">{m.accuracyNow(percentText(view.epochs.at(-1)?.testAccuracy), view.epochs.length)}</p>
      <LossPlot locale={locale} view={view} />
      <details>
        <summary className="py-1.5 font-semibold">{m.tableTitle}</summary>
        <EpochTable locale={locale} view={view} />
      </details>
    </section>
  )
}
