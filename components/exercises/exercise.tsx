'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { currentLearner, refresh } from '@/components/data/learner-store'
import { recordExercise } from '@/lib/client/activities'
import { type ExerciseInstance, expressionErrorText, type Grade, grade } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { attempted } from './attempted'
import { SolutionTable } from './solution-table'
import { useDraft } from './use-draft'
import { type Attempt, type Readable, Verdict } from './verdict'

type Props = {
  locale: Locale
  instance: ExerciseInstance
  /** Where the answer is kept while it is being typed. */
  draftKey: string
  /** Whether the exercise came by the button that it replaced, whose focus it takes over. */
  takesFocus: boolean
  onAnother(): void
}

/** One exercise. The first answer that can be read is the evidence; after it the learner may go on trying. */
export function Exercise({ locale, instance, draftKey, takesFocus, onAnother }: Props) {
  const m = exercisesMessages[locale]
  const id = useId()
  const prompt = useRef<HTMLHeadingElement>(null)
  const [answer, setAnswer] = useDraft(draftKey)
  const [result, setResult] = useState<Grade | null>(null)
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  const [busy, setBusy] = useState(false)
  const { spec } = instance
  const error = result?.outcome === 'unreadable' ? result.error : null

  useEffect(() => {
    if (takesFocus) prompt.current?.focus()
  }, [takesFocus])

  async function check(event: FormEvent) {
    event.preventDefault()
    const graded = grade(instance, answer)
    setBusy(true)
    try {
      if (graded.outcome !== 'unreadable') setAttempt(await keep(graded))
    } finally {
      setBusy(false)
      setResult(graded)
    }
  }

  /** Records the first answer. The log decides which it is: these numbers may have been answered before a reload. */
  async function keep(graded: Readable): Promise<Attempt | null> {
    await refresh()
    const { phase, events } = currentLearner()
    if (phase !== 'ready') return null
    if (attempted(events, instance.kind, instance.seed)) return 'later'
    await recordExercise({
      exercise: instance.kind,
      seed: instance.seed,
      locale,
      answer,
      correct: graded.outcome === 'correct',
      slip: graded.outcome === 'wrong' ? graded.slips[0]?.id : undefined,
    })
    return 'first'
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
      <h2 ref={prompt} tabIndex={-1} className="font-normal text-body leading-relaxed">
        {instance.prompt[locale]}
      </h2>
      <form className="stack" onSubmit={(event) => void check(event)} noValidate>
        <div className="field">
          <label htmlFor={id}>{m.answerLabel}</label>
          <p id={`${id}-hint`} className="small muted">
            {m.answerHint}
          </p>
          <input
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
        {result && result.outcome !== 'unreadable' && <Verdict locale={locale} result={result} attempt={attempt} />}
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
