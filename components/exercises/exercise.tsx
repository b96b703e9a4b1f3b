'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type ExerciseInstance, givenNothing, type KindSummary } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { AnswerForm } from './answer-form'
import { Blocks } from './blocks'
import { firstAnswer, type Session } from './first-answer'
import { HintStages } from './hints'
import { Solution } from './solution'
import { useExercise } from './use-exercise'
import { Verdict } from './verdict'

type Props = {
  locale: Locale
  kind: KindSummary
  instance: ExerciseInstance
  /** Where the answers are kept while they are being typed. */
  draftKey: string
  session?: Session | undefined
  /** Whether the exercise came by the button that it replaced, whose focus it takes over. */
  takesFocus: boolean
  onAnother(): void
  /** What stands above the question. */
  children?: ReactNode
}

/** One exercise. The first answer that can be read is the evidence; after it the learner may go on trying. */
export function Exercise({ locale, kind, instance, draftKey, session, takesFocus, onAnother, children }: Props) {
  const m = exercisesMessages[locale]
  const prompt = useRef<HTMLHeadingElement>(null)
  const solution = useRef<HTMLElement>(null)
  const asked = useRef(false)
  const [keeper] = useState(() => firstAnswer(session))
  const work = useExercise({ locale, instance, draftKey, keeper })
  const { graded, hints, settled } = work

  useEffect(() => {
    // The button that was pressed is gone: what it has opened takes its focus.
    if (hints === 3 && asked.current) solution.current?.focus()
  }, [hints])

  useEffect(() => {
    if (takesFocus) prompt.current?.focus()
  }, [takesFocus])

  async function another() {
    if (work.busy) return
    if (!settled) await keeper.keep(givenNothing(instance, { locale, hints }))
    onAnother()
  }

  async function showHint() {
    asked.current = true
    await work.showHint()
  }

  return (
    <section
      className="panel stack"
      data-testid="exercise"
      data-kind={instance.kind}
      data-level={instance.level}
      data-seed={instance.seed}
      data-spec={JSON.stringify(instance.spec)}
    >
      {children}
      <h2 ref={prompt} tabIndex={-1} className="text-body">
        {m.question}
      </h2>
      <Blocks locale={locale} blocks={instance.prompt} label={m.question} />
      <AnswerForm locale={locale} parts={instance.parts} work={work}>
        <button type="button" className="btn" aria-disabled={work.busy} onClick={() => void another()}>
          {settled ? m.another : m.skip}
        </button>
      </AnswerForm>
      <div role="status">
        {graded?.readable && (
          <Verdict
            locale={locale}
            instance={instance}
            graded={graded}
            meant={work.meant}
            note={work.kept ? (work.kept === 'first' ? m.keptAs : m.notKept) : undefined}
            onMean={(convention) => void work.mean(convention)}
          />
        )}
      </div>
      <HintStages
        locale={locale}
        hints={instance.hints}
        shown={hints}
        settled={settled}
        busy={work.busy}
        onShow={() => void showHint()}
      />
      {(settled || hints === 3) && (
        <Solution
          locale={locale}
          instance={instance}
          kind={kind}
          open={hints === 3 || graded?.credit === 1}
          summaryRef={solution}
        />
      )}
    </section>
  )
}
