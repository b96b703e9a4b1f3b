'use client'

import { useEffect, useId, useState } from 'react'
import { RunForm, useRunButtons } from '@/components/ui/run-form'
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
  const buttons = useRunButtons()
  const busy = state.is === 'training'
  const changed = !busy && !sameTexts(texts, view.options)

  // After hydration: the prerendered page does not know the query.
  useEffect(() => {
    const asked = textsFromSearch(window.location.search)
    if (asked) setTexts(asked)
  }, [])

  function run() {
    const read = readTexts(texts)
    if ('bad' in read) return training.refuse(read.bad)
    keepInAddress(read.options)
    start(read.options, false)
  }

  function start(options: ToyTrainingOptions, goOn: boolean) {
    void training.train(options, goOn, buttons.handBack)
  }

  function reset() {
    training.reset()
    keepInAddress(null)
    setTexts(defaultTexts)
  }

  return (
    <section className="panel stack not-prose" aria-label={m.title} data-testid="train-cell" data-state={state.is}>
      <RunForm
        words={{ run: m.train, stop: m.stop, reset: m.reset }}
        buttons={buttons}
        running={busy}
        problem={{ id: problemId, text: problemText(locale, state) }}
        fields={
          <TrainFields
            locale={locale}
            texts={texts}
            bad={state.is === 'invalid' ? state.field : null}
            describedBy={problemId}
            onChange={setTexts}
          />
        }
        more={
          state.is === 'stopped' &&
          !changed && (
            <button type="button" className="btn" onClick={() => start(view.options, true)}>
              {m.goOn}
            </button>
          )
        }
        status={<TrainStatus locale={locale} state={state} view={view} />}
        onRun={run}
        onStop={training.stop}
        onReset={reset}
      />
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
