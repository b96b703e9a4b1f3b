'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import type { Locale } from '@/lib/i18n/locale'
import { optimiserMessages } from '@/lib/i18n/messages/optimiser'
import { type SimulatedWork, simulateWork } from './simulated-work'
import { WorkloadPlot } from './workload-plot'

const horizons = [30, 90, 365] as const

type Phase = { is: 'idle' } | { is: 'running'; share: number } | { is: 'failed' } | { is: 'done'; work: SimulatedWork }

/** What each desired retention would cost: simulated when it is asked for. */
export function Workload({ locale }: { locale: Locale }) {
  const m = optimiserMessages[locale].workload
  const learner = useLearner()
  const [moment] = useNow(learner.settings)
  const [days, setDays] = useState<number>(90)
  const [phase, setPhase] = useState<Phase>({ is: 'idle' })
  const running = useRef<AbortController | null>(null)
  const id = useId()

  useEffect(() => () => running.current?.abort(), [])

  async function run() {
    if (!moment) return
    stop()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const show = (next: Phase) => {
      if (!signal.aborted) setPhase(next)
    }
    show({ is: 'running', share: 0 })
    try {
      const onProgress = (share: number) => show({ is: 'running', share })
      show({ is: 'done', work: await simulateWork(learner, moment, { locale, days, signal, onProgress }) })
    } catch {
      show({ is: 'failed' })
    }
  }

  function stop() {
    running.current?.abort()
    setPhase({ is: 'idle' })
  }

  return (
    <section className="panel stack" data-testid="workload" data-state={phase.is}>
      <h2>{m.title}</h2>
      <p>{m.lead}</p>
      <div className="row">
        <label htmlFor={id}>{m.horizon}</label>
        <select
          id={id}
          className="input w-auto"
          value={days}
          onChange={(event) => {
            stop()
            setDays(Number(event.target.value))
          }}
        >
          {horizons.map((horizon) => (
            <option key={horizon} value={horizon}>
              {m.days(horizon)}
            </option>
          ))}
        </select>
        {phase.is === 'running' ? (
          <button type="button" className="btn" onClick={stop}>
            {m.stop}
          </button>
        ) : (
          <button type="button" className="btn" disabled={!moment} onClick={() => void run()}>
            {m.run}
          </button>
        )}
        {phase.is === 'running' && (
          <progress className="h-2 flex-1 accent-accent" aria-label={m.progress} value={phase.share} max={1} />
        )}
      </div>
      <p role="status" data-testid="workload-message">
        {phase.is === 'running' && m.running}
        {phase.is === 'failed' && m.failed}
        {phase.is === 'done' && m.done}
      </p>
      {phase.is === 'done' && <WorkloadPlot locale={locale} work={phase.work} />}
    </section>
  )
}
