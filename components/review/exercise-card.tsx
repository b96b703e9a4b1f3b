'use client'

import { useEffect, useRef, useState } from 'react'
import { AnswerForm } from '@/components/exercises/answer-form'
import { Blocks } from '@/components/exercises/blocks'
import type { AnswerKeeper } from '@/components/exercises/first-answer'
import { HintStages } from '@/components/exercises/hints'
import { NotYet } from '@/components/exercises/not-yet'
import { Solution } from '@/components/exercises/solution'
import { useExercise } from '@/components/exercises/use-exercise'
import { Verdict } from '@/components/exercises/verdict'
import { Html } from '@/components/ui/html'
import type { RenderedCard } from '@/lib/content/types'
import type { ExerciseInstance, Given } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { reviewMessages } from '@/lib/i18n/messages/review'
import type { FreshNumbers } from './use-fresh-numbers'
import { useShortcuts } from './use-shortcuts'

type Props = {
  locale: Locale
  card: RenderedCard
  fresh: FreshNumbers
  shortcuts: boolean
  /** What was answered, or that the solution was asked for; again when the learner says what they meant. */
  onGiven(given: Given): void
  /** The answer is on the screen: from here on the card can be graded. */
  onReveal(): void
}

/** The card of a kind of exercise: fresh numbers, answered in writing; its back is the method. */
export function ExerciseCard({ fresh, ...rest }: Props) {
  const { instance } = fresh
  const [pressed, setPressed] = useState(false)
  const note = () => setPressed(true)
  // Nobody asks for the answer of a question that they have not seen: the key is not kept for later.
  useShortcuts(rest.shortcuts && !instance, { ' ': note, enter: note })
  if (!instance) return <NotYet locale={rest.locale} pressed={pressed} />
  return <Asked {...rest} kind={fresh.kind} draftKey={fresh.draftKey} instance={instance} />
}

type AskedProps = Omit<Props, 'fresh'> & Pick<FreshNumbers, 'kind' | 'draftKey'> & { instance: ExerciseInstance }

function Asked({ locale, card, kind, instance, draftKey, shortcuts, onGiven, onReveal }: AskedProps) {
  const m = exercisesMessages[locale]
  const r = reviewMessages[locale]
  const result = useRef<HTMLDivElement>(null)
  const [keeper] = useState(() => inHand(onGiven))
  const work = useExercise({ locale, instance, draftKey, keeper })
  const { graded, hints, settled } = work
  // A reload keeps what was seen: a solution that was on the screen is there again.
  const revealed = settled || hints === 3

  useEffect(() => {
    if (!revealed) return
    onReveal()
    result.current?.focus()
  }, [revealed, onReveal])

  useShortcuts(shortcuts && !revealed, { ' ': () => void work.giveUp(), enter: () => void work.giveUp() })

  return (
    <article
      className="panel stack"
      data-testid="card"
      data-card={card.id}
      data-level={instance.level}
      data-seed={instance.seed}
      data-spec={JSON.stringify(instance.spec)}
    >
      <h2 className="eyebrow font-normal">
        {r.exercise} · {kind.name[locale]}
      </h2>
      <Blocks locale={locale} blocks={instance.prompt} label={m.question} />
      <AnswerForm locale={locale} parts={instance.parts} work={work} onChecked={() => result.current?.focus()}>
        {!revealed && (
          <button type="button" className="btn" aria-disabled={work.busy} onClick={() => void work.giveUp()}>
            {r.showAnswer}
          </button>
        )}
      </AnswerForm>
      {!revealed && (
        <HintStages
          locale={locale}
          hints={instance.hints}
          shown={hints}
          settled={settled}
          busy={work.busy}
          onShow={() => void work.showHint()}
        />
      )}
      <div role="status" ref={result} tabIndex={-1}>
        {graded?.readable && (
          <Verdict
            locale={locale}
            instance={instance}
            graded={graded}
            meant={work.meant}
            note={undefined}
            onMean={(convention) => void work.mean(convention)}
          />
        )}
      </div>
      {revealed && (
        <>
          <Solution locale={locale} instance={instance} kind={kind} open={hints === 3 || graded?.credit !== 1} />
          <details className="border-line border-t pt-3" data-testid="method">
            <summary className="font-semibold">{r.method}</summary>
            <Html className="prose prose-ui mt-3" html={card.back} />
          </details>
        </>
      )}
    </article>
  )
}

/** Hands on the first answer, which is kept with the grade that the learner gives. */
function inHand(onGiven: (given: Given) => void): AnswerKeeper {
  let first = true
  return {
    async keep(given) {
      if (!first) return 'later'
      first = false
      onGiven(given)
      return 'first'
    },
    async replace(given) {
      onGiven(given)
    },
  }
}
