'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { runCell } from '@/lib/client/cell-client'
import type { Locale } from '@/lib/i18n/locale'
import { cellMessages } from '@/lib/i18n/messages/cell'
import { miniExampleLimits } from '@/lib/rnn/mini-example'
import { CellFields, defaultTexts, type FieldName, readFields } from './cell-fields'
import { CellNumbers } from './cell-numbers'
import { CellOutput } from './cell-output'
import { type CellView, cellView } from './cell-view'

type State = 'built' | 'running' | 'ran' | 'failed'

/** Inputs, Run and Stop, and what came out. The run happens in a worker, so the page never freezes. */
export function CellNotebook({ locale, built }: { locale: Locale; built: CellView }) {
  const m = cellMessages[locale]
  const errorId = useId()
  const [texts, setTexts] = useState(defaultTexts)
  const [view, setView] = useState(built)
  const [state, setState] = useState<State>('built')
  const [millis, setMillis] = useState(0)
  const [error, setError] = useState<{ field: FieldName | null; text: string } | null>(null)
  const running = useRef<AbortController | null>(null)

  useEffect(() => () => running.current?.abort(), [])

  async function run() {
    const read = readFields(texts)
    if ('bad' in read) {
      const { min, max } = miniExampleLimits[read.bad]
      setError({ field: read.bad, text: m.range(m.fields[read.bad], texts[read.bad].trim() || '–', min, max) })
      return
    }
    setError(null)
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const before = state === 'running' ? 'built' : state
    setState('running')
    const started = performance.now()
    try {
      const reply = await runCell(read.options, { signal: controller.signal })
      if (!reply.ok) {
        setError({ field: null, text: `${m.failed} ${reply.message}` })
        return setState('failed')
      }
      setView(cellView(reply.example))
      setMillis(Math.max(1, Math.round(performance.now() - started)))
      setState('ran')
    } catch (cause) {
      if (!controller.signal.aborted) throw cause
      if (running.current === controller) setState(before)
    }
  }

  function reset() {
    running.current?.abort()
    setTexts(defaultTexts)
    setView(built)
    setError(null)
    setState('built')
  }

  return (
    <section className="panel stack not-prose" aria-label={m.title} data-testid="run-cell" data-state={state}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <CellFields
          locale={locale}
          texts={texts}
          bad={error?.field ?? null}
          describedBy={errorId}
          onChange={setTexts}
        />
        {error && (
          <p id={errorId} role="alert" className="message message-bad">
            {error.text}
          </p>
        )}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={state === 'running'}>
            {m.run}
          </button>
          {state === 'running' && (
            <button type="button" className="btn" onClick={() => running.current?.abort()}>
              {m.stop}
            </button>
          )}
          <button type="button" className="btn btn-quiet" onClick={reset}>
            {m.reset}
          </button>
          <p role="status" className="small muted">
            {state === 'running' ? m.running : state === 'ran' ? m.ran(millis) : state === 'built' ? m.built : ''}
          </p>
        </div>
      </form>
      <CellOutput locale={locale} lines={view.lines} source={built.models[0]} />
      <CellNumbers locale={locale} view={view} />
    </section>
  )
}
