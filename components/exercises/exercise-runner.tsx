'use client'

import { useState } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { newSeed } from '@/lib/client/environment'
import { type ExerciseKind, exerciseKinds, generate } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { Exercise } from './exercise'
import { dropDraft } from './use-draft'
import { useExerciseAddress } from './use-exercise-address'

/** The kinds to choose from, and one exercise at a time. */
export function ExerciseRunner({ locale }: { locale: Locale }) {
  const m = exercisesMessages[locale]
  const learner = useLearner()
  const [address, show] = useExerciseAddress()
  const [byButton, setByButton] = useState(false)

  if (!address)
    return (
      <p className="muted" role="status">
        {m.loading}
      </p>
    )
  const { kind, seed } = address
  const draftKey = `exercise:${kind}:${seed}`

  function draw(next: ExerciseKind, button: boolean) {
    dropDraft(draftKey)
    setByButton(button)
    show({ kind: next, seed: newSeed() })
  }

  return (
    <>
      {learner.phase === 'unavailable' && <StorageNotice locale={locale} />}
      <fieldset>
        <legend className="field-label">{m.kinds}</legend>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {exerciseKinds.map((choice) => (
            <label key={choice} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="kind"
                className="size-5 accent-accent"
                checked={choice === kind}
                onChange={() => draw(choice, false)}
              />
              {m.kind[choice]}
            </label>
          ))}
        </div>
      </fieldset>
      <Exercise
        key={draftKey}
        locale={locale}
        instance={generate(kind, seed)}
        draftKey={draftKey}
        takesFocus={byButton}
        onAnother={() => draw(kind, true)}
      />
    </>
  )
}
