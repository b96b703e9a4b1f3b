'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import { attemptsOf, type Drill, drillState, drillText, type KindSummary, readDrill } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { DrillExercise } from './drill-exercise'
import { DrillResult } from './drill-result'
import { DrillStart } from './drill-start'
import { DrillStatus } from './drill-status'
import { NotYet } from './not-yet'

/** A drill: its start, one exercise after another while there is time, and what came of it. */
export function DrillRoom({ locale, kinds }: { locale: Locale; kinds: readonly KindSummary[] }) {
  const { phase, events, settings } = useLearner()
  const [moment, tick] = useNow(settings, 1000)
  const [drill, setDrill] = useDrillAddress()
  const attempts = useMemo(() => attemptsOf(events), [events])
  const state = useMemo(
    () => (drill && moment ? drillState(drill, kinds, attempts, moment.at) : null),
    [drill, moment, kinds, attempts],
  )
  const next = kinds.find(({ id }) => id === state?.next?.kind)

  if (phase === 'unavailable') return <StorageNotice locale={locale} />
  if (phase === 'loading' || drill === undefined || !moment) return <NotYet locale={locale} />
  if (!drill || !state)
    return (
      <DrillStart
        locale={locale}
        onStart={(made) => {
          tick()
          setDrill(made)
        }}
      />
    )
  if (!state.next || !next)
    return <DrillResult locale={locale} drill={drill} state={state} kinds={kinds} onAgain={() => setDrill(null)} />
  return (
    <>
      <DrillStatus locale={locale} state={state} kinds={kinds} />
      <DrillExercise
        key={`${state.next.kind} ${state.next.seed}`}
        locale={locale}
        kind={next}
        drawn={state.next}
        first={state.done.length === 0}
        onDone={tick}
      />
    </>
  )
}

/** The drill lives in the address and in the log: a reload goes on with it. Undefined until the address is read. */
function useDrillAddress(): [Drill | null | undefined, (drill: Drill | null) => void] {
  const [drill, setDrill] = useState<Drill | null | undefined>(undefined)

  useEffect(() => setDrill(readDrill(new URLSearchParams(window.location.search))), [])

  const change = useCallback((next: Drill | null) => {
    window.history.replaceState(null, '', next ? drillText(next) : window.location.pathname)
    setDrill(next)
  }, [])
  return [drill, change]
}
