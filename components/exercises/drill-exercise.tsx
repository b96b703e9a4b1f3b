'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { type Drawn, type ExerciseInstance, givenNothing, instanceOf, type KindSummary } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { AnswerForm } from './answer-form'
import { Blocks } from './blocks'
import { firstAnswer } from './first-answer'
import { NotYet } from './not-yet'
import { useExercise } from './use-exercise'
import { useKind } from './use-kind'

type Props = {
  locale: Locale
  kind: KindSummary
  drawn: Drawn
  /** Whether the drill has just begun: no exercise has given way to this one. */
  first: boolean
  onDone(): void
}

/** An exercise of a drill: an answer that can be read is kept, and with that the next one comes. */
export function DrillExercise({ kind, drawn, ...rest }: Props) {
  const found = useKind(kind)
  const code = found.phase === 'ready' ? found.kind : null
  const { seed, level } = drawn
  const instance = useMemo(() => code && instanceOf(code, seed, level), [code, seed, level])
  if (!instance) return <NotYet locale={rest.locale} onRetry={found.phase === 'failed' ? found.retry : undefined} />
  return <Asked {...rest} kind={kind} instance={instance} />
}

type AskedProps = Omit<Props, 'drawn'> & { instance: ExerciseInstance }

function Asked({ locale, kind, instance, first, onDone }: AskedProps) {
  const m = exercisesMessages[locale]
  const prompt = useRef<HTMLHeadingElement>(null)
  const [keeper] = useState(() => firstAnswer('drill'))
  const { seed, level } = instance
  const work = useExercise({ locale, instance, draftKey: `drill:${kind.id}:${level}:${seed}`, keeper })

  useEffect(() => {
    if (!first) prompt.current?.focus()
  }, [first])

  return (
    <section
      className="panel stack"
      data-testid="exercise"
      data-kind={kind.id}
      data-level={level}
      data-seed={seed}
      data-spec={JSON.stringify(instance.spec)}
    >
      <p className="eyebrow">{kind.name[locale]}</p>
      <h2 ref={prompt} tabIndex={-1} className="text-body">
        {m.question}
      </h2>
      <Blocks locale={locale} blocks={instance.prompt} label={m.question} />
      {work.settled && work.kept === null && <StorageNotice locale={locale} />}
      <AnswerForm locale={locale} parts={instance.parts} work={work} onChecked={onDone}>
        <button
          type="button"
          className="btn"
          disabled={work.busy}
          onClick={() => void keeper.keep(givenNothing(instance, { locale, hints: 0 })).then(onDone)}
        >
          {m.skip}
        </button>
      </AnswerForm>
    </section>
  )
}
