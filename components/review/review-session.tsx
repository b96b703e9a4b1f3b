'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { refresh } from '@/components/data/learner-store'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import { dropDraft } from '@/components/exercises/use-exercise-draft'
import { recordExercise, recordReview, recordUndo } from '@/lib/client/activities'
import type { Grade } from '@/lib/events/evidence'
import { evidenceGrade, type Given } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { intervalText } from '@/lib/srs/interval-text'
import { outcomes } from '@/lib/srs/scheduler'
import { CardFace } from './card-face'
import { ExerciseCard } from './exercise-card'
import { GradeBar } from './grade-bar'
import { lastUndoable, todaysQueue } from './queue-of'
import { ReviewDone } from './review-done'
import { ShortcutChoice, useShortcutChoice } from './shortcut-choice'
import { useCards } from './use-cards'
import { useCodeOfKinds, useFreshNumbers } from './use-fresh-numbers'
import { useShortcuts } from './use-shortcuts'

/** A review session: one card at a time, painted as graded only when the grade is on this device's disk. */
export function ReviewSession({ locale }: { locale: Locale }) {
  const m = reviewMessages[locale]
  const learner = useLearner()
  const [cards, reload] = useCards(locale)
  const [moment, tick] = useNow()
  const [revealedCard, setRevealedCard] = useState<string | null>(null)
  const [given, setGiven] = useState<Given | null>(null)
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const [shortcuts, setShortcuts] = useShortcutChoice()
  const back = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLDivElement>(null)

  const queue = useMemo(
    () => (cards.phase === 'ready' && moment ? todaysQueue(cards.cards, learner, moment) : null),
    [cards, learner, moment],
  )
  const card = cards.phase === 'ready' ? cards.cards.find((one) => one.id === queue?.ids[0]) : undefined
  const revealed = card !== undefined && revealedCard === card.id
  const choices = useMemo(
    () => (card && moment ? outcomes(learner.memories.get(card.id) ?? null, moment) : null),
    [card, learner, moment],
  )
  const undoable = lastUndoable(learner.events)
  useCodeOfKinds(cards.phase === 'ready' ? cards.cards : undefined, queue?.ids)
  const fresh = useFreshNumbers(card, card && learner.memories.get(card.id), moment)
  // Who only looked at the solution grades themselves, as with any other card.
  const proposed = fresh && revealed ? evidenceGrade(given?.credit ?? 0, given?.hints ?? 3) : undefined

  useEffect(() => {
    if (revealed) back.current?.focus()
  }, [revealed])

  const shown = card?.id
  const reveal = useCallback(() => {
    if (shown === undefined) return
    tick()
    setRevealedCard(shown)
    setMessage('')
  }, [shown, tick])

  function leave() {
    setRevealedCard(null)
    setGiven(null)
    tick()
    heading.current?.focus()
  }

  async function grade(value: Grade) {
    if (!card || !moment || !revealed || busy) return
    setBusy(true)
    try {
      const interval = choices?.[value].interval ?? 0
      // Nothing was answered, and the learner says that they knew it: that is a grade like any other card's.
      const judged = given && (given.hints !== 3 || value === 1)
      if (judged) await recordExercise({ ...given, session: 'review' }, { grade: value, moment })
      else await recordReview(card.id, value, moment)
      await refresh()
      if (fresh) dropDraft(fresh.draftKey)
      setMessage(m.graded(m.grades[value], intervalText(interval, locale)))
      leave()
    } finally {
      setBusy(false)
    }
  }

  async function undo() {
    if (busy) return
    if (!undoable) return setMessage(m.nothingToUndo)
    setBusy(true)
    try {
      await recordUndo(undoable.id)
      await refresh()
      setMessage(m.undone)
      leave()
    } finally {
      setBusy(false)
    }
  }

  useShortcuts(shortcuts, {
    ...(fresh || revealed ? {} : { ' ': reveal, enter: reveal }),
    '1': () => void grade(1),
    '2': () => void grade(2),
    '3': () => void grade(3),
    '4': () => void grade(4),
    u: () => void undo(),
  })

  if (learner.phase === 'unavailable') return <StorageNotice locale={locale} />
  if (cards.phase === 'failed')
    return (
      <div className="message message-bad stack" role="alert">
        <p>{m.cardsFailed}</p>
        <button type="button" className="btn self-start" onClick={() => reload()}>
          {m.retry}
        </button>
      </div>
    )
  if (!queue || !moment || learner.phase !== 'ready')
    return (
      <p className="muted needs-script" role="status">
        {m.loading}
      </p>
    )

  return (
    <section className="stack" data-testid="review" data-card={card?.id ?? ''} data-revealed={revealed}>
      <div ref={heading} tabIndex={-1} className="row small muted">
        <span data-testid="count-learning">
          {queue.counts.learning} {m.counts.learning}
        </span>
        <span data-testid="count-due">
          {queue.counts.due} {m.counts.due}
        </span>
        <span data-testid="count-new">
          {queue.counts.new} {m.counts.fresh}
        </span>
        {queue.counts.later > 0 && (
          <span data-testid="count-later">
            {queue.counts.later} {m.counts.later}
          </span>
        )}
        <button
          type="button"
          className="btn btn-quiet ms-auto"
          onClick={() => void undo()}
          disabled={busy || !undoable}
        >
          {m.undo}
        </button>
      </div>
      {card && choices ? (
        <>
          {fresh ? (
            <ExerciseCard
              key={fresh.draftKey}
              locale={locale}
              card={card}
              fresh={fresh}
              shortcuts={shortcuts}
              onGiven={setGiven}
              onReveal={reveal}
            />
          ) : (
            <CardFace locale={locale} card={card} revealed={revealed} backRef={back} />
          )}
          {revealed && (
            <GradeBar
              locale={locale}
              outcomes={choices}
              disabled={busy}
              proposed={proposed}
              onGrade={(g) => void grade(g)}
            />
          )}
          {!revealed && !fresh && (
            <button type="button" className="btn btn-primary" onClick={reveal}>
              {m.showAnswer}
            </button>
          )}
        </>
      ) : (
        <ReviewDone locale={locale} nextDue={queue.nextDue} at={moment.at} />
      )}
      <p role="status" className="small muted min-h-6">
        {message}
      </p>
      <ShortcutChoice locale={locale} enabled={shortcuts} onChange={setShortcuts} />
    </section>
  )
}
