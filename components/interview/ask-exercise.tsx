'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { AnswerForm } from '@/components/exercises/answer-form'
import { Blocks } from '@/components/exercises/blocks'
import { firstAnswer } from '@/components/exercises/first-answer'
import { NotYet } from '@/components/exercises/not-yet'
import { useExercise } from '@/components/exercises/use-exercise'
import { useKind } from '@/components/exercises/use-kind'
import { openQuestion, passQuestion } from '@/lib/client/activities'
import type { InterviewBank, InterviewExercise } from '@/lib/content/types'
import { type ExerciseInstance, givenNothing, instanceOf, type Level } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { interviewSessionMessages } from '@/lib/i18n/messages/interview-session'
import { seedFor } from '@/lib/interview/random'
import type { InterviewState } from '@/lib/interview/session'
import { InterviewClock } from './interview-clock'
import { goOn } from './interviewer'
import { StepLead } from './step-lead'

type Props = { locale: Locale; interview: InterviewState; bank: InterviewBank; exercise: InterviewExercise }

/** A calculation or a piece of code, with numbers of this interview; what was right is for the report to say. */
export function AskExercise({ exercise, ...rest }: Props) {
  const { kind } = exercise
  const found = useKind(kind)
  const code = found.phase === 'ready' ? found.kind : null
  const level = Math.min(kind.levels, rest.interview.plan?.level ?? 1) as Level
  const seed = seedFor(rest.interview.seed, kind.id)
  const instance = useMemo(() => code && instanceOf(code, seed, level), [code, seed, level])
  if (!instance) return <NotYet locale={rest.locale} onRetry={found.phase === 'failed' ? found.retry : undefined} />
  return <Asked {...rest} exercise={exercise} instance={instance} />
}

function Asked({ locale, interview, bank, exercise, instance }: Props & { instance: ExerciseInstance }) {
  const m = interviewSessionMessages[locale]
  const { kind } = exercise
  const prompt = useRef<HTMLHeadingElement>(null)
  const [keeper] = useState(() => firstAnswer('interview', interview.id))
  const { seed, level } = instance
  const work = useExercise({ locale, instance, draftKey: `interview:${interview.id}:${kind.id}`, keeper })
  const unopened = interview.questions.find(({ id }) => id === kind.id)?.openedAt === null

  useEffect(() => {
    if (unopened) void openQuestion(interview.id, kind.id)
  }, [interview.id, kind.id, unopened])

  useEffect(() => prompt.current?.focus(), [])

  async function pass() {
    await keeper.keep(givenNothing(instance, { locale, hints: 0 }))
    await passQuestion(interview.id, kind.id, 'skip')
    await goOn(bank, interview)
  }

  return (
    <section
      className="stack"
      data-testid="interview"
      data-step={kind.id}
      data-level={level}
      data-seed={seed}
      data-spec={JSON.stringify(instance.spec)}
    >
      <InterviewClock locale={locale} interview={interview} id={kind.id} />
      <StepLead locale={locale} interview={interview} id={kind.id} />
      <div className="panel stack">
        <h2 ref={prompt} tabIndex={-1} className="eyebrow font-normal">
          {kind.name[locale]}
        </h2>
        <Blocks locale={locale} blocks={instance.prompt} label={exercisesMessages[locale].question} />
        <AnswerForm locale={locale} parts={instance.parts} work={work} onChecked={() => void goOn(bank, interview)}>
          <button type="button" className="btn" aria-disabled={work.busy} onClick={() => !work.busy && void pass()}>
            {m.skip}
          </button>
        </AnswerForm>
      </div>
    </section>
  )
}
