'use client'

import { useEffect, useMemo, useState } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import { newSeed } from '@/lib/client/environment'
import { attemptsOf, drawPractice, isRight, type KindSummary } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { practiceMessages } from '@/lib/i18n/messages/practice'
import { DrawnExercise } from './drawn-exercise'
import { NotYet } from './not-yet'
import { useExerciseAddress } from './use-exercise-address'

/** One exercise after another, of all kinds, the weak ones more often. */
export function PracticeRoom({ locale, kinds }: { locale: Locale; kinds: readonly KindSummary[] }) {
  const m = practiceMessages[locale].practice
  const { phase, events, settings } = useLearner()
  const [moment] = useNow(settings)
  const [address, show] = useExerciseAddress(kinds)
  const [byButton, setByButton] = useState(false)
  const attempts = useMemo(() => attemptsOf(events), [events])
  const known = phase !== 'loading'
  const kind = kinds.find(({ id }) => id === address?.kind)
  const today = attempts.filter(
    ({ session, skipped, localDay }) => session === 'practice' && !skipped && localDay === moment?.localDay,
  )

  // The first one waits for the log, from which it is drawn.
  useEffect(() => {
    if (address === null && known) show(drawPractice(kinds, attempts, newSeed()), true)
  }, [address, known, kinds, attempts, show])

  return (
    <>
      {phase === 'unavailable' && <StorageNotice locale={locale} />}
      {today.length > 0 && (
        <p className="small muted" data-testid="practice-today">
          {m.today(today.filter(isRight).length, today.length)}
        </p>
      )}
      {address && kind ? (
        <DrawnExercise
          locale={locale}
          kind={kind}
          drawn={address}
          session="practice"
          takesFocus={byButton}
          onAnother={() => {
            setByButton(true)
            show(drawPractice(kinds, attempts, newSeed(), kind.id), true)
          }}
        />
      ) : (
        <NotYet locale={locale} />
      )}
    </>
  )
}
