'use client'

import { useMemo, useState } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { newSeed } from '@/lib/client/environment'
import { attemptsOf, type KindSummary, type Level } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { DrawnExercise } from './drawn-exercise'
import { KindSurvey } from './kind-survey'
import { LevelChoice } from './level-choice'
import { SessionLinks } from './session-links'
import { type ExerciseAddress, useExerciseAddress } from './use-exercise-address'

/** The kinds to choose from, or one exercise. */
export function ExerciseRoom({ locale, kinds }: { locale: Locale; kinds: readonly KindSummary[] }) {
  const learner = useLearner()
  const [address, show] = useExerciseAddress(kinds)
  const attempts = useMemo(() => attemptsOf(learner.events), [learner.events])
  const kind = kinds.find(({ id }) => id === address?.kind)
  // The link that was followed is gone from the page: what it led to takes the focus.
  const [moved, setMoved] = useState(false)
  const go = (next: ExerciseAddress | null) => {
    setMoved(true)
    show(next)
  }

  return (
    <>
      {learner.phase === 'unavailable' && <StorageNotice locale={locale} />}
      {address && kind ? (
        <OneExercise locale={locale} kind={kind} address={address} takesFocus={moved} onShow={go} />
      ) : (
        <>
          <SessionLinks locale={locale} />
          <KindSurvey
            locale={locale}
            kinds={kinds}
            attempts={attempts}
            onChoose={({ id }) =>
              go({ kind: id, level: attempts.findLast((one) => one.kind === id)?.level ?? 1, seed: newSeed() })
            }
            takesFocus={moved}
          />
        </>
      )}
    </>
  )
}

type Props = {
  locale: Locale
  kind: KindSummary
  address: ExerciseAddress
  takesFocus: boolean
  onShow(address: ExerciseAddress | null): void
}

function OneExercise({ locale, kind, address, takesFocus, onShow }: Props) {
  const m = exercisesMessages[locale]
  const [byButton, setByButton] = useState(takesFocus)

  function draw(level: Level, button: boolean) {
    setByButton(button)
    onShow({ kind: kind.id, level, seed: newSeed() })
  }

  return (
    <>
      <div className="row justify-between">
        <a
          className="inline-flex min-h-11 items-center"
          href={`/${locale}/exercises`}
          onClick={(event) => {
            event.preventDefault()
            onShow(null)
          }}
        >
          <span aria-hidden="true">←&nbsp;</span>
          {m.allKinds}
        </a>
        <LevelChoice
          locale={locale}
          levels={kind.levels}
          level={address.level}
          onChange={(next) => draw(next, false)}
        />
      </div>
      <DrawnExercise
        locale={locale}
        kind={kind}
        drawn={address}
        takesFocus={byButton}
        onAnother={() => draw(address.level, true)}
      />
    </>
  )
}
