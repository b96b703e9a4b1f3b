'use client'

import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { newSeed } from '@/lib/client/environment'
import { exerciseKinds, generate } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { Exercise } from './exercise'
import { useExerciseAddress } from './use-exercise-address'

/** The kinds to choose from, and one exercise at a time. */
export function ExerciseRunner({ locale }: { locale: Locale }) {
  const m = exercisesMessages[locale]
  const learner = useLearner()
  const [address, show] = useExerciseAddress()

  if (!address)
    return (
      <p className="muted" role="status">
        {m.loading}
      </p>
    )
  return (
    <>
      {learner.phase === 'unavailable' && <StorageNotice locale={locale} />}
      <fieldset>
        <legend className="field-label">{m.kinds}</legend>
        <div className="mt-1 flex flex-wrap gap-x-5">
          {exerciseKinds.map((kind) => (
            <label key={kind} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="kind"
                className="size-5 accent-accent"
                checked={kind === address.kind}
                onChange={() => show({ kind, seed: newSeed() })}
              />
              {m.kind[kind]}
            </label>
          ))}
        </div>
      </fieldset>
      <Exercise
        key={`${address.kind} ${address.seed}`}
        locale={locale}
        instance={generate(address.kind, address.seed)}
        canSave={learner.phase === 'ready'}
        onAnother={() => show({ kind: address.kind, seed: newSeed() })}
      />
    </>
  )
}
