'use client'

import { useMemo } from 'react'
import { type Drawn, instanceOf, type KindSummary } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { Exercise } from './exercise'
import type { Session } from './first-answer'
import { NotYet } from './not-yet'
import { addressText } from './use-exercise-address'
import { dropDraft } from './use-exercise-draft'
import { useKind } from './use-kind'

type Props = {
  locale: Locale
  kind: KindSummary
  drawn: Drawn
  session?: Session
  /** Whether something on this page has led here: then the question takes the focus. */
  takesFocus: boolean
  onAnother(): void
}

/** The exercise that a kind, level and seed draw, when the code of the kind is there. */
export function DrawnExercise({ locale, kind, drawn, session, takesFocus, onAnother }: Props) {
  const m = exercisesMessages[locale]
  const found = useKind(kind)
  const code = found.phase === 'ready' ? found.kind : null
  const { seed, level } = drawn
  const instance = useMemo(() => code && instanceOf(code, seed, level), [code, seed, level])
  if (!instance) return <NotYet locale={locale} onRetry={found.phase === 'failed' ? found.retry : undefined} />
  const draftKey = `exercise:${addressText(drawn)}`
  return (
    <Exercise
      key={draftKey}
      locale={locale}
      kind={kind}
      instance={instance}
      draftKey={draftKey}
      session={session}
      takesFocus={takesFocus}
      onAnother={() => {
        dropDraft(draftKey)
        onAnother()
      }}
    >
      <p className="eyebrow" data-testid="kind-name">
        {kind.name[locale]}
        {session && kind.levels > 1 && ` · ${m.level} ${m.levels[level]}`}
      </p>
    </Exercise>
  )
}
