'use client'

import { type FormEvent, useId, useRef, useState } from 'react'
import { recordExercise } from '@/lib/client/activities'
import { type ExerciseInstance, expressionErrorText, type Grade, grade } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { SolutionTable } from './solution-table'
import { Verdict } from './verdict'

type Props = { locale: Locale; instance: ExerciseInstance; canSave: boolean; onAnother(): void }

/** One exercise. The first answer that can be read is the evidence; after it the learner may go on trying. */
export function Exercise({ locale, instance, canSave, onAnother }: Props) {
  const m = exercisesMessages[locale]
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [answer, setAnswer] = useState('')
  const [result, setResult] = useState<Grade | null>(null)
  const [counted, setCounted] = useState(false)
  const [busy, setBusy] = useState(false)
  const { spec } = instance
  const error = result?.outcome === 'unreadable' ? result.error : null

  async function check(event: FormEvent) {
    event.preventDefault()
    const graded = grade(instance, answer)
    if (graded.outcome !== 'unreadable' && !counted && canSave) {
      setBusy(true)
      try {
        await recordExercise({
          exercise: instance.kind,
          seed: instance.seed,
          locale,
          answer,
          correct: graded.outcome === 'correct',
          slip: graded.outcome === 'wrong' ? graded.slips[0]?.id : undefined,
        })
        setCounted(true)
      } finally {
        setBusy(false)
      }
    }
    setResult(graded)
  }

  return (
    <section
      className="panel stack"
      data-testid="exercise"
      data-kind={instance.kind}
      data-seed={instance.seed}
      data-convention={spec.convention}
      data-input-size={spec.inputSize}
      data-hidden-size={spec.hiddenSize}
      data-readout-size={spec.readoutSize ?? ''}
    >
      <h2 className="font-normal text-body leading-relaxed">{instance.prompt[locale]}</h2>
      <form className="stack" onSubmit={(event) => void check(event)} noValidate>
        <div className="field">
          <label htmlFor={id}>{m.answerLabel}</label>
          <p id={`${id}-hint`} className="small muted">
            {m.answerHint}
          </p>
          <input
            ref={field}
            id={id}
            className="input font-mono"
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            inputMode="text"
            aria-invalid={error !== null}
            aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          />
          {error && (
            <p id={`${id}-error`} role="alert" className="message message-warn">
              {m.unreadable} {expressionErrorText(error)[locale]}
            </p>
          )}
        </div>
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={busy}>
            {m.check}
          </button>
          <button type="button" className="btn" onClick={onAnother}>
            {m.another}
          </button>
        </div>
      </form>
      <div role="status" className="stack">
        {result && result.outcome !== 'unreadable' && <Verdict locale={locale} result={result} counted={counted} />}
      </div>
      {result && result.outcome !== 'unreadable' && (
        <details className="border-line border-t pt-3" open={result.outcome === 'correct'}>
          <summary className="font-semibold">{m.solution}</summary>
          <SolutionTable locale={locale} instance={instance} />
        </details>
      )}
    </section>
  )
}
